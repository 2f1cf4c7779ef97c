/** Addresses of cells and areas without a sheet. */
import { areaBetween, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { columnIndex, columnLetters } from "./columns";

/** `K12` */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:M40`, `A1` for a single cell, `A:C` for whole columns, `3:5` for whole rows */
export function areaName(area: Area): string {
  return nameOf(area, "");
}

/** `$A$1:$M$40`, `$A$1`, `$A:$C`, `$3:$5` */
export function absoluteAreaName(area: Area): string {
  return nameOf(area, "$");
}

function nameOf(area: Area, mark: "" | "$"): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const columnMark = (column: number): string => mark + columnLetters(column);
  const rowMark = (row: number): string => `${mark}${row + 1}`;
  if (area.row === 0 && isEntireColumn(area)) return `${columnMark(area.column)}:${columnMark(lastColumn)}`;
  if (area.column === 0 && isEntireRow(area)) return `${rowMark(area.row)}:${rowMark(lastRow)}`;
  const first = columnMark(area.column) + rowMark(area.row);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${columnMark(lastColumn)}${rowMark(lastRow)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** `B3`, `$B$3`; null if the text is not a cell of a sheet. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** `A1`, `$A$1:B2`, `A:C`, `3:5`, corners in any order; null if the text is not an area of a sheet. */
export function parseArea(text: string): Area | null {
  const [first = "", last = "", ...more] = text.split(":");
  if (more.length > 0) return null;
  const start = parseCell(first);
  if (!text.includes(":")) return start && areaBetween(start.row, start.column, start.row, start.column);
  if (start) {
    const end = parseCell(last);
    return end && areaBetween(start.row, start.column, end.row, end.column);
  }
  const [column1, column2] = [first, last].map((part) => columnIndex(COLUMN.exec(part)?.[1] ?? ""));
  if (typeof column1 === "number" && typeof column2 === "number")
    return areaBetween(0, column1, MAX_ROWS - 1, column2);
  const [row1 = -1, row2 = -1] = [first, last].map((part) => Number(ROW.exec(part)?.[1] ?? 0) - 1);
  const exist = Math.min(row1, row2) >= 0 && Math.max(row1, row2) < MAX_ROWS;
  return exist ? areaBetween(row1, 0, row2, MAX_COLUMNS - 1) : null;
}
