/** Widths, heights and hidden rows and columns. */
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import {
  columnFormat,
  pointsOfWidth,
  roundedHeight,
  rowFormat,
  STANDARD_WIDTH_POINTS,
  widthOfPoints,
} from "../../xlsx/edit/sizes";
import type { ColumnFormat, RowFormat } from "../../xlsx/model/types";
import { invalidArgument } from "../errors";
import type { Session } from "../session";
import type { Areas } from "../targets";

const STANDARD_HEIGHT_POINTS = 15;
const MAX_HEIGHT_POINTS = 409;
const MAX_WIDTH_CHARACTERS = 255;

type Axis = "rows" | "columns";

/** The value that all rows or columns of the areas share; null if they differ */
function common<V>(target: Areas, axis: Axis, read: (index: number) => V, usual: V): V | null {
  const values = new Set<V>();
  const stored = axis === "rows" ? target.sheet.rows : target.sheet.columns;
  for (const rect of target.areas) {
    const start = axis === "rows" ? rect.row : rect.column;
    const count = rect[axis];
    if (count <= stored.size) {
      for (let index = start; index < start + count; index++) values.add(read(index));
    } else {
      const formatted = [...stored.keys()].filter((index) => index >= start && index < start + count);
      for (const index of formatted) values.add(read(index));
      if (formatted.length < count) values.add(usual);
    }
    if (values.size > 1) return null;
  }
  const [only] = values;
  return only ?? null;
}

export function columnWidth(target: Areas): number | null {
  const { columns } = target.sheet;
  const read = (index: number): number => {
    const format = columns.get(index);
    return format?.hidden === true ? 0 : pointsOfWidth(format?.width ?? null);
  };
  return common(target, "columns", read, STANDARD_WIDTH_POINTS);
}

/** A row with automatic height counts as one line, since the embedded host has no text layout. */
export function rowHeight(target: Areas): number | null {
  const { rows } = target.sheet;
  const read = (index: number): number => {
    const format = rows.get(index);
    return format?.hidden === true ? 0 : (format?.height ?? STANDARD_HEIGHT_POINTS);
  };
  return common(target, "rows", read, STANDARD_HEIGHT_POINTS);
}

/** Null if the columns differ */
export function usesStandardWidth(target: Areas): boolean | null {
  const { columns } = target.sheet;
  return common(target, "columns", (index) => (columns.get(index)?.width ?? null) === null, true);
}

/** Null = the sheet's standard width */
export function setColumnWidth(session: Session, target: Areas, points: number | null): void {
  session.require(target.sheet, "allowFormatColumns");
  const width = points === null ? null : widthOfPoints(points);
  if (points !== null && (points < 0 || (width ?? 0) > MAX_WIDTH_CHARACTERS + 1))
    throw invalidArgument(`column width ${points}`);
  eachColumn(target, (format) => {
    format.width = width;
  });
  session.document.changes.appearance(target.sheet);
}

/** Null = automatic */
export function setRowHeight(session: Session, target: Areas, points: number | null): void {
  session.require(target.sheet, "allowFormatRows");
  if (points !== null && (points < 0 || points > MAX_HEIGHT_POINTS))
    throw invalidArgument(`row height ${points}`);
  eachRow(target, (format) => {
    format.height = points === null ? null : roundedHeight(points);
  });
  session.document.changes.appearance(target.sheet);
}

export function hiddenState(target: Areas, axis: Axis): boolean | null {
  const { rows, columns } = target.sheet;
  const read = (index: number): boolean =>
    (axis === "rows" ? rows.get(index)?.hidden : columns.get(index)?.hidden) ?? false;
  return common(target, axis, read, false);
}

export function setHidden(session: Session, target: Areas, axis: Axis, hidden: boolean): void {
  session.require(target.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const hide = (format: RowFormat | ColumnFormat): void => {
    format.hidden = hidden;
  };
  if (axis === "rows") eachRow(target, hide);
  else eachColumn(target, hide);
  session.document.changes.appearance(target.sheet);
}

function eachColumn({ sheet, areas }: Areas, change: (format: ColumnFormat) => void): void {
  for (const rect of areas) {
    for (let index = rect.column; index < rect.column + rect.columns; index++)
      change(columnFormat(sheet, index));
  }
}

/** @throws InvalidArgument for all rows of a sheet; the caller should use the columns or the used range */
function eachRow({ sheet, areas }: Areas, change: (format: RowFormat) => void): void {
  for (const rect of areas) {
    if (rect.rows === MAX_ROWS && rect.columns < MAX_COLUMNS)
      throw invalidArgument("the rows of whole columns");
    if (rect.rows === MAX_ROWS) throw invalidArgument("all rows of a sheet");
    for (let index = rect.row; index < rect.row + rect.rows; index++) change(rowFormat(sheet, index));
  }
}
