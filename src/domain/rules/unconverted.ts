/** The checks that are not modules of their own yet, by the subject that they look at. */
import { sum } from "../decimal";
import type { Finding } from "../finding";
import type { FindingInputs } from "../findingInputs";
import { RATES, type Measure } from "../model";
import type { PrintedForm } from "../submitted/printedForm";
import { acrossForms } from "../submitted/acrossForms";
import { budget } from "../submitted/checks/budget";
import { instructionsLeft } from "../submitted/checks/instructions";
import { narrative } from "../submitted/checks/narrative";
import { rates } from "../submitted/checks/rate";
import { sums } from "../submitted/checks/sums";
import { texts } from "../submitted/checks/texts";
import { totals } from "../submitted/checks/totals";
import { weights } from "../submitted/checks/weights";
import { copiedSpending } from "../checks/budget/copiedSpending";
import { adjustmentUnexplained, lowExecutionUnexplained } from "../checks/budget/reasons";
import { spendingBehindOutput } from "../checks/budget/spendingBehindOutput";
import { twoRates } from "../checks/budget/twoRates";
import { conclusionOfProject } from "../checks/report/conclusion";
import { statedIdentities } from "../checks/report/identities";
import { scoreAheadOfSpending } from "../checks/report/scoreAhead";
import { statedAgainstComputed, statedParts } from "../checks/report/stated";
import { goalRepeated, lengthOfProjectTexts, lengthOfReason, missedNotNamed } from "../checks/report/texts";
import { totalsCapped } from "../checks/report/totalCap";
import { unitInformation } from "../checks/report/unitInformation";
import { formWeights } from "../checks/weights/formWeights";
import { concentratedWeights, weightFilledIn } from "../checks/weights/singleWeights";
import { fundsWorking } from "../workings";
import { workingOfFigure } from "./shared/working";
import type { FormContext, FormSubjects } from "./formContext";
import type { WorkbookContext, WorkbookSubjects } from "./workbookContext";

type MaybeWithheld = Finding & { readonly withheld?: boolean };
type Unconverted<Subjects, Context> = {
  readonly [S in keyof Subjects]?: (subject: Subjects[S], context: Context) => readonly MaybeWithheld[];
};

const WORKBOOK: Unconverted<WorkbookSubjects, WorkbookContext> = {
  fundLine: (line, { profile }) => [
    ...lowExecutionUnexplained(line, profile.thresholds),
    ...adjustmentUnexplained(line.fundLine),
    ...lengthOfReason(line.fundLine),
  ],
  form: (form, { profile }) => [
    ...formWeights({ ...form, execution: profile.executionScore.points }, profile),
    ...concentratedWeights(form, profile.thresholds),
    ...form.indicators.flatMap(weightFilledIn),
  ],
  statedFigure: (result, { computation, linesOf }) =>
    statedAgainstComputed(result, (measure: Measure, scope: string) => {
      const figures = computation.totals.get(scope);
      return figures === undefined ? null : fundsWorking(measure, figures, linesOf(scope));
    }),
  statedSum: (relation, { computation }) => statedParts(relation, computation.stated),
  project: (form, { profile }) => [
    ...missedNotNamed(form, form.project),
    ...lengthOfProjectTexts(form.project),
    ...goalRepeated(form.project.name.written, form.project),
    ...conclusionOfProject(form, profile),
  ],
  workbook: ({ selfEvaluation, computation, lines }) => [
    ...twoRates(selfEvaluation, computation),
    ...copiedSpending(lines, sum(selfEvaluation.funds.flatMap((line) => line.carriedOver.value ?? []))),
    ...spendingBehindOutput(selfEvaluation, computation),
    ...statedIdentities(selfEvaluation.statedFigures, computation.totals),
    ...totalsCapped(selfEvaluation, computation),
    ...scoreAheadOfSpending(selfEvaluation, computation),
    ...unitInformation(selfEvaluation),
  ],
};

const FORM: Unconverted<FormSubjects, FormContext> = {
  budgetRow: budget.ofRow,
  form: (context) => [
    ...rates(context),
    ...budget.ofForm(context),
    ...sums(context),
    ...weights(context),
    ...totals(context),
    ...instructionsLeft(context),
    ...narrative(context),
    ...texts(context),
  ],
};

export function unconvertedOfWorkbook<S extends keyof WorkbookSubjects>(
  kind: S,
  subject: WorkbookSubjects[S],
  context: WorkbookContext,
): readonly MaybeWithheld[] {
  return WORKBOOK[kind]?.(subject, context) ?? [];
}

export function unconvertedOfForm<S extends keyof FormSubjects>(
  kind: S,
  subject: FormSubjects[S],
  context: FormContext,
): readonly MaybeWithheld[] {
  return FORM[kind]?.(subject, context) ?? [];
}

export function unconvertedAcrossForms(forms: readonly PrintedForm[]): Finding[] {
  return acrossForms(forms);
}

export const SUPPRESSED_BY: Readonly<Record<string, readonly string[]>> = {
  R07: ["R15"],
  // A figure in the wrong unit differs from everything.
  R50: ["R15.unitInCell"],
};

const score = workingOfFigure("score");
const executionScore = workingOfFigure("executionScore");
const completion = ({ working, percent }: { readonly working: string | null; readonly percent: string }) =>
  workingOfFigure("completion")({ working, computed: percent });
const stated = ({ measure, working, computed }: FindingInputs["R50.statedDiffers"]) =>
  workingOfFigure(measure)({ working, computed: RATES.has(measure) ? `${computed}%` : computed });

export const UNCONVERTED_WORKINGS = {
  "R08.adjusted": ({ annualBudget, initialBudget, rate }: FindingInputs["R08.adjusted"]) =>
    workingOfFigure("adjustmentRate")({
      working: `(${annualBudget} − ${initialBudget}) ÷ ${initialBudget}`,
      computed: rate,
    }),
  "R12.scoreDiffers": executionScore,
  "R12.rounding": executionScore,
  "R12.scoreMissing": executionScore,
  "R28.scoreDiffers": score,
  "R28.rounding": score,
  "R28.ownMethod": score,
  "R28.scoreMissing": score,
  "R30.missedButFull": score,
  "R32.notice": completion,
  "R32.reasonRequired": completion,
  "R32.targetTooLow": completion,
  "R32.targetTooLowUnexplained": completion,
  "R32.explained": completion,
  "R32.deducted": completion,
  "R32.deductedExplained": completion,
  "R50.statedDiffers": stated,
  "R50.rounding": stated,
  "R54.scoreAheadOfSpending": (inputs: FindingInputs["R54.scoreAheadOfSpending"]) => {
    const { indicatorScore, indicatorPoints, fundScore, fundPoints, deviation } = inputs;
    const share = `${indicatorScore} ÷ ${indicatorPoints}`;
    return workingOfFigure("deviation")({
      working: `(${share} − ${fundScore} ÷ ${fundPoints}) ÷ (${share})`,
      computed: deviation,
    });
  },
};
