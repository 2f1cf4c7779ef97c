import { Decimal, HUNDRED } from "../decimal";
import { amount, percent, threshold } from "../format";
import type { Field } from "../model";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { FormName } from "./shared/formName";
import type { ReportedForm, WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R54.scoreAheadOfSpending": {
    readonly form: FormName;
    readonly indicatorScore: string;
    readonly indicatorPoints: string;
    readonly fundScore: string;
    readonly fundPoints: string;
    readonly deviation: string;
  };
}

/** Percent */
const LIMIT = new Decimal(5);

function checkWorkbook(
  { name, indicatorScore, fundScore, spentFields }: ReportedForm,
  { profile }: WorkbookContext,
): Found<Inputs>[] {
  if (indicatorScore === null || fundScore === null) return [];
  const fundPoints = profile.executionScore.points;
  return compare({ form: name, indicatorScore, fundScore, fundPoints }, spentFields);
}

function checkForm({ name, computed, executionPoints, funds, sumOfScores }: FormContext): Found<Inputs>[] {
  const fundScore = computed.budgetScore;
  if (sumOfScores === null || fundScore === null || executionPoints === null) return [];
  const indicatorScore = sumOfScores.minus(fundScore);
  const scores = { form: name, indicatorScore, fundScore, fundPoints: executionPoints };
  return compare(scores, funds.spentFields);
}

interface Scores {
  readonly form: FormName;
  readonly indicatorScore: Decimal;
  readonly fundScore: Decimal;
  /** Points for execution; the indicators have the others of 100 */
  readonly fundPoints: Decimal;
}

/** The platform's red warning: (S/90 − B/10) ÷ (S/90) > 5 %, here with the profile's own points for execution. */
function compare(
  { form, indicatorScore, fundScore, fundPoints }: Scores,
  at: readonly Field<unknown>[],
): Found<Inputs>[] {
  const indicatorPoints = HUNDRED.minus(fundPoints);
  if (!fundPoints.gt(0) || !indicatorPoints.gt(0) || !indicatorScore.gt(0)) return [];
  // Multiplied out to be exact at 5 %.
  const whole = indicatorScore.times(fundPoints);
  const difference = whole.minus(fundScore.times(indicatorPoints)).times(HUNDRED);
  if (!difference.gt(whole.times(LIMIT))) return [];
  const inputs = {
    form,
    indicatorScore: amount(indicatorScore),
    indicatorPoints: amount(indicatorPoints),
    fundScore: amount(fundScore),
    fundPoints: amount(fundPoints),
    deviation: percent(difference.div(whole)),
  };
  const expected = `≤ ${threshold(LIMIT)}`;
  return [{ code: "R54.scoreAheadOfSpending", at, inputs, expected, actual: inputs.deviation }];
}

export const R54: Rule<Inputs> = {
  id: "R54",
  group: "totalsAndText",
  clause: PLATFORM,
  formula: "(指标得分率 − 预算执行得分率) ÷ 指标得分率 ≤ 5%",
  severities: { "R54.scoreAheadOfSpending": "warning" },
  workings: {
    "R54.scoreAheadOfSpending": ({ indicatorScore, indicatorPoints, fundScore, fundPoints, deviation }) => {
      const indicatorRate = `${indicatorScore} ÷ ${indicatorPoints}`;
      const calculation = `(${indicatorRate} − ${fundScore} ÷ ${fundPoints}) ÷ (${indicatorRate})`;
      return { figure: "deviation", calculation, result: deviation };
    },
  },
  restsOnAmounts: true,
  workbook: { form: checkWorkbook },
  form: { form: checkForm },
};
