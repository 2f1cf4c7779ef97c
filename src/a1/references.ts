/** Addresses of cells and areas with their sheet: `资金!K12`, `'附件 5'!$A$1:$C$9`. */
import { sameArea, type Area } from "./area";
import { absoluteAreaName, areaName, cellName, parseArea } from "./cells";
import { quoteSheet, sameSheetName, unescapeSheet } from "./sheetNames";

export interface Reference {
  /** Null if none is written */
  readonly sheet: string | null;
  /** At least one */
  readonly areas: readonly Area[];
}

export interface Address {
  /** Null if none is written */
  readonly sheet: string | null;
  readonly area: Area;
}

/** `资金!K12` */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}

/** `资金!A1:M40`; several areas are separated by commas, each with the sheet. */
export function areaAddress(sheet: string, areas: Area | readonly Area[]): string {
  return join(sheet, areas, areaName);
}

/** `资金!$A$1:$M$40`; several areas are separated by commas, each with the sheet. */
export function absoluteAddress(sheet: string, areas: Area | readonly Area[]): string {
  return join(sheet, areas, absoluteAreaName);
}

/** The formula of a defined name: `=资金!$A$1:$M$40` */
export function absoluteFormula(sheet: string, areas: Area | readonly Area[]): string {
  return `=${absoluteAddress(sheet, areas)}`;
}

function join(sheet: string, areas: Area | readonly Area[], name: (area: Area) => string): string {
  const list: readonly Area[] = "row" in areas ? [areas] : areas;
  return list.map((area) => `${quoteSheet(sheet)}!${name(area)}`).join(",");
}

/**
 * Parses `A1`, `资金!$A$1:$M$40`, `'附件 5'!A:C`, or several of them separated by commas. All must be on one sheet; a part
 * without a sheet belongs to the sheet named before it. Null for anything else, e.g. a formula, `#REF!` or `[Book2]S!A1`.
 */
export function parseReference(text: string): Reference | null {
  const areas: Area[] = [];
  let sheet: string | null = null;
  for (const part of splitList(text, ",")) {
    const parts = splitSheet(part);
    if (parts === null) return null;
    const own = parts.sheet;
    // Other workbooks and three-dimensional references
    if (own !== null && /[[\]:]/.test(own)) return null;
    if (own !== null && areas.length > 0 && (sheet === null || !sameSheetName(sheet, own))) return null;
    sheet = own ?? sheet;
    const area = parseArea(parts.rest);
    if (!area) return null;
    areas.push(area);
  }
  return { sheet, areas };
}

/** Parses a reference to one area; null for anything else. */
export function parseAddress(text: string): Address | null {
  const reference = parseReference(text);
  const [area, second] = reference?.areas ?? [];
  return reference && area && second === undefined ? { sheet: reference.sheet, area } : null;
}

/**
 * Whether two formulas refer to the same cells: Excel may add quotes around a sheet name.
 * Null means no formula.
 */
export function sameReference(left: string | null, right: string | null): boolean {
  if (left === right || left === null || right === null) return left === right;
  const one = parseAddress(left.replace(/^=/, ""));
  const other = parseAddress(right.replace(/^=/, ""));
  return (
    one !== null &&
    other !== null &&
    sameSheetName(one.sheet ?? "", other.sheet ?? "") &&
    sameArea(one.area, other.area)
  );
}

/** Splits a list and trims its parts. Each separator is one character; separators within quotes do not split. */
export function splitList(text: string, separators: string): string[] {
  const parts: string[] = [];
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    // A doubled quote closes and opens again.
    if (quote === null ? character === "'" || character === '"' : character === quote)
      quote = quote === null ? character : null;
    else if (quote === null && separators.includes(character)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

const QUOTED_SHEET = /^'((?:[^']|'')+)'!(.*)$/s;
/** An unquoted name contains no operators or other special characters of formulas. */
const BARE_SHEET = /^((?:\[[^\]]*\])?[^\s!"#$%&'()*+,\-/:;<=>?@[\]^`{|}~]+)!(.*)$/s;

/**
 * Splits an address at `!` into the sheet name (without quotes) and the rest; `sheet` is null if none is written. The
 * name may include a workbook: `[Book2.xlsx]资金`. Null if the text before `!` is not a sheet name: `#REF!`, `1+资金!A1`.
 */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } | null {
  const quoted = QUOTED_SHEET.exec(text);
  if (quoted) return { sheet: unescapeSheet(quoted[1] ?? ""), rest: quoted[2] ?? "" };
  if (!text.includes("!")) return { sheet: null, rest: text };
  const bare = BARE_SHEET.exec(text);
  return bare && { sheet: bare[1] ?? "", rest: bare[2] ?? "" };
}
