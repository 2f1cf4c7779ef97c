/** Contents of the cells that the add-in writes, and how to type a text so that Excel keeps it as text. */
import { HUNDRED, toPlainExact, type Decimal } from "../../domain/decimal";
import type { CellContent } from ".";

/** Excel's limit of a cell's text. */
export const MAX_TEXT = 32_767;
const CUT_MARK = "……（原文过长，已截断）";

/**
 * A text as a cell can hold it: line breaks are `\n`, other control characters are removed, and a text over Excel's
 * 32,767 characters is cut with a visible mark (the user's own cell or file still has all of it). An apostrophe that
 * the text needs counts too.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const limit = needsApostrophe(clean) ? MAX_TEXT - 1 : MAX_TEXT;
  if (clean.length <= limit) return clean;
  const start = clean.slice(0, limit - CUT_MARK.length);
  // Do not split a surrogate pair.
  return start.replace(/[\ud800-\udbff]$/, "") + CUT_MARK;
}

/** Blank text is a blank cell. */
export function textContent(text: string): CellContent {
  const fitted = cellText(text);
  return fitted === "" ? null : { text: fitted };
}

/** Null (not computable) gives a blank cell, never 0. */
export function numberContent(value: Decimal | null): CellContent {
  return value === null ? null : { number: toPlainExact(value) };
}

/** A rate in percent as the fraction for a cell of format `0.00%`: 80 → 0.8 */
export function rateContent(percent: Decimal | null): CellContent {
  return percent === null ? null : { number: toPlainExact(percent.div(HUNDRED)) };
}

/** What Excel could take for something other than text, after full-width characters are narrowed. */
const CONVERTIBLE = [
  // formulas, commands of old spreadsheets, control characters
  /^[=+\-@'\t\r\n]/,
  // numbers, dates, times, fractions, percentages, money, error values; (5) is −5
  /^[\d%#$¥€£₩]/,
  /^[.,]+\s*[\d%$¥€£₩]/,
  /^\(\s*[\d.$¥]/,
  // booleans, times and months in words
  /^(true|false)\s*$/i,
  /^(上午|下午|am|pm)/i,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-./,]*\d/i,
];

/**
 * What to enter so that the cell holds exactly `text` as text: with an apostrophe before anything that Excel could
 * convert to a formula, number, date or boolean, unchanged otherwise.
 */
export function textInput(text: string): string {
  const fitted = cellText(text);
  return needsApostrophe(fitted) ? `'${fitted}` : fitted;
}

function needsApostrophe(text: string): boolean {
  const narrowed = text.normalize("NFKC").trimStart();
  return (
    text.startsWith("'") || /^[\t\n]/.test(text) || CONVERTIBLE.some((pattern) => pattern.test(narrowed))
  );
}
