/** Lookup of a value in a row or a column. */
import { isEntireColumn } from "../../../a1";
import type { Evaluator } from "../evaluator";
import {
  compareScalars, ErrorValue, isError, Matrix, NotComputedError, Reference, round15,
  type Scalar, type Value,
} from "../values"; // prettier-ignore
import { hasWildcards, Wildcard, type Work } from "../wildcards";

/** One row or column */
export interface Vector {
  /** Excludes the blank cells at the end of a whole column */
  readonly length: number;
  readonly item: (index: number) => Scalar;
}

export function vectorOf(evaluator: Evaluator, value: Value): Vector {
  if (value instanceof Reference) {
    const { sheet, area } = value;
    if (area.rows > 1 && area.columns > 1)
      throw new NotComputedError("a lookup in an area of two dimensions");
    const used = Math.max(0, evaluator.cells.usedRows - area.row);
    const down = area.rows > 1;
    return {
      length: down ? (isEntireColumn(area) ? Math.min(area.rows, used) : area.rows) : area.columns,
      item: (index) =>
        evaluator.cells.read(sheet, area.row + (down ? index : 0), area.column + (down ? 0 : index)),
    };
  }
  if (!(value instanceof Matrix)) {
    if (isError(value)) throw new ErrorValue(value.error);
    return { length: 1, item: () => value };
  }
  const { rows, clipped } = value;
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1)
    throw new NotComputedError("a lookup in an array of two dimensions");
  const items = rows.length > 1 ? rows.map(([first = null]) => first) : (rows[0] ?? []);
  const last = items[items.length - 1] ?? null;
  if (clipped && !(last === null || isError(last))) throw new NotComputedError("a lookup in a whole column");
  return { length: items.length, item: (index) => items[index] ?? null };
}

/** Position of the first equal value, null if none; texts ignore case and may contain wildcards */
export function exactMatch(vector: Vector, sought: Scalar, work: Work, wildcards = true): number | null {
  if (isError(sought)) throw new ErrorValue(sought.error);
  const target = sought ?? 0;
  const pattern =
    wildcards && typeof target === "string" && hasWildcards(target) ? new Wildcard(target) : null;
  const folded = typeof target === "string" ? target.toLowerCase() : null;
  const rounded = typeof target === "number" ? round15(target) : null;
  for (let index = 0; index < vector.length; index++) {
    const value = vector.item(index);
    if (typeof value !== typeof target) continue;
    if (
      typeof value === "string"
        ? pattern
          ? pattern.matches(value, work)
          : value.toLowerCase() === folded
        : false
    )
      return index;
    if (typeof value === "number" && round15(value) === rounded) return index;
    if (typeof value === "boolean" && value === target) return index;
  }
  return null;
}

/**
 * Position of the last value of the same type that is not greater, in ascending order; null if none.
 *
 * @throws NotComputedError if the values are not sorted: Excel's result depends on its search algorithm
 */
export function approximateMatch(vector: Vector, sought: Scalar): number | null {
  if (isError(sought)) throw new ErrorValue(sought.error);
  const target = sought ?? 0;
  let found: number | null = null;
  let before: Scalar = null;
  for (let index = 0; index < vector.length; index++) {
    const value = vector.item(index);
    if (typeof value !== typeof target || isError(value)) continue;
    if (before !== null && compareScalars(before, value) > 0)
      throw new NotComputedError("values in no order");
    before = value;
    if (compareScalars(value, target) <= 0) found = index;
  }
  return found;
}
