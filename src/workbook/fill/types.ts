/** What filling a form would write, for the preview, the write and 还原. */
import type { Area } from "../../a1";
import type { CellAddress } from "../../domain/model";
import type { CellChange } from "../plan";
import type { CellInput } from "../sheet";
import type { IndicatorColumn, MoneyColumn } from "../forms";
import type { Signature } from "../forms/signatures";
import type { Content } from "../undo/contents";

/** Rows to insert before `row`, counted before any insertion; 0-based */
export interface RowInsertion {
  readonly row: number;
  readonly count: number;
}

/** A value of the form that no row of a table names */
export type FilledField =
  | "project"
  | "competentDepartment"
  | "implementingUnit"
  | "unitName"
  | "reportingUnit"
  | "year"
  | "goal"
  | "overallGoal"
  | "completion"
  | "implementation"
  | "grade"
  | "conclusion"
  | "problems"
  | "improvements"
  | "reasons"
  | "totalWeight"
  | "totalScore"
  | Signature;

/** What a value is; a locale has its words */
export type FilledItem =
  | FilledField
  /** The whole money, its reasons, one source of it, an indicator: for which the form has no place at all */
  | "funds"
  | "fundReasons"
  | "fundSource"
  | "indicator"
  /** `row`: the form's own label, "" if it has none */
  | { readonly row: string; readonly money: MoneyColumn }
  /** `name` of the indicator, "" for a row that only keeps a place */
  | { readonly name: string; readonly indicator: IndicatorColumn }
  /** 按收入性质分 and the like, in the form's own words */
  | { readonly division: string };

/** A cell to write. Rows are counted after the insertions. */
export interface FilledCell extends CellChange {
  /** More than one where a cell takes several values behind their labels */
  readonly what: readonly FilledItem[];
  /** `before` to the last bit, for 还原 */
  readonly former: Content;
}

/** What the form has no place for */
export interface Unplaced {
  readonly what: FilledItem;
  readonly written: string;
}

/** Why a cell of the form is left blank */
export type BlankReason =
  /** The self-evaluation has nothing for it */
  | "noValue"
  /** A score, a rate or a grade that cannot be computed */
  | "notComputed"
  /** A row of money whose words name no source or category of the self-evaluation, or one that may be part of several */
  | "noSource"
  /** An amount, while the self-evaluation has no 金额单位 */
  | "noMoneyUnit"
  /** One cell for several indicators, which have weights or values of their own */
  | "severalIndicators"
  /** The form's points are others than those that the score counts by */
  | "points"
  /** 总分 where the form has indicators that the self-evaluation does not have, or the other way round */
  | "otherIndicators";

/** A cell that is to be filled by hand. Rows are counted after the insertions. */
export interface LeftBlank {
  readonly cell: CellAddress;
  readonly what: readonly FilledItem[];
  readonly why: BlankReason;
  /** What the self-evaluation gives for it, to be judged by the user; "" for nothing */
  readonly proposed: string;
}

/** What a user has to know of a figure that is filled in */
export type Remark =
  /** Scored by the form's points for 预算执行 instead of the profile's */
  | {
      readonly kind: "points";
      readonly cell: CellAddress;
      readonly written: string;
      readonly points: string;
      readonly ofProfile: string;
    }
  /** 产出指标（40分） over indicators that have other points in all */
  | {
      readonly kind: "block";
      readonly cell: CellAddress;
      readonly name: string;
      readonly points: string;
      readonly written: string;
    }
  /** Amounts in the self-evaluation's unit, as the form names none */
  | { readonly kind: "moneyUnit"; readonly cell: CellAddress; readonly written: string }
  /** Of the cells that are merged over several indicators: the sum of theirs */
  | {
      readonly kind: "sum";
      readonly cell: CellAddress;
      readonly what: readonly FilledItem[];
      readonly written: string;
    }
  /** 总分 without indicators of the self-evaluation that the form has no block for, or with some that have no row */
  | {
      readonly kind: "totalWithout" | "totalWith";
      readonly cell: CellAddress;
      readonly written: string;
      readonly names: readonly string[];
    };

/** A formula of the form, which is never overwritten, with another result than the evaluation */
export interface FormulaThatDiffers {
  readonly cell: CellAddress;
  readonly what: readonly FilledItem[];
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
  /** Targets and actuals that say the same, without the operator or the unit: never overwritten */
  readonly alike: readonly FilledCell[];
  readonly formulas: readonly FormulaThatDiffers[];
  readonly unplaced: readonly Unplaced[];
  readonly blank: readonly LeftBlank[];
  readonly remarks: readonly Remark[];
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
