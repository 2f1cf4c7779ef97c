/** Inputs of the sentences of R49 and R50. */
import type { Measure } from "../model";
import type { StatedSum } from "./shared";

interface StatedDifference {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  /** Null where the rows alone can say it */
  readonly working: string | null;
}

export interface TotalAndTextInputs {
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
}
