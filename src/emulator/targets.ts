/** What the cell classes of Office.js stand for: one or several areas of one sheet. */
import type { Rect, Sheet } from "../xlsx/model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../xlsx/model/types";

/** Mutable: a kept range moves with its cells when rows are inserted or deleted. */
export interface Areas {
  readonly sheet: Sheet;
  areas: Rect[];
  /** All its cells were deleted */
  gone?: boolean;
}

/** The area of a target that is one rectangle. */
export function rectOf(target: Areas): Rect {
  const rect = target.areas[0];
  if (rect === undefined) throw new Error("a range without an area");
  return rect;
}

export function cellCount(rect: Rect): number {
  return rect.rows * rect.columns;
}

export function isEntireColumn(rect: Rect): boolean {
  return rect.rows === MAX_ROWS;
}

export function isEntireRow(rect: Rect): boolean {
  return rect.columns === MAX_COLUMNS;
}

export function inGrid(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS
  );
}

export function contains(outer: Rect, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameRect(one: Rect, other: Rect): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** Null = they share no cell */
export function intersect(one: Rect, other: Rect): Rect | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(one: Rect, other: Rect): Rect {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** What is left of `rect` outside `hole`: up to four rectangles */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const shared = intersect(rect, hole);
  if (shared === null) return [rect];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const parts: Rect[] = [
    { row: rect.row, column: rect.column, rows: shared.row - rect.row, columns: rect.columns },
    { row: below, column: rect.column, rows: rect.row + rect.rows - below, columns: rect.columns },
    { row: shared.row, column: rect.column, rows: shared.rows, columns: shared.column - rect.column },
    { row: shared.row, column: right, rows: shared.rows, columns: rect.column + rect.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function subtractAll(areas: readonly Rect[], holes: readonly Rect[]): Rect[] {
  return holes.reduce<Rect[]>(
    (left, hole) => left.flatMap((rect) => subtract(rect, hole)),
    areas.map((rect) => ({ ...rect })),
  );
}
