/** Cells that are alike as few rectangles as possible, and rectangles as address strings that Excel takes. */
import type { Area } from "../workbook/sheet";

/** Excel cuts an address string off at 8,192 characters. */
const MAX_ADDRESS_LENGTH = 8_000;

/**
 * The rectangles that each value covers in a grid: runs along a row, joined downwards where they repeat.
 * Cells whose value is `undefined` belong to nothing. Ragged rows are allowed.
 */
export function areasByValue<T>(grid: readonly (readonly (T | undefined)[])[]): Map<T, Area[]> {
  const areas = new Map<T, Area[]>();
  /** Areas whose last row is the one above, by value and columns */
  let open = new Map<string, Area>();
  const order = new Map<T, number>();
  grid.forEach((cells, row) => {
    const next = new Map<string, Area>();
    for (const run of runs(cells)) {
      if (!order.has(run.value)) order.set(run.value, order.size);
      const key = `${order.get(run.value)}:${run.column}:${run.columns}`;
      const above = open.get(key);
      const list = areas.get(run.value) ?? [];
      areas.set(run.value, list);
      const area = above
        ? { ...above, rows: above.rows + 1 }
        : { row, column: run.column, rows: 1, columns: run.columns };
      if (above) list[list.indexOf(above)] = area;
      else list.push(area);
      next.set(key, area);
    }
    open = next;
  });
  return areas;
}

function* runs<T>(
  cells: readonly (T | undefined)[],
): Generator<{ value: T; column: number; columns: number }> {
  let column = 0;
  while (column < cells.length) {
    const value = cells[column];
    let end = column + 1;
    while (end < cells.length && cells[end] === value) end++;
    if (value !== undefined) yield { value, column, columns: end - column };
    column = end;
  }
}

/** `A1:B2,D4` in as many strings as the limit of Excel asks for. */
export function addressStrings(addresses: readonly string[]): string[] {
  const strings: string[] = [];
  let current = "";
  for (const address of addresses) {
    if (current !== "" && current.length + 1 + address.length > MAX_ADDRESS_LENGTH) {
      strings.push(current);
      current = "";
    }
    current += (current === "" ? "" : ",") + address;
  }
  if (current !== "") strings.push(current);
  return strings;
}
