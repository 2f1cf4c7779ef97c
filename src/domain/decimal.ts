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
  return value.toDecimalPlaces(places, Base.ROUND_HALF_UP);
}

/**
 * `part` × `factor` ÷ `whole`, half-up to two places; `whole` must not be zero. Divides last, since 7 / 36 does not
 * terminate and 4.5 times its first 34 digits is less than 0.875.
 *
 * Short figures, which are the most frequent, are divided as safe integers; decimal.js does the rest.
 */
export function shareOf(part: Decimal, factor: Decimal, whole: Decimal): Decimal {
  const [a, b, c] = [inHundredths(part), inHundredths(factor), inHundredths(whole)];
  // Twice the share in hundredths, and one more for half-up: (2ab + c) / 2c, in which only the 2ab can be large.
  const twice = 2 * Math.abs(a) * Math.abs(b);
  if (!(twice < Number.MAX_SAFE_INTEGER - Math.abs(c))) return round(part.times(factor).div(whole));
  const hundredths = Math.floor((twice + Math.abs(c)) / (2 * Math.abs(c)));
  const share = ofHundredths(hundredths);
  return (a < 0 !== b < 0) !== c < 0 ? share.neg() : share;
}

const WORD = 1e7;

/** A hundredfold; NaN where that is no whole number or has more than nine digits. */
function inHundredths({ s, e, d }: Decimal): number {
  // decimal.js keeps words of seven digits, the first of which holds the digits before the point where 0 ≤ e < 7.
  const [whole = 0, fraction = 0] = e >= 0 ? d : [0, ...d];
  const isShort = e >= -7 && e < 7 && d.length <= (e >= 0 ? 2 : 1) && fraction % (WORD / 100) === 0;
  return isShort ? s * (whole * 100 + fraction / (WORD / 100)) : NaN;
}

/** Decimals are immutable, so frequent ones are made once. */
const MADE: Decimal[] = [];
const MADE_UP_TO = 20_000;

function ofHundredths(hundredths: number): Decimal {
  // The number nearest to 12.34 is written 12.34, with up to 15 digits.
  if (hundredths > MADE_UP_TO) return new Decimal(hundredths / 100);
  return (MADE[hundredths] ??= new Decimal(hundredths / 100));
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
