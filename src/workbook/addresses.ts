/**
 * Excel's own notation of cells: `资金!K12`, `'My data'!B2:C9`, `$A$1`.
 * Rows and columns are 0-based everywhere in the code, 1-based in the notation.
 */
import type { CellAddress } from "../domain/model";
import type { Area } from "./sheet";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0; undefined for what is no column of a sheet */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

/** Without sheet: `K12` */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Without sheet: `A1:M40`, and `A1` for a single cell */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * The sheet's name as Excel writes it before `!`: in quotes unless it is made of letters, digits, `_` and `.`,
 * starts with a letter or `_`, and cannot be taken for a cell (`K12`, `R1C1`, `RC`) or a truth value.
 */
export function quoteSheet(sheet: string): string {
  // A table's cells are named one after the other.
  if (sheet !== latest.sheet) latest = { sheet, quoted: quotedSheet(sheet) };
  return latest.quoted;
}

let latest = { sheet: "", quoted: "''" };

function quotedSheet(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\d_.]*$/u.test(sheet);
  const cellLike =
    /^[A-Za-z]{1,3}\d{1,7}$/.test(sheet) ||
    /^(R\d*|C\d*|R\d*C\d*)$/i.test(sheet) ||
    /^(true|false)$/i.test(sheet);
  return plain && !cellLike ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** With sheet: `资金!K12` */
export function cellAddress(sheet: string, row: number, column: number): CellAddress {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}

/** With sheet: `资金!A1:M40` */
export function areaAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaName(area)}`;
}

/** What a name holds that leads there: `=资金!$A$1:$M$40` */
export function absoluteFormula(sheet: string, area: Area): string {
  return `=${quoteSheet(sheet)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** `K12`, `$A$1:B2`; undefined for anything else (whole rows and columns included) */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const column1 = columnIndex(letters1);
  const column2 = columnIndex(letters2);
  const row1 = Number(digits1) - 1;
  const row2 = Number(digits2) - 1;
  if (column1 === undefined || column2 === undefined) return undefined;
  if (Math.min(row1, row2) < 0 || Math.max(row1, row2) >= MAX_ROWS) return undefined;
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** `资金!K12`, `'It''s'!$B$2:$C$3`; `sheet` is null when none is written; undefined for what is no such address */
export function parseAddress(
  address: string,
): { readonly sheet: string | null; readonly area: Area } | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim());
  if (!match) return undefined;
  const [, quoted, plain, rest = ""] = match;
  const area = parseArea(rest);
  if (!area) return undefined;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}

/** Whether two formulas lead to the same cells: Excel may quote a sheet where it was not quoted. Null = none. */
export function sameReference(left: string | null, right: string | null): boolean {
  if (left === right || left === null || right === null) return left === right;
  const [one, other] = [left, right].map((formula) => parseAddress(formula.replace(/^=/, "")));
  return (
    one !== undefined &&
    other !== undefined &&
    sameSheetName(one.sheet ?? "", other.sheet ?? "") &&
    areaName(one.area) === areaName(other.area)
  );
}

/** What two names of the same sheet have in common: Excel compares them without regard to case. */
export function foldedSheetName(name: string): string {
  return name.toLowerCase();
}

export function sameSheetName(left: string, right: string): boolean {
  return foldedSheetName(left) === foldedSheetName(right);
}
