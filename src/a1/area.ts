/** Rectangles of cells. */

/** Rows in a sheet */
export const MAX_ROWS = 1_048_576;
/** Columns in a sheet */
export const MAX_COLUMNS = 16_384;

/** 0-based; `rows` and `columns` are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area between two corners, in any order, both included. */
export function areaBetween(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** Whether the area is made of whole columns. */
export function isEntireColumn(area: Area): boolean {
  return area.rows === MAX_ROWS;
}

/** Whether the area is made of whole rows. */
export function isEntireRow(area: Area): boolean {
  return area.columns === MAX_COLUMNS;
}

/** Whether the area has cells and lies within a sheet. */
export function isInSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Whether every cell of `inner` is in `outer`. */
export function encloses(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** The shared cells; null if there are none. */
export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that encloses both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** `area` without the cells of `hole`: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const parts: Area[] = [
    { row: area.row, column: area.column, rows: shared.row - area.row, columns: area.columns },
    { row: below, column: area.column, rows: area.row + area.rows - below, columns: area.columns },
    { row: shared.row, column: area.column, rows: shared.rows, columns: shared.column - area.column },
    { row: shared.row, column: right, rows: shared.rows, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** `areas` without the cells of any of `holes`. */
export function subtractAll(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => subtract(area, hole)), [...areas]);
}
