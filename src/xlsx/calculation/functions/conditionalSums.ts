/** Sums and counts of the cells that meet criteria. */
import { cellCount, isInSheet, MAX_COLUMNS, type Area } from "../../../a1";
import type { Evaluator } from "../evaluator";
import { cellKey } from "../../model/cellKeys";
import { ErrorValue, isError, NotComputedError, type Reference, type Scalar } from "../values";
import { average, largest, smallest, sum } from "./aggregates";
import { criterionOf, type Criterion } from "./criteria";
import { at, functionTable, reference, type Nodes } from "./define";

const { functions, define } = functionTable();
export const CONDITIONAL_SUMS = functions;

interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

function conditions(evaluator: Evaluator, nodes: Nodes): Condition[] {
  const found: Condition[] = [];
  for (let index = 0; index < nodes.length; index += 2) {
    const range = reference(evaluator, at(nodes, index));
    found.push({ range, criterion: criterionOf(evaluator.scalar(at(nodes, index + 1)), evaluator.cells) });
  }
  const [first] = found;
  if (
    found.some(
      ({ range: { area } }) =>
        area.rows !== first?.range.area.rows || area.columns !== first.range.area.columns,
    )
  )
    throw new ErrorValue("#VALUE!");
  return found;
}

/** The positions where all conditions hold, and the number of matches among the blank cells that were left out. */
function matching(
  evaluator: Evaluator,
  list: readonly Condition[],
): { readonly offsets: readonly (readonly [row: number, column: number])[]; readonly beyond: number } {
  const area = list[0]?.range.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const grids = list.map(({ range }) => {
    const values = new Map<number, Scalar>();
    for (const { row, column, value } of evaluator.cells.present(range.sheet, range.area))
      values.set(cellKey(row - range.area.row, column - range.area.column), value);
    return values;
  });
  const blanksMatch = list.every(({ criterion }) => criterion(null));
  const candidates = new Set<number>();
  // If a criterion rejects blank cells, only the non-blank cells of its range can match
  const needed = list.findIndex(({ criterion }) => !criterion(null));
  for (const grid of needed >= 0 ? [grids[needed]] : grids)
    for (const key of grid?.keys() ?? []) candidates.add(key);
  const offsets: [number, number][] = [];
  for (const key of [...candidates].sort((a, b) => a - b)) {
    if (list.every(({ criterion }, index) => criterion(grids[index]?.get(key) ?? null)))
      offsets.push([Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]);
  }
  return { offsets, beyond: blanksMatch ? cellCount(area) - candidates.size : 0 };
}

/** The numbers of `target` where the conditions hold. The target takes the size of the ranges, as in Excel. */
function numbersWhere(evaluator: Evaluator, target: Reference, list: readonly Condition[]): number[] {
  const { offsets, beyond } = matching(evaluator, list);
  const { rows = 0, columns = 0 } = list[0]?.range.area ?? {};
  const { row, column } = target.area;
  const area: Area = { row, column, rows, columns };
  if (!isInSheet(area)) throw new NotComputedError("a sum beyond the sheet");
  const numbers: number[] = [];
  const add = (value: Scalar): void => {
    if (isError(value)) throw new ErrorValue(value.error);
    if (typeof value === "number") numbers.push(value);
  };
  if (beyond === 0) {
    for (const [down, right] of offsets) add(evaluator.cells.read(target.sheet, row + down, column + right));
    return numbers;
  }
  const matched = new Set(offsets.map(([down, right]) => cellKey(row + down, column + right)));
  const blanks = list.map(({ range }) => keysOf(evaluator, range));
  for (const cell of evaluator.cells.present(target.sheet, area)) {
    const offset = cellKey(cell.row - row, cell.column - column);
    if (matched.has(cellKey(cell.row, cell.column)) || blanks.every((keys) => !keys.has(offset)))
      add(cell.value);
  }
  return numbers;
}

function keysOf(evaluator: Evaluator, { sheet, area }: Reference): Set<number> {
  const keys = new Set<number>();
  for (const { row, column } of evaluator.cells.present(sheet, area))
    keys.add(cellKey(row - area.row, column - area.column));
  return keys;
}

define("COUNTIF COUNTIFS", [2, 254], (evaluator, nodes) => {
  const { offsets, beyond } = matching(evaluator, conditions(evaluator, nodes));
  return offsets.length + beyond;
});
for (const [name, apply] of [
  ["SUMIF", sum],
  ["AVERAGEIF", average],
] as const) {
  // prettier-ignore
  define(name, [2, 3], (evaluator, nodes) => {
    const list = conditions(evaluator, nodes.slice(0, 2));
    const target = nodes.length > 2 ? reference(evaluator, at(nodes, 2)) : list[0]?.range;
    return apply(target ? numbersWhere(evaluator, target, list) : []);
  });
}
for (const [name, apply] of [
  ["SUMIFS", sum],
  ["AVERAGEIFS", average],
  ["MAXIFS", largest],
  ["MINIFS", smallest],
] as const) {
  // prettier-ignore
  define(name, [3, 255], (evaluator, nodes) => {
    const target = reference(evaluator, at(nodes, 0));
    const list = conditions(evaluator, nodes.slice(1));
    const { rows, columns } = list[0]?.range.area ?? {};
    if (target.area.rows !== rows || target.area.columns !== columns) throw new ErrorValue("#VALUE!");
    return apply(numbersWhere(evaluator, target, list));
  });
}
