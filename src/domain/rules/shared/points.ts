import { Decimal } from "../../decimal";

/** Whether a score is below the weight. Both are truncated to two places, as the platform does: 7.14 of 7.143 is full. */
export function fallsShort(score: Decimal, weight: Decimal): boolean {
  if (score.gte(weight)) return false;
  return score.toDecimalPlaces(2, Decimal.ROUND_DOWN).lt(weight.toDecimalPlaces(2, Decimal.ROUND_DOWN));
}

/** A computed score, points; `working` is null where the score is all or nothing */
export interface ComputedScore {
  readonly computed: string | null;
  readonly working: string | null;
}
