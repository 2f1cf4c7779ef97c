/** Inputs of the sentences of R45–R55. */
import type { Grade } from "../evaluation";
import type { Measure } from "../model";
import type { FormName, StatedSum } from "./shared";

interface StatedDifference {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  /** Null where the rows alone can say it */
  readonly working: string | null;
}

/** 总分 as printed against the scores as printed */
interface TotalDifference {
  readonly stated: string;
  readonly working: string;
  readonly sumOfScores: string;
  readonly difference: string;
}

/** A total that the profile caps at `most` with an execution rate below `below` */
interface Capped {
  readonly sumOfScores: string;
  readonly rate: string;
  readonly below: string;
  readonly most: string;
}

export interface TotalAndTextInputs {
  /** error */
  "R45.totalDiffers": TotalDifference;
  /** note: 尾差 */
  "R45.rounding": TotalDifference;
  /** note: the scores add up to more than the total may be */
  "R45.capped": Capped & { readonly form: FormName };
  /** error: the stated total is not that of the cap */
  "R45.cappedTotalDiffers": Capped & { readonly stated: string };
  /** error */
  /** error: 自评总分 and the 总分 row; the sum is null where it is not known */
  "R45.twoTotals": {
    readonly elsewhere: string;
    readonly stated: string;
    readonly sumOfScores: string | null;
  };
  "R45.totalMissing": { readonly column: string };
  /** error */
  "R46.gradeDiffers": { readonly written: Grade; readonly total: string; readonly grade: Grade };
  /** error */
  "R47.totalNotStated": { readonly total: string };
  /** error */
  "R47.otherTotal": { readonly found: string; readonly total: string };
  /** error */
  "R48.instructions": { readonly column: string };
  /** error: amounts that a text lists against the sum that it names */
  "R49.textPartsDiffer": {
    readonly column: string;
    readonly stated: string;
    readonly working: string;
    readonly sumOfParts: string;
    readonly difference: string;
  };
  /** error */
  "R49.partsDiffer": StatedSum;
  /** note: 尾差 */
  "R49.rounding": StatedSum;
  /** error */
  "R50.statedDiffers": StatedDifference;
  /** note: 尾差 */
  "R50.rounding": StatedDifference;
  /** error: a text of the form names another figure than its table; both in the text's unit */
  "R50.textDiffers": {
    readonly column: string;
    readonly item: string;
    readonly found: string;
    readonly computed: string;
  };
  /** warning */
  "R51.missedNotNamed": {
    readonly column: string;
    readonly written: string;
    readonly missed: readonly string[];
  };
  /** warning */
  "R52.tooLong": { readonly column: string; readonly count: string; readonly limit: string };
  /** warning */
  "R53.goalRepeated": { readonly project: string };
  /** warning */
  "R54.scoreAheadOfSpending": {
    readonly form: FormName;
    readonly indicatorScore: string;
    readonly indicatorPoints: string;
    readonly fundScore: string;
    readonly fundPoints: string;
    readonly deviation: string;
  };
  /** note: 主管部门 */
  "R55.competentDepartmentMissing": { readonly item: string };
  /** note: 主管部门, 实施单位 … of a printed form */
  "R55.itemMissing": { readonly item: string };
  /** note: the forms of one workbook; one value each, with the last form that has it */
  "R55.itemDiffers": {
    readonly item: string;
    readonly values: readonly { readonly form: FormName; readonly written: string }[];
  };
  /** note: 项目 names another 主管部门 than 基本信息 */
  "R55.competentDepartmentDiffers": {
    readonly project: string;
    readonly written: string;
    readonly ofUnit: string;
  };
}
