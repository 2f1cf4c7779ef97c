/** A1 addresses: parsing and formatting, with sheet names quoted as Excel quotes them. Rows and columns are 0-based. */
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "./types";

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOfKey(key: number): number {
  return key % MAX_COLUMNS;
}

const columnNames: string[] = [];

/** 0 → `A`, 16383 → `XFD` */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS)
    throw new RangeError(`no column ${column}`);
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

/** `A` → 0; null when it is no column of a sheet */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : null;
}

/** `A1`, relative */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** `B3`, `$B$3` → its row and column; null when it is no cell */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = CORNER.exec(address);
  const column = match ? columnIndex(match[1] ?? "") : null;
  const row = match ? Number(match[2]) - 1 : -1;
  return column === null || row < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** `A1`, `$A$1:B2`, `A:C`, `3:5` without sheet, corners in any order; null when it is no such address */
export function parseRect(address: string): Rect | null {
  const [first = "", second, ...more] = address.split(":");
  if (more.length > 0) return null;
  const start = parseCell(first);
  if (start) {
    const end = second === undefined ? start : parseCell(second);
    return end && span(start.row, end.row, start.column, end.column);
  }
  if (second === undefined) return null;
  const startColumn = columnIndex(COLUMN.exec(first)?.[1] ?? "");
  const endColumn = columnIndex(COLUMN.exec(second)?.[1] ?? "");
  if (startColumn !== null && endColumn !== null) return span(0, MAX_ROWS - 1, startColumn, endColumn);
  const startRow = Number(ROW.exec(first)?.[1] ?? 0) - 1;
  const endRow = Number(ROW.exec(second)?.[1] ?? 0) - 1;
  const known = startRow >= 0 && endRow >= 0 && startRow < MAX_ROWS && endRow < MAX_ROWS;
  return known ? span(startRow, endRow, 0, MAX_COLUMNS - 1) : null;
}

function span(row1: number, row2: number, column1: number, column2: number): Rect {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** `A1`, `A1:B2`, `A:C`, `3:5`; with `$` when absolute */
export function formatRect(rect: Rect, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  if (rect.row === 0 && rect.rows === MAX_ROWS) {
    return `${mark}${columnName(rect.column)}:${mark}${columnName(lastColumn)}`;
  }
  if (rect.column === 0 && rect.columns === MAX_COLUMNS)
    return `${mark}${rect.row + 1}:${mark}${lastRow + 1}`;
  const corner = (row: number, column: number): string => `${mark}${columnName(column)}${mark}${row + 1}`;
  const first = corner(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${corner(lastRow, lastColumn)}`;
}

/** The name as it stands in a reference: quoted where Excel quotes it, e.g. `资金`, `'附件5 总表'`, `'2021'` */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}[0-9]+$/.test(name) || /^[Rr]?[0-9]*[Cc]?[0-9]*$/.test(name);
  const constant = /^(true|false)$/i.test(name);
  return plain && !looksLikeCell && !constant ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `资金!A1:B2`; several areas joined by commas, each with its sheet */
export function formatReference(sheet: string, areas: Rect | readonly Rect[], absolute = false): string {
  const list: readonly Rect[] = "row" in areas ? [areas] : areas;
  return list.map((area) => `${quoteSheetName(sheet)}!${formatRect(area, absolute)}`).join(",");
}

export interface Reference {
  /** Null = without sheet */
  readonly sheet: string | null;
  readonly areas: readonly Rect[];
}

/**
 * Reads `A1`, `资金!$A$1:$M$40`, `'附件 5'!A:C`, or several of them joined by commas (all on one sheet; parts without a
 * sheet belong to the sheet named before). Null when the text is anything else, e.g. a formula, `#REF!` or `[Book2]S!A1`.
 */
export function parseReference(text: string): Reference | null {
  const areas: Rect[] = [];
  let sheet: string | null = null;
  for (const part of splitAreas(text)) {
    const { sheet: own, rest } = splitSheet(part.trim());
    // `#REF!`, other workbooks and three-dimensional references
    if (own !== null && (own === "" || /[[\]:]/.test(own))) return null;
    if (own !== null && areas.length > 0 && sheet?.toLowerCase() !== own.toLowerCase()) return null;
    sheet = own ?? sheet;
    const area = parseRect(rest);
    if (!area) return null;
    areas.push(area);
  }
  return { sheet, areas };
}

/** Splits at commas outside quoted sheet names. */
function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [""];
}

/** The sheet before the `!`, unquoted, and what follows it. */
function splitSheet(part: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(part);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const mark = part.indexOf("!");
  if (mark < 0) return { sheet: null, rest: part };
  const bare = part.slice(0, mark);
  // What cannot stand without quotes is part of a formula, e.g. `1+资金!A1`
  return { sheet: /^[\p{L}\p{N}\p{M}_.\\]+$/u.test(bare) ? bare : "", rest: part.slice(mark + 1) };
}

/** String literals, quoted sheet names before `!`, unquoted ones before `!`, and everything else, in turn */
const FORMULA_PART = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*)!/gu;

/**
 * Rewrites the sheets that a formula refers to. `rename` takes a sheet's name and gives the new name, the same name,
 * or null when the sheet is gone (`#REF!$A$1`). Names of three-dimensional references and of other workbooks stay.
 */
export function renameSheetsInFormula(formula: string, rename: (sheet: string) => string | null): string {
  return formula.replace(FORMULA_PART, (part: string, quoted?: string, bare?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    if (name === undefined || /[[\]:]/.test(name)) return part;
    const renamed = rename(name);
    if (renamed === name) return part;
    return renamed === null ? "#REF!" : `${quoteSheetName(renamed)}!`;
  });
}

const OUTSIDE_QUOTES = (pattern: string): RegExp =>
  new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|${pattern}`, "gu");
const A1_ABSOLUTE = OUTSIDE_QUOTES(
  String.raw`!\$([A-Z]{1,3})\$(\d+)(?::\$([A-Z]{1,3})\$(\d+))?(?![\p{L}\d_.(])`,
);
const R1C1_ABSOLUTE = OUTSIDE_QUOTES(String.raw`!R(\d+)C(\d+)(?::R(\d+)C(\d+))?(?![\p{L}\d_.([])`);

/** `=资金!$A$1:$M$40` → `=资金!R1C1:R40C13`: cells with their sheet; anything else stays */
export function toR1C1(formula: string): string {
  const corner = (letters: string, row: string): string => `R${row}C${(columnIndex(letters) ?? 0) + 1}`;
  return formula.replace(
    A1_ABSOLUTE,
    (part: string, column1?: string, row1 = "", column2?: string, row2 = "") => {
      if (column1 === undefined) return part;
      return `!${corner(column1, row1)}${column2 === undefined ? "" : `:${corner(column2, row2)}`}`;
    },
  );
}

/** The other way round */
export function fromR1C1(formula: string): string {
  const corner = (row: string, column: string): string => `$${columnName(Number(column) - 1)}$${row}`;
  return formula.replace(
    R1C1_ABSOLUTE,
    (part: string, row1?: string, column1 = "", row2?: string, column2 = "") => {
      if (row1 === undefined) return part;
      return `!${corner(row1, column1)}${row2 === undefined ? "" : `:${corner(row2, column2)}`}`;
    },
  );
}
