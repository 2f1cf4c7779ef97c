/** Functions that look up a value. */
import type { Area } from "../../../a1";
import { ErrorValue, NotComputedError, Reference, toBoolean, type Scalar } from "../values";
import { at, functionTable, optional, reference } from "./define";
import type { Work } from "../wildcards";
import { approximateMatch, exactMatch, vectorOf, type Vector } from "./vector";

const { functions, define } = functionTable();
export const LOOKUPS = functions;

function positionIn(vector: Vector, sought: Scalar, exact: boolean, work: Work): number {
  const found = exact ? exactMatch(vector, sought, work) : approximateMatch(vector, sought);
  if (found === null) throw new ErrorValue("#N/A");
  return found;
}

for (const [name, vertical] of [
  ["VLOOKUP", true],
  ["HLOOKUP", false],
] as const) {
  // prettier-ignore
  define(name, [3, 4], (evaluator, nodes) => {
    const sought = evaluator.scalar(at(nodes, 0));
    const { sheet, area } = reference(evaluator, at(nodes, 1));
    const offset = Math.trunc(evaluator.number(at(nodes, 2)));
    if (offset < 1) throw new ErrorValue("#VALUE!");
    if (offset > (vertical ? area.columns : area.rows)) throw new ErrorValue("#REF!");
    const approximate = nodes.length < 4 || toBoolean(evaluator.scalar(at(nodes, 3)));
    const first: Area = vertical ? { ...area, columns: 1 } : { ...area, rows: 1 };
    const found = positionIn(vectorOf(evaluator, new Reference(sheet, first)), sought, !approximate, evaluator.cells);
    return vertical
      ? evaluator.cells.read(sheet, area.row + found, area.column + offset - 1)
      : evaluator.cells.read(sheet, area.row + offset - 1, area.column + found);
  });
}

define("MATCH", [2, 3], (evaluator, nodes) => {
  const type = optional(evaluator, nodes, 2, 1);
  if (type < 0) throw new NotComputedError("MATCH in descending order");
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  return positionIn(vector, evaluator.scalar(at(nodes, 0)), type === 0, evaluator.cells) + 1;
});

define("LOOKUP", [2, 3], ({ forArrays: evaluator }, nodes) => {
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  const found = positionIn(vector, evaluator.scalar(at(nodes, 0)), false, evaluator.cells);
  const results = nodes.length < 3 ? vector : vectorOf(evaluator, evaluator.value(at(nodes, 2)));
  return results.item(found);
});

define("XLOOKUP", [3, 6], (evaluator, nodes) => {
  if (optional(evaluator, nodes, 4, 0) !== 0 || optional(evaluator, nodes, 5, 1) !== 1)
    throw new NotComputedError("XLOOKUP with other modes");
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  const results = vectorOf(evaluator, evaluator.value(at(nodes, 2)));
  const found = exactMatch(vector, evaluator.scalar(at(nodes, 0)), evaluator.cells, false);
  if (found !== null) return results.item(found);
  if (nodes.length > 3 && at(nodes, 3).kind !== "omitted") return evaluator.scalar(at(nodes, 3));
  throw new ErrorValue("#N/A");
});

define("INDEX", [2, 3], (evaluator, nodes) => {
  const value = evaluator.value(at(nodes, 0));
  if (!(value instanceof Reference)) throw new NotComputedError("INDEX of an array");
  const { sheet, area } = value;
  const first = Math.trunc(evaluator.number(at(nodes, 1)));
  // A single number is an index into a row or a column
  const alongRow = nodes.length === 2 && area.rows === 1;
  const row = alongRow ? 1 : first;
  const column = alongRow ? first : nodes.length === 2 ? 1 : Math.trunc(evaluator.number(at(nodes, 2)));
  if (nodes.length === 2 && area.rows > 1 && area.columns > 1) throw new ErrorValue("#REF!");
  if (row < 0 || column < 0) throw new ErrorValue("#VALUE!");
  if (row > area.rows || column > area.columns) throw new ErrorValue("#REF!");
  return new Reference(sheet, {
    row: area.row + Math.max(0, row - 1),
    column: area.column + Math.max(0, column - 1),
    rows: row === 0 ? area.rows : 1,
    columns: column === 0 ? area.columns : 1,
  });
});
