/** Sheets drawn as text, so that a ledger and what is expected of it can be read side by side. */
import { MAX_COLUMNS, parseArea } from "../../src/a1";
import { Calculator, createWorkbook, type CellValue, type Sheet, type Workbook } from "../../src/xlsx";
import { saveXlsx } from "../../src/xlsx/file";

export interface LedgerSheet {
  readonly name: string;
  /**
   * One line a row, cells between bars. `'12` is a text, `@2024-01-15` a date, `98.07%` a number with a percent format,
   * `=A1` a formula, `#REF!` an error; what looks like a number is one.
   */
  readonly grid: string;
  /** Areas between spaces */
  readonly merges?: string;
  /** As in Excel, from 1 */
  readonly hiddenRows?: readonly number[];
}

/** Lines of a drawing, without the first and the last, which are there for the eye. Wide blanks are kept: they indent. */
export function linesOf(grid: string): string[][] {
  return grid
    .replace(/^ *\n|\n *$/g, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.replace(/^ +| +$/g, "")));
}

/** Rows of a drawing whose first line has the headings; blank cells are left out. */
export function recordsOf(grid: string): Record<string, string>[] {
  const [headings = [], ...rows] = linesOf(grid);
  return rows.map((row) =>
    Object.fromEntries(
      headings.flatMap((heading, column) => {
        const value = row[column] ?? "";
        return value === "" ? [] : [[heading, value]];
      }),
    ),
  );
}

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

interface Drawn {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

function drawn(cell: string): Drawn | null {
  const plain = (value: CellValue, numberFormat: string | null = null): Drawn => ({
    value,
    formula: null,
    numberFormat,
  });
  if (cell === "") return null;
  if (cell.startsWith("'")) return plain(cell.slice(1), "@");
  if (/^=./.test(cell)) return { value: null, formula: cell, numberFormat: null };
  if (cell.startsWith("@")) return plain((Date.parse(cell.slice(1)) - FIRST_DAY) / DAY_MS, "yyyy-mm-dd");
  if (/^#[A-Z/0!?]+$/.test(cell)) return plain({ error: cell });
  if (/^-?\d+(?:\.\d+)?%$/.test(cell)) return plain(Number(`${cell.slice(0, -1)}e-2`), "0.00%");
  return plain(/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);
}

export function ledgerFile(sheets: readonly LedgerSheet[]): Uint8Array {
  return saveXlsx(ledgerWorkbook(sheets));
}

export function ledgerWorkbook(sheets: readonly LedgerSheet[]): Workbook {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  // Frees the name Sheet1, which a ledger may have.
  if (blank !== undefined) blank.name = "空白";
  for (const definition of sheets) {
    const sheet = workbook.addSheet(definition.name);
    draw(sheet, definition, (numberFormat) => workbook.styles.change(0, { numberFormat }));
  }
  if (blank !== undefined) workbook.removeSheet(blank);
  new Calculator().recalculate(workbook, "all");
  return workbook;
}

function draw(
  sheet: Sheet,
  { grid, merges = "", hiddenRows = [] }: LedgerSheet,
  styleOf: (numberFormat: string) => number,
): void {
  linesOf(grid).forEach((cells, row) =>
    cells.forEach((text, column) => {
      const cell = drawn(text);
      if (cell === null) return;
      const { value, formula, numberFormat } = cell;
      const style = numberFormat === null ? 0 : styleOf(numberFormat);
      sheet.cells.set(row * MAX_COLUMNS + column, { value, formula, style });
    }),
  );
  sheet.merges = merges.split(" ").flatMap((area) => parseArea(area) ?? []);
  for (const row of hiddenRows) sheet.rows.set(row - 1, { height: null, hidden: true, style: 0 });
}
