/** What sentences of several kinds are told. All in print form. */
import type { Measure } from "../model";

/** A form: the project's name, or null for the whole department. */
export type FormName = string | null;

/** A row of 绩效_指标: 三级指标 as written. */
export interface OfIndicator {
  readonly name: string;
}

export interface StatedSum {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  /** 63.91 + 2469.26 */
  readonly working: string;
  readonly sumOfParts: string;
  readonly difference: string;
}
