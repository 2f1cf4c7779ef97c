/** Inputs of the sentences of R24–R44. */
import type { Operator } from "../model";
import type { FormName, OfIndicator } from "./shared";

interface TargetAndActual extends OfIndicator {
  readonly target: string;
  readonly actual: string;
}

interface Overfulfilment extends TargetAndActual {
  /** 完成率 */
  readonly percent: string;
  readonly threshold: string;
  readonly working: string | null;
}

/** 得分 by the rule; without a working where it is all or nothing */
interface ComputedScore extends OfIndicator {
  readonly computed: string;
  readonly working: string | null;
}

interface ScoreDifference extends ComputedScore {
  readonly stated: string;
  readonly difference: string;
}

/** The sub-items of an indicator against the indicator itself. */
interface PartsOfIndicator extends OfIndicator {
  readonly column: string;
  readonly parent: string;
  readonly working: string;
  readonly sumOfParts: string;
}

type Tier = 1 | 2 | 3;

/** The points that a tier allows. */
interface ScoreRange {
  readonly low: string;
  readonly high: string;
  readonly highIncluded: boolean;
}

export interface IndicatorInputs {
  /** error */
  "R24.actualMissing": OfIndicator & { readonly target: string };
  /** error: a scored row of a printed form with neither */
  "R24.nothingGiven": OfIndicator & { readonly score: string };
  /** error: 无 without a reason */
  "R24.notApplicableUnexplained": TargetAndActual;
  /** error: done, but not how much */
  "R25.statusForNumber": TargetAndActual;
  /** error: other words */
  "R25.wordsForNumber": TargetAndActual;
  /** warning: a dated target answered without a date */
  "R25.noDate": TargetAndActual;
  /** error */
  "R26.restatesTarget": TargetAndActual;
  /** warning: another figure, but still with an operator */
  "R26.operatorInActual": TargetAndActual;
  /** error */
  "R27.aboveWeight": OfIndicator & { readonly score: string; readonly weight: string };
  /** error */
  "R27.negative": OfIndicator & { readonly score: string };
  /** error */
  "R28.scoreDiffers": ScoreDifference;
  /** note: 尾差 */
  "R28.rounding": ScoreDifference;
  /** note: the form prints a rule of its own for the row */
  "R28.ownMethod": ScoreDifference & { readonly method: string };
  /** error: the actual decides the score, and the cell is blank */
  "R28.scoreMissing": ComputedScore;
  /** error: blank, and the form's own rule has to give it */
  "R28.scoreMissingOwnMethod": OfIndicator & { readonly method: string };
  /** warning: nothing else says why the row has no score */
  "R28.notScored": TargetAndActual;
  /** error */
  "R29.metButReduced": TargetAndActual & { readonly score: string; readonly weight: string };
  /** error */
  "R30.missedButFull": TargetAndActual & {
    readonly score: string;
    readonly computed: string | null;
    readonly working: string | null;
  };
  /** error */
  "R31.reasonMissing": OfIndicator & { readonly score: string; readonly weight: string };
  /** warning; the strongest of the four is said */
  "R32.notice": Overfulfilment;
  "R32.reasonRequired": Overfulfilment;
  "R32.targetTooLow": Overfulfilment;
  "R32.targetTooLowUnexplained": Overfulfilment;
  /** note: above the first threshold, and the reason is given */
  "R32.explained": Overfulfilment;
  /** warning: the profile takes `points` off above `threshold`, and no reason is given */
  "R32.deducted": Overfulfilment & { readonly points: string };
  /** note: so it does, and the reason is given */
  "R32.deductedExplained": Overfulfilment & { readonly points: string };
  /** warning: the target is zero, the profile asks for a reason from `threshold`, and none is given */
  "R32.zeroTarget": TargetAndActual & { readonly threshold: string };
  /** note: so it does, and the reason is given */
  "R32.zeroTargetExplained": TargetAndActual & { readonly threshold: string };
  /** warning */
  "R33.targetTooLoose": TargetAndActual;
  /** error: ≥ where less is better */
  "R34.lessIsBetter": OfIndicator & { readonly operator: Operator };
  /** error: ≤ where more is better */
  "R34.moreIsBetter": OfIndicator & { readonly operator: Operator };
  /** warning: less is better, no operator was given, and ≥ was applied */
  "R34.noDirection": OfIndicator & { readonly operator: Operator };
  /** error; `proposal` is the figure that was probably meant */
  "R35.aboveHundred": OfIndicator & {
    readonly column: string;
    readonly written: string;
    readonly proposal: string | null;
  };
  /** error */
  "R36.outsideTier": OfIndicator & {
    readonly tier: Tier;
    readonly range: ScoreRange;
    readonly score: string;
  };
  /** warning: the tier is clear, the score is blank */
  "R36.scoreMissing": OfIndicator & { readonly tier: Tier; readonly range: ScoreRange };
  /** warning: the words name no tier; score null when blank */
  "R36.noTier": OfIndicator & {
    readonly written: string;
    readonly score: string | null;
    readonly achieved: ScoreRange;
    readonly partly: ScoreRange;
    readonly missed: ScoreRange;
  };
  /** warning */
  "R36.actualMissing": OfIndicator;
  /** warning: words as a target, but 指标性质 is not 定性, so that nothing can be scored */
  "R36.notQualitative": OfIndicator & { readonly target: string };
  /** error: two different measures */
  "R37.unitsDiffer": TargetAndActual & { readonly targetUnit: string; readonly actualUnit: string };
  /** error */
  "R38.zeroTargetMissed": TargetAndActual & { readonly score: string };
  /** warning: ≥ 0 is met by anything */
  "R38.zeroTargetAlwaysMet": OfIndicator & { readonly target: string };
  /** error */
  "R39.partsExceedParent": PartsOfIndicator;
  /** warning */
  "R39.partsShortOfParent": PartsOfIndicator;
  /** warning */
  "R40.targetsDiffer": OfIndicator & {
    readonly targets: readonly { readonly form: FormName; readonly target: string }[];
  };
  /** warning */
  "R40.duplicate": OfIndicator & { readonly form: FormName; readonly count: string };
  /** warning */
  "R41.restated": TargetAndActual;
  /** error */
  "R42.late": TargetAndActual;
  /** error */
  "R42.targetYear": OfIndicator & {
    readonly target: string;
    readonly targetYear: string;
    readonly reportYear: string;
  };
  /** warning */
  "R42.yearInName": OfIndicator & { readonly year: string; readonly reportYear: string };
  /** warning */
  "R43.spendingIndicator": OfIndicator & { readonly block: string };
  /** warning */
  "R44.equalsWeight": OfIndicator & { readonly column: string; readonly weight: string };
}
