/** Reads possibly mixed formats, and writes formats to cells, whole rows, whole columns and sheets. */
import { type Area, isEntireColumn, isEntireRow } from "../../a1";
import type { CellFormat, FormatPatch, Sheet } from "../../xlsx/model/types";
import type { Session } from "../session";
import type { Areas } from "../targets";
import { makeCell, storedCells, stylesIn } from "./grid";

/** The value that all cells share; null if they differ */
export function commonFormat<V extends string | number | boolean>(
  session: Session,
  target: Areas,
  read: (format: CellFormat) => V,
): V | null {
  const values = new Set<V>();
  for (const rect of target.areas) {
    for (const style of stylesIn(target.sheet, rect)) values.add(read(session.workbook.styles.read(style)));
    if (values.size > 1) return null;
  }
  const [only] = values;
  return only ?? null;
}

/** @throws AccessDenied on a protected sheet that does not allow formatting cells */
export function formatCells(session: Session, target: Areas, patch: FormatPatch): void {
  session.require(target.sheet, "allowFormatCells");
  for (const rect of target.areas) formatRect(session, target.sheet, rect, patch);
  session.document.changes.appearance(target.sheet);
}

/** Formats without checking permissions or notifying the view */
export function formatRect(session: Session, sheet: Sheet, rect: Area, patch: FormatPatch): void {
  const change = restyle(session, patch);
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
export function restyle(session: Session, patch: FormatPatch): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const changed = known.get(style) ?? session.workbook.styles.change(style, patch);
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
export function clearFormats(session: Session, target: Areas): void {
  session.require(target.sheet, "allowFormatCells");
  const { sheet } = target;
  for (const rect of target.areas) {
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
  session.document.changes.appearance(sheet);
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
