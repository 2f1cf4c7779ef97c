import { Decimal, HUNDRED, isAboveZero } from "../decimal";
import { amount, percent, threshold } from "../format";
import type { Field } from "../model";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { workingOfFigure } from "./shared/working";

export interface Inputs {
  "R54.scoreAheadOfSpending": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly indicatorScore: string;
    readonly indicatorPoints: string;
    readonly fundScore: string;
    readonly fundPoints: string;
    /** Score ÷ points of each */
    readonly indicatorRate: string;
    readonly fundRate: string;
    readonly deviation: string;
  };
}

const LIMIT = new Decimal(5);

/** The platform's red warning: (S/90 − B/10) ÷ (S/90), with the profile's own points for execution in place of 10 */
function check(
  form: string | null,
  indicatorScore: Decimal,
  fundScore: Decimal,
  fundPoints: Decimal,
  at: readonly Field<unknown>[],
): Found<Inputs>[] {
  const indicatorPoints = HUNDRED.minus(fundPoints);
  if (![fundPoints, indicatorPoints, indicatorScore].every(isAboveZero)) return [];
  // Multiplied out, so that exactly 5 % apart is exactly that.
  const whole = indicatorScore.times(fundPoints);
  const apart = whole.minus(fundScore.times(indicatorPoints)).times(HUNDRED);
  if (!apart.gt(whole.times(LIMIT))) return [];
  const deviation = percent(apart.div(whole));
  return [
    {
      code: "R54.scoreAheadOfSpending",
      at,
      inputs: {
        form,
        indicatorScore: amount(indicatorScore),
        indicatorPoints: amount(indicatorPoints),
        fundScore: amount(fundScore),
        fundPoints: amount(fundPoints),
        indicatorRate: percent(indicatorScore.times(HUNDRED).div(indicatorPoints)),
        fundRate: percent(fundScore.times(HUNDRED).div(fundPoints)),
        deviation,
      },
      expected: `≤ ${threshold(LIMIT)}`,
      actual: deviation,
    },
  ];
}

function checkForm({ name, computed, executionPoints, funds, sumOfScores }: FormContext): Found<Inputs>[] {
  const { budgetScore } = computed;
  if (sumOfScores === null || budgetScore === null || executionPoints === null) return [];
  return check(name, sumOfScores.minus(budgetScore), budgetScore, executionPoints, funds.spentFields);
}

export const R54: Rule<Inputs> = {
  id: "R54",
  group: "totalsAndText",
  clause: PLATFORM,
  formula: "(指标得分率 − 预算执行得分率) ÷ 指标得分率 ≤ 5%",
  severities: { "R54.scoreAheadOfSpending": "warning" },
  restsOnAmounts: true,
  workings: {
    "R54.scoreAheadOfSpending": ({ indicatorScore, indicatorPoints, fundScore, fundPoints, deviation }) => {
      const share = `${indicatorScore} ÷ ${indicatorPoints}`;
      return workingOfFigure("deviation")({
        working: `(${share} − ${fundScore} ÷ ${fundPoints}) ÷ (${share})`,
        computed: deviation,
      });
    },
  },
  workbook: {
    form: ({ name, indicatorScore, fundScore, spentFields }, { profile }) =>
      indicatorScore === null || fundScore === null
        ? []
        : check(name, indicatorScore, fundScore, profile.executionScore.points, spentFields),
  },
  form: { form: checkForm },
};
