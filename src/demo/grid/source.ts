/** What the grid shows and whom it tells: the embedded host's workbook, seen from the page. */
import type { Cell, CellFormat, Rect, Sheet, Workbook } from "../../xlsx/model/types";

/** What a conditional format lays over a cell; null parts leave the cell's own. */
export interface Overlay {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface GridSource {
  readonly workbook: Workbook;
  /** The cell as Excel shows it, by its number format */
  shownText(cell: Cell, format: CellFormat): string;
  /** The cell as Excel offers it for editing: its formula, or the value in full */
  editedText(cell: Cell, format: CellFormat): string;
  /** By cell key (row × MAX_COLUMNS + column) */
  overlays(sheet: Sheet): ReadonlyMap<number, Overlay>;
}

/** One cell that the user has typed into, pasted over or cleared; "" clears. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

export interface GridEvents {
  edited(sheet: Sheet, edits: readonly CellEdit[]): void;
  selected(sheet: Sheet, area: Rect): void;
  /** The cell editor opened or closed */
  editing(open: boolean): void;
  /** Something that this grid cannot do to a workbook was refused */
  refused(): void;
}
