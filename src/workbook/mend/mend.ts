/** What can be done about a finding with certainty: new contents of cells of the input tables, as data. */
import type { CellAddress, UnitLevel } from "../../domain/model";
import type { CellContent } from "../sheet";

export interface CellMend {
  /** The cell that was shown to the user */
  readonly cell: CellAddress;
  /** Of its row, as `InputRow.words` */
  readonly words: string;
  /** What stands there, as `Field.written` */
  readonly before: string;
  readonly after: CellContent;
}

/** Why the new contents are right */
export type MendReason =
  /** One of the closed list of its column */
  | { readonly kind: "list"; readonly column: string }
  /** The level that money comes from decides its 预算层级; null = 预算级次 is blank */
  | { readonly kind: "level"; readonly level: UnitLevel | null }
  /** 基本支出 has no 预算层级 */
  | { readonly kind: "tierOfBasic" }
  /** 追减 is entered as a positive number */
  | { readonly kind: "sign" }
  /** A negative 追加 is a 追减 */
  | { readonly kind: "reduced" }
  /** The only name of 项目 that differs by a slip */
  | { readonly kind: "name" }
  /** Names of 项目, one of which may be meant */
  | { readonly kind: "names" }
  /** The only known word that differs by a slip */
  | { readonly kind: "misspelt" }
  /** Written in one way throughout the form */
  | { readonly kind: "spelling" }
  /** 其中 rows below a line add up to it */
  | { readonly kind: "part" }
  | { readonly kind: "grade"; readonly total: string; readonly grade: string }
  | { readonly kind: "total"; readonly total: string }
  /** 评价结论 of total, grade and indicators */
  | { readonly kind: "conclusion" }
  /** Computed by the rule */
  | { readonly kind: "score" }
  /** A text that is a number */
  | { readonly kind: "number" }
  /** Typed in the other unit */
  | { readonly kind: "unit"; readonly moneyUnit: string }
  /** 金额单位 is the other one */
  | { readonly kind: "moneyUnit" }
  /** With another decimal point the sum is exact */
  | { readonly kind: "decimalPoint" }
  /** A rate or a ratio, by its words or beside another percentage */
  | { readonly kind: "percent" }
  /** 指标性质 says what the target says, or what the name does */
  | { readonly kind: "direction" }
  /** A target that cannot be calculated is 定性 */
  | { readonly kind: "qualitative" }
  /** As last year's workbook has it */
  | { readonly kind: "lastYear"; readonly file: string };

export type MendKind = MendReason["kind"];

/** Cells that change together */
export type MendChoice = readonly CellMend[];

export interface Mend {
  readonly why: MendReason;
  /** One is certain. Of several the user chooses, and none is preselected */
  readonly choices: readonly MendChoice[];
}

/** By finding; one without an offer is not in it */
export type Mends<F> = ReadonlyMap<F, Mend>;
