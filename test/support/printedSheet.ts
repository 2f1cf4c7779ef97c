/** A sheet with a printed form, as a snapshot and as a file. */
import { cellAddress } from "../../src/a1";
import type { Workbook } from "../../src/xlsx/model/types";
import { createWorkbook } from "../../src/xlsx/model/createWorkbook";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import type { CellAddress } from "../../src/domain/model";
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";

interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: CellValue;
  readonly format: string;
}

export interface Printing {
  /** Rows above and columns left of everything printed from now on */
  readonly down?: number;
  readonly right?: number;
  /** Figures as Excel stores typed ones: numbers, rates in percent format */
  readonly numbers?: boolean;
}

export class PrintedSheet {
  readonly cells: PrintedCell[] = [];
  /** Where the items of the form were printed: `unit`, `budget.0.spent`, `indicator.3.target` */
  readonly places = new Map<string, CellAddress>();

  constructor(
    readonly name: string,
    private readonly printing: Printing = {},
  ) {}

  /** Prints a text, or null for a blank cell. `rows` and `columns` are merged. */
  put(
    row: number,
    column: number,
    text: string | null,
    options: { readonly rows?: number; readonly columns?: number; readonly place?: string } = {},
  ): void {
    const at = { row: row + (this.printing.down ?? 0), column: column + (this.printing.right ?? 0) };
    const { value, format } = this.printing.numbers === true ? typed(text ?? "") : plain(text ?? "");
    this.cells.push({ ...at, rows: options.rows ?? 1, columns: options.columns ?? 1, value, format });
    if (options.place !== undefined)
      this.places.set(options.place, cellAddress(this.name, at.row, at.column));
  }

  /** The first row below everything printed so far */
  get length(): number {
    return (
      this.cells.reduce((end, { row, rows }) => Math.max(end, row + rows), 0) - (this.printing.down ?? 0)
    );
  }

  place(name: string): CellAddress {
    const address = this.places.get(name);
    if (address === undefined) throw new Error(`nothing was printed as ${name}`);
    return address;
  }

  /** The used range as Office.js returns it: a merge has its value in its first cell, "" elsewhere */
  snapshot(): AreaSnapshot {
    const row = Math.min(...this.cells.map((cell) => cell.row));
    const column = Math.min(...this.cells.map((cell) => cell.column));
    const bottom = Math.max(...this.cells.map((cell) => cell.row + cell.rows));
    const right = Math.max(...this.cells.map((cell) => cell.column + cell.columns));
    const grid = <T>(blank: T): T[][] =>
      Array.from({ length: bottom - row }, () => Array.from({ length: right - column }, () => blank));
    const values = grid<CellValue>("");
    const numberFormats = grid("General");
    for (const cell of this.cells) {
      const line = values[cell.row - row];
      const formats = numberFormats[cell.row - row];
      if (line === undefined || formats === undefined) continue;
      line[cell.column - column] = cell.value;
      formats[cell.column - column] = cell.format;
    }
    return { sheet: this.name, row, column, values, formulas: values, numberFormats };
  }
}

function plain(text: string): { readonly value: CellValue; readonly format: string } {
  return { value: text, format: "General" };
}

function typed(text: string): { readonly value: CellValue; readonly format: string } {
  if (/^\d+(\.\d+)?$/.test(text)) return { value: Number(text), format: "General" };
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent !== null) return { value: Number(`${percent[1] ?? ""}e-2`), format: "0.00%" };
  return plain(text);
}

/** A workbook of the embedded host with these sheets, merged cells and number formats included; `saveXlsx` makes the file. */
export function workbookOf(sheets: readonly PrintedSheet[]): Workbook {
  const workbook = createWorkbook();
  const blank = workbook.sheets[0];
  for (const printed of sheets) {
    const sheet = workbook.addSheet(printed.name);
    for (const { row, column, rows, columns, value, format } of printed.cells) {
      const style = workbook.styles.change(0, { numberFormat: format });
      if (value !== "") sheet.cells.set(cellKey(row, column), { value, formula: null, style });
      if (rows * columns > 1) sheet.merges.push({ row, column, rows, columns });
    }
  }
  if (blank !== undefined && sheets.length > 0) workbook.removeSheet(blank);
  return workbook;
}

/** The used range of every sheet of a workbook of the embedded host, as Office.js gives it. */
export function snapshotsOf(workbook: Workbook): AreaSnapshot[] {
  return workbook.sheets.map((sheet) => {
    const printed = new PrintedSheet(sheet.name);
    for (const [key, cell] of sheet.cells) {
      const { value } = cell;
      if (value === null || typeof value === "object") continue;
      const at = { row: Math.floor(key / 16_384), column: key % 16_384 };
      const format = workbook.styles.read(cell.style).numberFormat;
      printed.cells.push({ ...at, rows: 1, columns: 1, value, format });
    }
    return printed.snapshot();
  });
}
