/** The values of formulas and their conversion to numbers, texts and booleans. */
import type { Area } from "../../a1";
import type { CellValue, Sheet } from "../model/types";
import { parseDateTime } from "../text/dates";

/** Null = blank; unlike in a stored cell, "" is allowed and is an empty text. */
export type Scalar = CellValue;

/** A reference; its cells are read when they are needed. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

/** An array; all rows have the same length. */
export class Matrix {
  constructor(
    readonly rows: readonly (readonly Scalar[])[],
    /** Cut from whole columns or rows: the last row and column represent all the blank ones that follow */
    readonly clipped = false,
  ) {}
}

export type Value = Scalar | Reference | Matrix;

/** Carries an error value such as `#N/A` up to the cell or to IFERROR. */
export class ErrorValue extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The formula, or a part of it, is not supported: no value is better than a wrong one. */
export class NotComputedError extends Error {
  override readonly name = "NotComputedError";
}

/** Turns a thrown `ErrorValue` into an error value. */
export function asValue(compute: () => Scalar): Scalar {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ErrorValue) return { error: error.code };
    throw error;
  }
}

export function isError(value: Value): value is { readonly error: string } {
  return typeof value === "object" && value !== null && "error" in value;
}

/** @throws ErrorValue if the value is an error */
export function withoutError(value: Scalar): Exclude<Scalar, { readonly error: string }> {
  if (isError(value)) throw new ErrorValue(value.error);
  return value;
}

export function toNumber(scalar: Scalar): number {
  const value = withoutError(scalar);
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberIn(value) ?? notANumber(value);
}

/** @throws NotComputedError if Excel may read a number in the text, else ErrorValue */
export function notANumber(text: string): never {
  if (mayBeNumber(text)) throw new NotComputedError("a text that may be a number, depending on the system");
  throw new ErrorValue("#VALUE!");
}

/** Whether Excel reads a number in the text on some systems: dates, times, currencies, full-width digits. */
function mayBeNumber(text: string): boolean {
  const bare = text.normalize("NFKC").trim();
  if (!/\d/.test(bare)) return false;
  const words = bare.replace(
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|\b[ap]m?\b/gi,
    "",
  );
  if (/^[\d\s.,:;/+\-()%eE'\p{Sc}]*$/u.test(words)) return true;
  return /\d年\d+月|\d月\d+日|\d[时時]\d|[上下]午/.test(bare) && /^[\d\s:年月日时時分秒上下午]+$/.test(bare);
}

export function toText(scalar: Scalar): string {
  const value = withoutError(scalar);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? generalText(value) : value;
}

/** A cell holds so many characters. */
const MAX_TEXT = 32_767;

/** @throws ErrorValue if a result of this length is too long for a cell */
export function assertLength(length: number): void {
  if (length > MAX_TEXT) throw new ErrorValue("#VALUE!");
}

export function toBoolean(scalar: Scalar): boolean {
  const value = withoutError(scalar);
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return (value ?? 0) !== 0;
  if (/^(?:true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
  throw new ErrorValue("#VALUE!");
}

/**
 * The number that any Excel reads in a text: `12`, `1,234.5`, `12%`, `-1E3`, `(5)`, `1 1/2`, `2022-3-1`; null if there
 * is none, or if it depends on the system.
 */
export function numberIn(text: string): number | null {
  const bare = text.trim();
  const [, negative] = /^\((\d[\d,.]*)\)$/.exec(bare) ?? [];
  if (negative !== undefined) {
    const number = numberIn(negative);
    return number === null ? null : -number;
  }
  const [, minus = "", whole = "", above = "", below = ""] =
    /^([-+]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(bare) ?? [];
  if (Number(below) > 0) {
    const number = Number(whole) + Number(above) / Number(below);
    return minus === "-" ? -number : number;
  }
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?:[eE]([-+]?\d+))?(%?)$/.exec(bare);
  if (match) {
    const [, sign, digits = "", exponent = "0", percent] = match;
    const number = Number(`${sign}${digits.replaceAll(",", "")}e${exponent}`);
    if (!Number.isFinite(number)) return null;
    return percent === "%" ? round15(number / 100) : number;
  }
  if (!/^\d/.test(bare)) return null;
  // A date without a year depends on the current date and is not parsed
  return /^\d{4}[-/年]|:/.test(bare)
    ? (parseDateTime(bare, { year: 1900, date1904: false })?.value ?? null)
    : null;
}

/** The text of a number in format General, with up to 15 digits */
function generalText(number: number): string {
  const value = round15(number);
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-9 && size < 1e20)) {
    const text = String(value);
    return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
  }
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  return `${mantissa}E${exponent.startsWith("-") ? "-" : "+"}${exponent.slice(1).padStart(2, "0")}`;
}

/** Excel compares and rounds at 15 significant digits. */
export function round15(number: number): number {
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

/** Negative, zero or positive: number < text < boolean; texts ignore case. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = alignBlank(withoutError(left), right);
  const b = alignBlank(withoutError(right), left);
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "number" && typeof b === "number") return a === b ? 0 : round15(a) - round15(b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return Number(a) - Number(b);
}

/** A blank is 0 when compared with a number, "" with a text, FALSE with a boolean. */
function alignBlank(value: Scalar, beside: Scalar): Scalar {
  if (value !== null) return value;
  if (typeof beside === "string") return "";
  return typeof beside === "boolean" ? false : 0;
}

function rankOf(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Made at first use: it takes longer than most workbooks do to calculate. */
let collator: Intl.Collator | null = null;

export function compareTexts(left: string, right: string): number {
  if (left.toLowerCase() === right.toLowerCase()) return 0;
  collator ??= new Intl.Collator("zh-CN", { sensitivity: "accent" });
  return collator.compare(left, right) || (left.toLowerCase() < right.toLowerCase() ? -1 : 1);
}
