/** 元 and 万元 beside each other */
import { Decimal, round } from "../../decimal";

export const YUAN_OF_TEN_THOUSAND = new Decimal(10_000);

/** Fewer digits than these may be ten thousandfold by chance. */
const FEWEST_DIGITS = 3;

/** 320.00 for 3200000.00, 1134.57 for 11345678.90, or the other way round */
export function isTenThousandfold(one: Decimal, other: Decimal): boolean {
  const [small, large] = one.abs().lt(other.abs()) ? [one, other] : [other, one];
  if (small.isZero()) return false;
  const exact = large.div(YUAN_OF_TEN_THOUSAND);
  if (exact.eq(small)) return true;
  return small.precision() >= FEWEST_DIGITS && round(exact, small.decimalPlaces()).eq(small);
}
