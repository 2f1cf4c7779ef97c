/** Access to the cells of a sheet, the ground of all that edits one. A cell that is not stored has the format of its row, or else of its column. */
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import { type Area, cellCount, containsCell, isEntireColumn, isEntireRow } from "../../a1";
import type { Cell, Sheet } from "../model/types";

/** One or several areas of one sheet */
export interface SheetAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The style of a cell, stored or not */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  return cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
}

/** Null = any row or column without a format */
function inheritedStyle(sheet: Sheet, row: number | null, column: number | null): number {
  const ofRow = row === null ? 0 : (sheet.rows.get(row)?.style ?? 0);
  if (ofRow !== 0 || column === null) return ofRow;
  return sheet.columns.get(column)?.style ?? 0;
}

/** The stored cell; creates it with its inherited style if it is not stored yet */
export function makeCell(sheet: Sheet, row: number, column: number): Cell {
  const known = cellAt(sheet, row, column);
  if (known !== undefined) return known;
  const cell: Cell = { value: null, formula: null, style: inheritedStyle(sheet, row, column) };
  sheet.cells.set(cellKey(row, column), cell);
  return cell;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === null);
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The stored cells in an area, unordered; also fast for whole rows, columns and sheets. */
export function storedCells(sheet: Sheet, rect: Area): StoredCell[] {
  const found: StoredCell[] = [];
  if (cellCount(rect) <= sheet.cells.size) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = cellAt(sheet, row, column);
        if (cell !== undefined) found.push({ row, column, cell });
      }
    }
    return found;
  }
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (containsCell(rect, row, column)) found.push({ row, column, cell });
  }
  return found;
}

/** Row by row, left to right */
export function inOrder(cells: readonly StoredCell[]): StoredCell[] {
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Every style that occurs in an area. */
export function stylesIn(sheet: Sheet, rect: Area): Set<number> {
  const styles = new Set<number>();
  if (!isEntireColumn(rect) && !isEntireRow(rect)) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        styles.add(styleAt(sheet, row, column));
      }
    }
    return styles;
  }
  const stored = storedCells(sheet, rect);
  for (const { cell } of stored) styles.add(cell.style);
  if (stored.length === cellCount(rect)) return styles;
  for (const row of formattedOrNone(sheet.rows, rect.row, rect.rows)) {
    for (const column of formattedOrNone(sheet.columns, rect.column, rect.columns)) {
      const isStored = row !== null && column !== null && cellAt(sheet, row, column) !== undefined;
      if (!isStored) styles.add(inheritedStyle(sheet, row, column));
    }
  }
  return styles;
}

/** The formatted rows or columns of a span, and null if others remain. */
function formattedOrNone(
  formats: ReadonlyMap<number, unknown>,
  start: number,
  count: number,
): (number | null)[] {
  const found: (number | null)[] = [...formats.keys()].filter(
    (index) => index >= start && index < start + count,
  );
  return found.length < count ? [...found, null] : found;
}

/** The smallest area that contains all cells with content (or, unless `valuesOnly`, with a format); null if none */
export function usedRange(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const { row, column, cell } of storedCells(sheet, within)) {
    if (isBlank(cell) && (valuesOnly || cell.style === 0)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The merged area that contains the cell */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  return sheet.merges.find((merge) => containsCell(merge, row, column)) ?? null;
}

/** Whether the cell lies in a merged area but is not its top-left cell */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}
