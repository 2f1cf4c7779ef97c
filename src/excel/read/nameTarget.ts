/**
 * What a defined name leads to, told from its formula alone. Asking Excel for the range of a name that
 * has none crashed some hosts and fails the whole batch in others, so nothing but a plain reference to
 * one area is ever asked for.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, sameSheetName } from "../../workbook/addresses";
import type { Area } from "../../workbook/sheet";
import type { NameState } from "../../workbook/snapshot";

/** Larger areas are not read: a table of 20,000 indicators has 220,000 cells, a whole column a million. */
export const MAX_AREA_CELLS = 500_000;

export type NameTarget =
  | { readonly state: "area"; readonly sheet: string; readonly area: Area }
  | { readonly state: Exclude<NameState, "area"> };

interface Reference {
  /** As written between the quotes, which may hold a workbook: `[Book2.xlsx]资金` */
  readonly sheet: string;
  readonly area: Area;
}

/**
 * @param formula as Office.js gives it: `=资金!$A$1:$M$40`
 * @param sheetNames the workbook's sheets; the sheet of the answer is spelled as there
 */
export function nameTarget(formula: string, sheetNames: readonly string[]): NameTarget {
  const body = formula.trim().replace(/^=/, "");
  if (withoutQuoted(body).includes("#REF!")) return { state: "refError" };
  const references = splitUnion(body).map(parseReference);
  if (references.some((reference) => reference === null)) return { state: "formula" };
  const [first, second] = references;
  if (!first) return { state: "formula" };
  if (second !== undefined) return { state: "multiArea" };
  const sheet = sheetNames.find((name) => sameSheetName(name, first.sheet));
  if (sheet === undefined) return { state: "foreign" };
  if (first.area.rows * first.area.columns > MAX_AREA_CELLS) return { state: "tooLarge" };
  return { state: "area", sheet, area: first.area };
}

/** Without texts and quoted sheet names, in which `#REF!` and commas mean nothing. */
function withoutQuoted(body: string): string {
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => " ".repeat(quoted.length));
}

/** The list separator is a semicolon under some regional settings. */
function splitUnion(body: string): string[] {
  const inner = /^\((.*)\)$/.exec(body)?.[1] ?? body;
  const bare = withoutQuoted(inner);
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index <= bare.length; index++) {
    if (index < bare.length && bare[index] !== "," && bare[index] !== ";") continue;
    parts.push(inner.slice(start, index).trim());
    start = index + 1;
  }
  return parts;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'"!\s,;:()+*/&=<>^{}-]+))!(.+)$/;
/** Absolute only: a relative name leads elsewhere from every cell. */
const CELLS = /^\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?$/;
const COLUMNS = /^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/;
const ROWS = /^\$(\d{1,7}):\$(\d{1,7})$/;

function parseReference(text: string): Reference | null {
  const parts = SHEET.exec(text);
  if (!parts) return null;
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? "";
  const area = parseArea((parts[3] ?? "").toUpperCase());
  return area && { sheet, area };
}

function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = cells;
    return corners(Number(row) - 1, columnIndex(column), Number(lastRow) - 1, columnIndex(lastColumn));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return corners(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  if (rows) return corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function corners(
  row1: number,
  column1: number | undefined,
  row2: number,
  column2: number | undefined,
): Area | null {
  if (column1 === undefined || column2 === undefined) return null;
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  if (row < 0 || Math.max(row1, row2) >= MAX_ROWS) return null;
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}
