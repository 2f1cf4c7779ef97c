/** Amounts that are off by a power of ten: 元 for 万元, 千元 for 元, a decimal point that has slipped. */
import { Decimal, round } from "../../decimal";

const ONE = new Decimal(1);
const SIZES = [10, 1000, 10_000].map((size) => new Decimal(size));
/** What an amount may have to be multiplied by to be right; no unit is a hundred of another */
const FACTORS: readonly Decimal[] = SIZES.flatMap((size) => [size, ONE.div(size)]);
const LARGE = new Decimal(1000);

/** Fewer digits than these may agree by chance. */
const FEWEST_DIGITS = 3;

export function hasEnoughDigits(value: Decimal): boolean {
  return value.precision() >= FEWEST_DIGITS;
}

/** `one` ÷ `other` where that is a power of ten, `one` being rounded to its own places; null for none. Both are positive. */
export function factorBetween(one: Decimal, other: Decimal): Decimal | null {
  if (!one.gt(0) || !other.gt(0)) return null;
  const factor = FACTORS.find((by) => {
    const exact = other.times(by);
    return exact.eq(one) || (hasEnoughDigits(one) && round(exact, one.decimalPlaces()).eq(one));
  });
  return factor ?? null;
}

/** Whether the quotient is nearly one of these powers: a quick look that spares most exact ones. */
export function mayBePowerOfTen(one: Decimal, other: Decimal): boolean {
  const exponent = Math.log10(one.toNumber() / other.toNumber());
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}

/** How many times larger or smaller: 10000 for a factor of 0.0001 too */
export function sizeOf(factor: Decimal): string {
  return (factor.gte(1) ? factor : ONE.div(factor)).toFixed();
}

/** 元 for 万元 or 千元, and not a decimal point */
export function isLarge(factor: Decimal): boolean {
  return factor.gte(LARGE) || factor.lte(ONE.div(LARGE));
}

const WIDE = 100;
const OTHER_UNITS = [10_000, 1000];

/** The amount in the other unit, where that is of the usual size; null for none */
export function scaledTo(value: Decimal, usual: Decimal): Decimal | null {
  const isUsual = (one: Decimal) => one.lte(usual.times(WIDE)) && one.gte(usual.div(WIDE));
  const isLarger = value.gt(usual);
  return OTHER_UNITS.map((by) => (isLarger ? value.div(by) : value.times(by))).find(isUsual) ?? null;
}
