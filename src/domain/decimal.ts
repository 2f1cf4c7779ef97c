import { Decimal as Base } from "decimal.js";

/**
 * Exact decimals for every amount, rate and score: 34 digits, half-up.
 * A clone, so that other users of decimal.js on the page cannot change its settings.
 */
export const Decimal = Base.clone({
  precision: 34,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
export const HUNDRED: Decimal = new Decimal(100);

/**
 * Converts a cell's binary number to the decimal that Excel shows, with 15 significant digits (0.1 + 0.2 becomes
 * 0.3). Undefined for NaN and infinities, which no cell can hold.
 */
export function fromCellNumber(value: number): Decimal | undefined {
  return Number.isFinite(value) ? new Decimal(value.toPrecision(15)) : undefined;
}

/** Half-up (away from zero at ties) to `places` decimals. */
export function round(value: Decimal, places = 2): Decimal {
  return value.decimalPlaces() <= places ? value : value.toDecimalPlaces(places, Base.ROUND_HALF_UP);
}

/**
 * `part` × `factor` ÷ `whole`, half-up to two places; `whole` is not zero. The division comes last: 7 / 36 has no end,
 * and 4.5 times its first 34 digits is less than 0.875.
 */
export function shareOf(part: Decimal, factor: Decimal, whole: Decimal): Decimal {
  return round(part.times(factor).div(whole));
}

/** Plain notation with exactly `places` decimals, half-up: "2515.17". */
export function toPlain(value: Decimal, places = 2): string {
  const text = value.toFixed(places, Base.ROUND_HALF_UP);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** Plain notation with as many decimals as the value has: "16500", "3.74". */
export function toPlainExact(value: Decimal): string {
  return value.toFixed();
}

/** Sign test that allocates no Decimal. */
export function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}

export function isBelowZero(value: Decimal): boolean {
  return value.isNegative() && !value.isZero();
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}
