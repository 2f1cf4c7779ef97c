/** What filling a form would write, for the preview, the write and 还原. */
import type { Area } from "../../a1";
import type { CellAddress } from "../../domain/model";
import type { CellChange, CellInput } from "../plan";
import type { Content } from "../undo/contents";

/** Rows to insert before `row`, counted before any insertion; 0-based */
export interface RowInsertion {
  readonly row: number;
  readonly count: number;
}

/** A cell to write. Rows are counted after the insertions. */
export interface FilledCell extends CellChange {
  /** In the form's words: 年度资金总额：全年执行数 */
  readonly what: string;
  /** `before` to the last bit, for 还原 */
  readonly former: Content;
}

/** What the form has no place for */
export interface Unplaced {
  readonly what: string;
  readonly written: string;
}

/** A formula of the form, which is never overwritten, with another result than the evaluation */
export interface FormulaThatDiffers {
  readonly cell: CellAddress;
  readonly what: string;
  /** What the cell shows */
  readonly shown: CellInput;
  readonly evaluated: CellInput;
}

export interface FormFill {
  /** `ColumnMapping.id` */
  readonly id: CellAddress;
  readonly sheet: string;
  /** `附件4!A1:I30`, before the insertions */
  readonly area: CellAddress;
  /** Null = the whole department */
  readonly project: string | null;
  /** Cells that are blank or only keep a place */
  readonly cells: readonly FilledCell[];
  /** Cells that hold something else: overwritten only if the user says so */
  readonly differing: readonly FilledCell[];
  readonly formulas: readonly FormulaThatDiffers[];
  readonly unplaced: readonly Unplaced[];
  /** Indicators of the form that the evaluation does not have */
  readonly unknown: readonly { readonly cell: CellAddress; readonly name: string }[];
}

/** All that is written to one sheet */
export interface SheetFill {
  readonly sheet: string;
  /** From top to bottom */
  readonly insertions: readonly RowInsertion[];
  /** After the insertions; each encloses the merged areas that it touches */
  readonly merges: readonly Area[];
  /** The row after the last used one, before the insertions */
  readonly bottom: number;
}

export interface FillPlan {
  readonly forms: readonly FormFill[];
  readonly sheets: readonly SheetFill[];
}
