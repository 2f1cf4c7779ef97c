/**
 * The working of a finding: how the computed figure comes about, with its numbers. Null where nothing is computed,
 * and where the sentence itself shows the working in brackets.
 */
import type { Finding, FindingCode, FindingOf } from "../domain/finding";
import type { FindingInputs } from "../domain/findingInputs";
import type { Measure } from "../domain/model";
import { sentencesIn, type Language } from "./languages";
import { RATES } from "./measures";
import { workingTerms as zhCN } from "./zh-CN/workingTerms";

/** The terms of a working: what it computes */
export interface WorkingTerms {
  readonly score: string;
  readonly executionScore: string;
  readonly completion: string;
  readonly deviation: string;
  readonly measures: Record<Measure, string>;
}

type Working<C extends FindingCode> = (inputs: FindingInputs[C], terms: WorkingTerms) => string | null;

/** Complete by type: a new sentence has to say whether it has a working. */
type Workings = { readonly [C in FindingCode]: Working<C> | null };

interface Computed {
  readonly computed: string | null;
  readonly working: string | null;
}

const equation = (name: string, working: string | null, result: string | null): string | null =>
  working === null || result === null ? null : `${name} = ${working} = ${result}`;
const score = ({ working, computed }: Computed, terms: WorkingTerms) =>
  equation(terms.score, working, computed);
const executionScore = ({ working, computed }: Computed, terms: WorkingTerms) =>
  equation(terms.executionScore, working, computed);
const completion = (
  { working, percent }: { readonly working: string | null; readonly percent: string },
  terms: WorkingTerms,
) => equation(terms.completion, working, percent);

const stated = (
  { measure, working, computed }: Computed & { readonly measure: Measure },
  terms: WorkingTerms,
) => equation(terms.measures[measure], working, RATES.has(measure) ? `${computed ?? ""}%` : computed);

const WORKINGS: Workings = {
  "R00.unreadableNumber": null,
  "R00.blankAmount": null,
  "R00.normalisedNumber": null,
  "R00.negativeAmount": null,
  "R00.ratioReadAsPercent": null,
  "R00.unknownChoice": null,
  "R00.blankCell": null,
  "R00.errorValue": null,
  "R00.unknownProject": null,
  "R00.duplicateProject": null,
  "R00.missingColumn": null,
  "R00.duplicateColumn": null,
  "R00.emptyTable": null,
  "R00.unusableName": null,
  "R00.severalNames": null,
  "R00.subtotalRow": null,
  "R00.unreadableTarget": null,
  "R00.unknownScope": null,
  "R00.unknownParameter": null,
  "R00.parameterOutOfRange": null,
  "R00.unknownProfile": null,
  "R00.damagedText": null,
  "R00.formCutOff": null,
  "R00.severalTotals": null,
  "R00.columnWithoutHeading": null,
  "R00.formTooLong": null,
  "R01.rateDiffers": null,
  "R01.rounding": null,
  "R01.rateMissing": null,
  "R01.onInitialBudget": null,
  "R02.spentOverBudget": null,
  "R02.rounding": null,
  "R03.rowsDiffer": null,
  "R03.rounding": null,
  "R04.budgetDiffers": null,
  "R04.rounding": null,
  "R05.balanceDiffers": null,
  "R05.rounding": null,
  "R05.negative": null,
  "R06.nothingLeft": null,
  "R07.reasonMissing": null,
  "R07.unexplained": null,
  "R08.adjusted": ({ annualBudget, initialBudget, rate }, terms) =>
    rate === null
      ? null
      : `${terms.measures.adjustmentRate} = (${annualBudget} − ${initialBudget}) ÷ ${initialBudget} = ${rate}`,
  "R08.reasonMissing": null,
  "R09.ratesDiffer": null,
  "R10.notApplicable": null,
  "R11.rateNotZero": null,
  "R12.scoreDiffers": executionScore,
  "R12.rounding": executionScore,
  "R12.scoreMissing": executionScore,
  "R13.onComponentRow": null,
  "R14.totalsDiffer": null,
  "R15.unitInCell": null,
  "R15.unitInText": null,
  "R15.bothUnits": null,
  "R15.lineContradicts": null,
  "R15.totalTenThousandfold": null,
  "R15.rateTenThousandfold": null,
  "R15.farAboveColumn": null,
  "R16.everyLineSpentInFull": null,
  "R17.spendingBehindOutput": null,
  "R18.tiersDiffer": null,
  "R18.rounding": null,
  "R19.weightsNotHundred": null,
  "R20.headingDiffers": null,
  "R20.noteDiffers": null,
  "R20.aboveEveryScheme": null,
  "R21.noScheme": null,
  "R22.singleWeight": null,
  "R22.onlyOneOfBlock": null,
  "R23.weightMissing": null,
  "R23.weightNotPositive": null,
  "R24.actualMissing": null,
  "R24.nothingGiven": null,
  "R24.notApplicableUnexplained": null,
  "R25.statusForNumber": null,
  "R25.wordsForNumber": null,
  "R25.noDate": null,
  "R26.restatesTarget": null,
  "R26.operatorInActual": null,
  "R27.aboveWeight": null,
  "R27.negative": null,
  "R28.scoreDiffers": score,
  "R28.rounding": score,
  "R28.ownMethod": score,
  "R28.scoreMissing": score,
  "R28.scoreMissingOwnMethod": null,
  "R28.notScored": null,
  "R29.metButReduced": null,
  "R30.missedButFull": score,
  "R31.reasonMissing": null,
  "R32.notice": completion,
  "R32.reasonRequired": completion,
  "R32.targetTooLow": completion,
  "R32.targetTooLowUnexplained": completion,
  "R32.explained": completion,
  "R32.deducted": completion,
  "R32.deductedExplained": completion,
  "R32.zeroTarget": null,
  "R32.zeroTargetExplained": null,
  "R33.targetTooLoose": null,
  "R34.lessIsBetter": null,
  "R34.moreIsBetter": null,
  "R34.noDirection": null,
  "R35.aboveHundred": null,
  "R36.outsideTier": null,
  "R36.scoreMissing": null,
  "R36.noTier": null,
  "R36.actualMissing": null,
  "R36.notQualitative": null,
  "R37.unitsDiffer": null,
  "R38.zeroTargetMissed": null,
  "R38.zeroTargetAlwaysMet": null,
  "R39.partsExceedParent": null,
  "R39.partsShortOfParent": null,
  "R40.targetsDiffer": null,
  "R40.duplicate": null,
  "R41.restated": null,
  "R42.late": null,
  "R42.targetYear": null,
  "R42.yearInName": null,
  "R43.spendingIndicator": null,
  "R44.equalsWeight": null,
  "R45.totalDiffers": null,
  "R45.rounding": null,
  "R45.capped": null,
  "R45.cappedTotalDiffers": null,
  "R45.twoTotals": null,
  "R45.totalMissing": null,
  "R46.gradeDiffers": null,
  "R47.totalNotStated": null,
  "R47.otherTotal": null,
  "R48.instructions": null,
  "R49.textPartsDiffer": null,
  "R49.partsDiffer": null,
  "R49.rounding": null,
  "R50.statedDiffers": stated,
  "R50.rounding": stated,
  "R50.textDiffers": null,
  "R51.missedNotNamed": null,
  "R52.tooLong": null,
  "R53.goalRepeated": null,
  "R54.scoreAheadOfSpending": (
    { indicatorScore, indicatorPoints, fundScore, fundPoints, deviation },
    terms,
  ) => {
    const share = `${indicatorScore} ÷ ${indicatorPoints}`;
    return `${terms.deviation} = (${share} − ${fundScore} ÷ ${fundPoints}) ÷ (${share}) = ${deviation}`;
  },
  "R55.competentDepartmentMissing": null,
  "R55.itemMissing": null,
  "R55.itemDiffers": null,
  "R55.competentDepartmentDiffers": null,
};

/** 得分 = 10.00 × 12 ÷ 15 = 8.00 */
export function findingWorking(language: Language, finding: Finding): string | null {
  return workingOf(finding, sentencesIn(language, "workingTerms", zhCN));
}

function workingOf<C extends FindingCode>(
  { code, inputs }: FindingOf<C>,
  terms: WorkingTerms,
): string | null {
  const working: Working<C> | null = WORKINGS[code];
  return working === null ? null : working(inputs, terms);
}
