/** Formats cells, whole rows and whole columns. */
import { type Area, isEntireColumn, isEntireRow } from "../../a1";
import type { FormatPatch, Sheet, Styles } from "../model/types";
import { makeCell, storedCells, type SheetAreas } from "./grid";

export function formatArea(styles: Styles, sheet: Sheet, rect: Area, patch: FormatPatch): void {
  const change = restyle(styles, patch);
  if (isEntireColumn(rect)) formatColumns(sheet, rect, change);
  else if (isEntireRow(rect)) formatRows(sheet, rect, change);
  else {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = makeCell(sheet, row, column);
        cell.style = change(cell.style);
      }
    }
  }
}

/** Maps a style to that style with `patch`; caches the result per style */
export function restyle(styles: Styles, patch: FormatPatch): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const changed = known.get(style) ?? styles.change(style, patch);
    known.set(style, changed);
    return changed;
  };
}

function formatColumns(sheet: Sheet, rect: Area, change: (style: number) => number): void {
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    const old = sheet.columns.get(column);
    sheet.columns.set(column, {
      width: old?.width ?? null,
      hidden: old?.hidden ?? false,
      style: change(old?.style ?? 0),
    });
    // A row's format overrides its column's, so only a stored cell can carry the change where they cross
    for (const [row, format] of sheet.rows) {
      if (format.style !== 0) makeCell(sheet, row, column);
    }
  }
  for (const { cell } of storedCells(sheet, rect)) cell.style = change(cell.style);
}

function formatRows(sheet: Sheet, rect: Area, change: (style: number) => number): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const old = sheet.rows.get(row);
    for (const [column, format] of sheet.columns) {
      if (format.style !== 0 && (old?.style ?? 0) === 0) makeCell(sheet, row, column);
    }
    sheet.rows.set(row, {
      height: old?.height ?? null,
      hidden: old?.hidden ?? false,
      style: change(old?.style ?? 0),
    });
  }
  for (const { cell } of storedCells(sheet, rect)) cell.style = change(cell.style);
}

/** Resets cells to the default format */
export function clearFormats({ sheet, areas }: SheetAreas): void {
  for (const rect of areas) {
    for (const { cell } of storedCells(sheet, rect)) cell.style = 0;
    if (isEntireColumn(rect)) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const format = sheet.columns.get(column);
        if (format !== undefined) format.style = 0;
      }
    }
    if (isEntireRow(rect)) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        const format = sheet.rows.get(row);
        if (format !== undefined) format.style = 0;
      }
    }
    uncoverInherited(sheet, rect);
  }
}

/** Stores cells that would otherwise inherit their row's or column's format. */
function uncoverInherited(sheet: Sheet, rect: Area): void {
  if (isEntireColumn(rect) || isEntireRow(rect)) return;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const inherits =
        (sheet.rows.get(row)?.style ?? 0) !== 0 || (sheet.columns.get(column)?.style ?? 0) !== 0;
      if (inherits) makeCell(sheet, row, column).style = 0;
    }
  }
}
