/** What cells hold: how an input is understood, and how it is entered. */
import type { Cell, CellFormat, CellValue, Sheet, Styles, Workbook } from "../model/types";
import { coerceInput } from "../text";
import { cellAt, isCovered, makeCell, styleAt } from "./grid";

export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format implied by the input, e.g. `0%`; null = keep the cell's format */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

export type Input = string | number | boolean;

/**
 * Stores numbers and booleans unchanged, except in a text cell. Texts are parsed like typed input, with Chinese dates.
 * (Excel parses dates from add-ins as American, so add-ins should write serial numbers.)
 *
 * @throws InputError for an invalid formula
 */
export function interpretInput(workbook: Workbook, input: Input, format: CellFormat): Entry {
  if (typeof input !== "string") {
    const isText = format.numberFormat === "@";
    const value = isText ? String(input).toUpperCase() : input;
    return { value, formula: null, numberFormat: null, quotePrefix: false };
  }
  const { value, formula, numberFormat, quotePrefix } = coerceInput(input, format, workbook.date1904);
  return {
    value,
    formula,
    numberFormat: numberFormat ?? null,
    quotePrefix: quotePrefix ?? format.quotePrefix,
  };
}

/** Ignores covered cells of a merged area. A typed date or percentage also sets the number format of a General cell. */
export function enter(styles: Styles, sheet: Sheet, row: number, column: number, entry: Entry): void {
  if (isCovered(sheet, row, column)) return;
  const clears = entry.value === null && entry.formula === null;
  if (clears && cellAt(sheet, row, column) === undefined) return;
  const cell = makeCell(sheet, row, column);
  setContent(cell, entry.value, entry.formula);
  const { numberFormat, quotePrefix } = entry;
  if (numberFormat !== null) cell.style = styles.change(cell.style, { numberFormat });
  if (quotePrefix !== styles.read(cell.style).quotePrefix)
    cell.style = styles.change(cell.style, { quotePrefix });
}

/** @throws InputError for an invalid formula */
export function enterInput(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
): void {
  const format = workbook.styles.read(styleAt(sheet, row, column));
  enter(workbook.styles, sheet, row, column, interpretInput(workbook, input, format));
}

export function setContent(cell: Cell, value: CellValue, formula: string | null): void {
  cell.value = value;
  cell.formula = formula;
  delete cell.source;
  if (formula === null) delete cell.stale;
  else cell.stale = true;
}
