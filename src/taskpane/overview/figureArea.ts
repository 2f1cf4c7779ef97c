/** The area of the cells that a figure depends on. Pure. */
import { areaAddress, parseAddress } from "../../a1";
import type { CellAddress, Field } from "../../domain/model";

/** Adjacent rows: Excel selects one area at a time. */
export interface RowRun<T extends object> {
  readonly first: T;
  readonly last: T;
  readonly rows: number;
  /** The number of all rows */
  readonly of: number;
}

function positionOf({ cell }: Field<unknown>): ReturnType<typeof parseAddress> {
  return cell === null ? null : parseAddress(cell);
}

/** The run that starts with the first row; `field` gives the cell whose sheet row counts. Null for no rows. */
export function firstRun<T extends object>(
  rows: readonly T[],
  field: (row: T) => Field<unknown>,
): RowRun<T> | null {
  const [first] = rows;
  if (first === undefined) return null;
  let last: T = first;
  let count = 1;
  let at = positionOf(field(first));
  for (const row of rows.slice(1)) {
    const next = positionOf(field(row));
    if (at === null || next?.sheet !== at.sheet || next.area.row !== at.area.row + 1) break;
    last = row;
    at = next;
    count += 1;
  }
  return { first, last, rows: count, of: rows.length };
}

/** The area of these fields in the rows of the run, from the leftmost column to the rightmost; null if none has a cell. */
export function areaOf<T extends object>(
  run: RowRun<T>,
  fields: (row: T) => readonly Field<unknown>[],
): CellAddress | null {
  const corners = [run.first, run.last].flatMap((row) =>
    fields(row)
      .map(positionOf)
      .filter((position) => position !== null),
  );
  const [one] = corners;
  if (one === undefined || one.sheet === null) return null;
  const rows = corners.map(({ area }) => area.row);
  const columns = corners.map(({ area }) => area.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return areaAddress(one.sheet, {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  });
}
