/** Groups equal cells into few rectangles, and rectangles into address strings that Excel accepts. */
import type { Area } from "../../a1";

/** Excel truncates an address string at 8,192 characters. */
const MAX_ADDRESS_LENGTH = 8_000;

type Growing = { -readonly [K in keyof Area]: Area[K] };

/**
 * The rectangles that each value covers in a grid: runs along a row, joined downwards while they repeat.
 * Cells with `undefined` are skipped. Rows may differ in length. Fastest if equal rows are the same array.
 */
export function areasByValue<T>(grid: readonly (readonly (T | undefined)[])[]): Map<T, Area[]> {
  const areas = new Map<T, Growing[]>();
  /** Areas that end in the row above, by value and columns */
  let open = new Map<string, Growing>();
  const order = new Map<T, number>();
  grid.forEach((cells, row) => {
    if (row > 0 && cells === grid[row - 1]) {
      for (const area of open.values()) area.rows += 1;
      return;
    }
    const next = new Map<string, Growing>();
    for (const run of runs(cells)) {
      if (!order.has(run.value)) order.set(run.value, order.size);
      const key = `${order.get(run.value)}:${run.column}:${run.columns}`;
      let area = open.get(key);
      if (area) area.rows += 1;
      else {
        area = { row, column: run.column, rows: 1, columns: run.columns };
        const list = areas.get(run.value);
        if (list) list.push(area);
        else areas.set(run.value, [area]);
      }
      next.set(key, area);
    }
    open = next;
  });
  return areas;
}

/** Joins one-row merges that repeat downwards into one area for `merge(true)`, which merges each row separately. */
export function combineMerges(merges: readonly Area[]): { readonly area: Area; readonly across: boolean }[] {
  const combined: { area: Growing; across: boolean }[] = [];
  const open = new Map<string, Growing>();
  for (const merge of merges) {
    const key = `${merge.row}:${merge.column}:${merge.columns}`;
    const above = merge.rows === 1 ? open.get(key) : undefined;
    open.delete(key);
    const area = above ?? { ...merge };
    if (above) above.rows += 1;
    else combined.push({ area, across: merge.rows === 1 });
    if (merge.rows === 1) open.set(`${merge.row + 1}:${merge.column}:${merge.columns}`, area);
  }
  return combined;
}

interface Run<T> {
  readonly value: T;
  readonly column: number;
  readonly columns: number;
}

function runs<T>(cells: readonly (T | undefined)[]): Run<T>[] {
  const found: Run<T>[] = [];
  let column = 0;
  while (column < cells.length) {
    const value = cells[column];
    let end = column + 1;
    while (end < cells.length && cells[end] === value) end++;
    if (value !== undefined) found.push({ value, column, columns: end - column });
    column = end;
  }
  return found;
}

/** Joins addresses to strings like `A1:B2,D4`, each within Excel's limit. */
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
