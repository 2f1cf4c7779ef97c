/** Inputs of the sentences of R19–R23. */
import type { FormName, OfIndicator } from "./shared";

/** The weights of a block of indicators against the points that the form itself gives it. */
interface BlockDifference {
  readonly block: string;
  readonly points: string;
  readonly weights: string;
}

export interface WeightInputs {
  /** error */
  "R19.weightsNotHundred": {
    readonly form: FormName;
    readonly weights: string;
    readonly execution: string;
    readonly total: string;
  };
  /** error: the heading names its points: 产出指标(50分) */
  "R20.headingDiffers": BlockDifference;
  /** error: a note on the form names them */
  "R20.noteDiffers": BlockDifference;
  /** error: the form ends early, and the block is above what any accepted structure gives it */
  "R20.aboveEveryScheme": BlockDifference;
  /** warning */
  "R21.noScheme": {
    readonly form: FormName;
    readonly execution: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly cost: string;
    /** Points under first-level headings that are none of these; null when there are none */
    readonly other: string | null;
  };
  /** warning */
  "R22.singleWeight": OfIndicator & { readonly weight: string; readonly limit: string };
  /** warning */
  "R22.onlyOneOfBlock": OfIndicator & { readonly block: string; readonly weight: string };
  /** error */
  "R23.weightMissing": OfIndicator;
  /** error */
  "R23.weightNotPositive": OfIndicator & { readonly weight: string };
}
