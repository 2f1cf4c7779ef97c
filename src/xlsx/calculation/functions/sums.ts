/** Sums, counts and ranks of all numbers of an area. */
import { cellCount } from "../../../a1";
import { assertBlankTail, numbersOf } from "../arguments";
import type { Evaluator } from "../evaluator";
import { cellKey } from "../../model/cellKeys";
import { ErrorValue, isError, Matrix, NotComputedError, Reference, type Scalar } from "../values";
import { average, largest, product, smallest, sum } from "./aggregates";
import { at, functionTable, MANY, optional, reference, type Nodes } from "./define";

const { functions, define } = functionTable();
export const SUMS = functions;

/** A function of the numbers among its arguments */
function defineStatistic(names: string, apply: (numbers: number[]) => number, zeroCounts = true): void {
  define(names, MANY, (evaluator, nodes) => apply([...numbersOf(evaluator, nodes, zeroCounts)]));
}

defineStatistic("SUM", sum, false);
defineStatistic("SUMSQ", (numbers) => sum(numbers.map((number) => number * number)), false);
defineStatistic("AVERAGE", average);
defineStatistic("MAX", largest);
defineStatistic("MIN", smallest);
defineStatistic("PRODUCT", product);
defineStatistic("MEDIAN", (numbers) => {
  if (numbers.length === 0) throw new ErrorValue("#NUM!");
  const sorted = numbers.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
});

define("COUNT", MANY, (evaluator, nodes) => count(evaluator, nodes, (value) => typeof value === "number"));
define("COUNTA", MANY, (evaluator, nodes) => count(evaluator, nodes, (value) => value !== null));
define("COUNTBLANK", [1, 1], (evaluator, nodes) => {
  const { sheet, area } = reference(evaluator, at(nodes, 0));
  let filled = 0;
  for (const { value } of evaluator.cells.present(sheet, area)) if (value !== "") filled++;
  return cellCount(area) - filled;
});

function count(evaluator: Evaluator, nodes: Nodes, counts: (value: Scalar) => boolean): number {
  let found = 0;
  for (const node of nodes) {
    const value = evaluator.value(node);
    // COUNT(1,,2) is 3
    if (node.kind === "omitted") found++;
    else if (value instanceof Reference) {
      for (const cell of evaluator.cells.present(value.sheet, value.area)) if (counts(cell.value)) found++;
    } else if (value instanceof Matrix) {
      assertBlankTail(value, (item) => !counts(item));
      found += value.rows.flat().filter(counts).length;
    } else if (counts(value)) found++;
    else if (typeof value === "string" || typeof value === "boolean")
      throw new NotComputedError("a text is counted");
  }
  return found;
}

for (const [name, sign] of [
  ["LARGE", -1],
  ["SMALL", 1],
] as const) {
  // prettier-ignore
  define(name, [2, 2], (evaluator, nodes) => {
    const sorted = [...numbersOf(evaluator, nodes.slice(0, 1))].sort((a, b) => sign * (a - b));
    const found = sorted[Math.ceil(evaluator.number(at(nodes, 1))) - 1];
    if (found === undefined) throw new ErrorValue("#NUM!");
    return found;
  });
}

define("RANK RANK.EQ", [2, 3], (evaluator, nodes) => {
  const number = evaluator.number(at(nodes, 0));
  const numbers = [...numbersOf(evaluator, nodes.slice(1, 2))];
  if (!numbers.includes(number)) throw new ErrorValue("#N/A");
  const ascending = optional(evaluator, nodes, 2, 0) !== 0;
  return 1 + numbers.filter((other) => (ascending ? other < number : other > number)).length;
});

define("SUMPRODUCT", MANY, ({ forArrays: evaluator }, nodes) => {
  const factors = nodes.map((node) => evaluator.matrix(evaluator.value(node)));
  const [first] = factors;
  const height = first?.rows.length ?? 0;
  const width = first?.rows[0]?.length ?? 0;
  if (factors.some(({ rows }) => rows.length !== height || rows[0]?.length !== width))
    throw new ErrorValue("#VALUE!");
  let total = 0;
  let last = 0;
  for (let row = 0; row < height; row++) {
    last = 0;
    for (let column = 0; column < width; column++) {
      let term = 1;
      for (const { rows } of factors) {
        const value = rows[row]?.[column] ?? null;
        if (isError(value)) throw new ErrorValue(value.error);
        term *= typeof value === "number" ? value : 0;
      }
      last += term;
    }
    total += last;
  }
  assertBlankTail(
    new Matrix(
      [[last]],
      factors.some(({ clipped }) => clipped),
    ),
    (value) => value === 0,
  );
  return total;
});

const SUBTOTALS: Readonly<Record<number, (numbers: number[]) => number>> = {
  1: average,
  2: (numbers) => numbers.length,
  4: largest,
  5: smallest,
  6: product,
  9: sum,
};

define("SUBTOTAL", [2, 255], (evaluator, nodes) => {
  const code = evaluator.number(at(nodes, 0));
  const apply = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!apply) throw new NotComputedError(`SUBTOTAL ${code}`);
  const numbers: number[] = [];
  for (const node of nodes.slice(1)) {
    const { sheet, area } = reference(evaluator, node);
    // The model does not record whether a filter or the user hid a row
    for (const [row, { hidden }] of sheet.rows)
      if (hidden && row >= area.row && row < area.row + area.rows) throw new NotComputedError("hidden rows");
    for (const { row, column, value } of evaluator.cells.present(sheet, area)) {
      const formula = sheet.cells.get(cellKey(row, column))?.formula ?? "";
      if (/\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) continue;
      if (isError(value)) throw new ErrorValue(value.error);
      if (typeof value === "number") numbers.push(value);
    }
  }
  return apply(numbers);
});
