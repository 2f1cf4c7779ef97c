/** Converts a string that is typed, or written through Office.js, as Excel does: to number, date, formula or text. */
import { parseNumber } from "numfmt";
import type { CellFormat, CellValue } from "../model/types";
import { builtInFormat } from "../model/numberFormats";
import { parseDateTime, type ParsedNumber } from "./dates";
import { isFormula } from "../formula/parse";

export interface CoercedInput {
  /** Null for a formula, which must be calculated */
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that a cell with General receives */
  readonly numberFormat?: string;
  /** Absent = unchanged */
  readonly quotePrefix?: boolean;
}

/** Excel refuses the input: an invalid formula, or text that is too long. */
export class InputError extends Error {
  override readonly name = "InputError";
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const SIGNIFICANT_DIGITS = 15;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/**
 * Parses input as a Chinese Excel does, never more leniently. `today` supplies the year of a date without one.
 * Throws `InputError` for input that Excel refuses.
 */
export function coerceInput(
  input: string,
  format: CellFormat,
  date1904 = false,
  today: Date = new Date(),
): CoercedInput {
  if (input.length > MAX_TEXT) throw new InputError("a cell holds at most 32,767 characters");
  const prefix = format.quotePrefix ? { quotePrefix: false } : {};
  if (input === "") return { value: null, formula: null, ...prefix };
  if (input.startsWith("'")) return { value: input.slice(1) || null, formula: null, quotePrefix: true };
  if (format.numberFormat === "@") return { value: input, formula: null, ...prefix };
  if (input.startsWith("=") && input.length > 1) return { ...formulaOf(input.slice(1)), ...prefix };

  const text = input.trim();
  const constant = constantOf(text);
  if (constant !== undefined) return { value: constant, formula: null, ...prefix };
  const number = numberOf(text) ?? parseDateTime(text, { year: today.getFullYear(), date1904 });
  if (number) {
    const takesFormat = format.numberFormat === "General" && number.numberFormat !== null;
    const numberFormat = takesFormat ? { numberFormat: number.numberFormat as string } : {};
    return { value: number.value, formula: null, ...numberFormat, ...prefix };
  }
  if (/^[+-]/.test(input) && input.length > 1) return { ...formulaOf(input), ...prefix };
  if (input.startsWith("@") && input.length > 1) {
    // `@` is a legacy prefix of functions
    if (!/^@[A-Za-z][A-Za-z0-9.]*\(/.test(input)) throw new InputError(`not a valid function: ${input}`);
    return { ...formulaOf(input.slice(1)), ...prefix };
  }
  return { value: input, formula: null, ...prefix };
}

function formulaOf(text: string): { value: null; formula: string } {
  if (text.length > MAX_FORMULA) throw new InputError("a formula has at most 8,192 characters");
  if (!isFormula(text)) throw new InputError(`not a valid formula: =${text}`);
  return { value: null, formula: `=${text}` };
}

function constantOf(text: string): CellValue | undefined {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return ERRORS.includes(upper) ? { error: upper } : undefined;
}

function numberOf(text: string): ParsedNumber | null {
  if (!/^[-+(¥$.\d]/.test(text)) return null;
  const parsed = parseNumber(text, { locale: "zh-CN", mode: 0 });
  if (!parsed) return null;
  const value = exactValue(text) ?? parsed.value;
  if (!Number.isFinite(value)) return null;
  return { value, numberFormat: parsed.formatId === undefined ? null : builtInFormat(parsed.formatId) };
}

/** The double nearest to the typed digits; null for a fraction. */
function exactValue(text: string): number | null {
  const match = /^(\d*\.?\d*)(?:[eE]([-+]?\d+))?$/.exec(
    text.replace(/[-+(),¥%\s]/g, (mark, at: number) =>
      /[-+]/.test(mark) && /[eE]/.test(text.charAt(at - 1)) ? mark : "",
    ),
  );
  if (!match) return null;
  const exponent = Number(match[2] ?? 0) - (text.includes("%") ? 2 : 0);
  const magnitude = Number(`${cutDigits(match[1] ?? "")}e${exponent}`);
  const negative = /[-(]/.test(text.replace(/[eE]-/, "e"));
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

/** Excel keeps 15 significant digits of input; the rest become zeros. */
function cutDigits(digits: string): string {
  let significant = 0;
  return digits.replace(/\d/g, (digit) => {
    if (significant === 0 && digit === "0") return digit;
    significant += 1;
    return significant > SIGNIFICANT_DIGITS ? "0" : digit;
  });
}
