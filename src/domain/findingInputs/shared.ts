/** What sentences of several kinds are told. All in print form. */
import type { Measure } from "../model";

export type { FormName } from "../rules/shared/formName";
export type { OfIndicator } from "../rules/shared/indicatorInputs";

export interface StatedSum {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  /** 63.91 + 2469.26 */
  readonly working: string;
  readonly sumOfParts: string;
  readonly difference: string;
}
