/** R54 得分与预算执行偏离: the platform's red warning. */
import { Decimal, HUNDRED } from "../../decimal";
import type { Computation } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, SelfEvaluation } from "../../model";
import { formsOf } from "../forms";
import { linesByScope } from "../../fundLines";
import { amount, percent, threshold } from "../../format";
import { raise } from "../raise";

const LIMIT = new Decimal(5);

/** (S/90 − B/10) ÷ (S/90), with the profile's own points for execution in the place of 10. */
export function scoreAheadOfSpending({ funds }: SelfEvaluation, computation: Computation): Finding[] {
  const linesOf = linesByScope(funds);
  const fundPoints = computation.profile.executionScore.points;
  return formsOf(computation).flatMap(({ name, funds: figures, indicatorScore, fundScore }) => {
    if (figures === null || indicatorScore === null || fundScore === null) return [];
    const spent = linesOf(figures.scope).map((line) => line.spent);
    return scoresApart({ name, indicatorScore, fundScore, fundPoints }, spent);
  });
}

interface Scores {
  readonly name: string | null;
  readonly indicatorScore: Decimal;
  readonly fundScore: Decimal;
  readonly fundPoints: Decimal;
}

/** Shown at these fields. */
export function scoresApart(
  { name, indicatorScore, fundScore, fundPoints }: Scores,
  fields: readonly Field<unknown>[],
): Finding[] {
  const indicatorPoints = HUNDRED.minus(fundPoints);
  if (!fundPoints.gt(0) || !indicatorPoints.gt(0) || !indicatorScore.gt(0)) return [];
  // Multiplied out, so that exactly 5 % apart is exactly that.
  const whole = indicatorScore.times(fundPoints);
  const apart = whole.minus(fundScore.times(indicatorPoints)).times(HUNDRED);
  if (!apart.gt(whole.times(LIMIT))) return [];
  const deviation = apart.div(whole);
  return raise("R54.scoreAheadOfSpending", "warning", fields, {
    inputs: {
      form: name,
      indicatorScore: amount(indicatorScore),
      indicatorPoints: amount(indicatorPoints),
      fundScore: amount(fundScore),
      fundPoints: amount(fundPoints),
      deviation: percent(deviation),
    },
    expected: `≤ ${threshold(LIMIT)}`,
    actual: percent(deviation),
  });
}
