/** Functions of the position of cells. */
import { cellCount, isInSheet, MAX_ROWS, parseAddress, sameSheetName, type Area } from "../../../a1";
import { ErrorValue, Matrix, NotComputedError, Reference, toBoolean, toText } from "../values";
import type { Sheet, Workbook } from "../../model/types";
import { at, functionTable, reference } from "./define";

const { functions, define } = functionTable();
export const AREAS = functions;

for (const [name, own, of] of [
  ["ROW", "row", "row"],
  ["COLUMN", "column", "column"],
] as const) {
  define(name, [0, 1], (evaluator, nodes) => {
    const [node] = nodes;
    if (!node) return evaluator.place[own] + 1;
    const { area } = reference(evaluator, node);
    if (cellCount(area) === 1) return area[of] + 1;
    if (!evaluator.place.arrays) throw new NotComputedError(`${name} of an area`);
    const { rows, columns } = area;
    if (Math.max(rows, columns) === MAX_ROWS) throw new NotComputedError(`${name} of whole columns`);
    return name === "ROW"
      ? new Matrix(Array.from({ length: rows }, (_, index) => [area.row + index + 1]))
      : new Matrix([Array.from({ length: columns }, (_, index) => area.column + index + 1)]);
  });
}
define("ROWS", [1, 1], (evaluator, nodes) => reference(evaluator, at(nodes, 0)).area.rows);
define("COLUMNS", [1, 1], (evaluator, nodes) => reference(evaluator, at(nodes, 0)).area.columns);

define("OFFSET", [3, 5], (evaluator, nodes) => {
  const { sheet, area } = reference(evaluator, at(nodes, 0));
  const whole = (index: number, fallback: number): number =>
    at(nodes, index).kind === "omitted" ? fallback : Math.trunc(evaluator.number(at(nodes, index)));
  const [row, column] = [area.row + whole(1, 0), area.column + whole(2, 0)];
  const [rows, columns] = [whole(3, area.rows), whole(4, area.columns)];
  if (rows === 0 || columns === 0) throw new ErrorValue("#REF!");
  if (rows < 0 || columns < 0) throw new NotComputedError("OFFSET of a negative size");
  const moved: Area = { row, column, rows, columns };
  if (!isInSheet(moved)) throw new ErrorValue("#REF!");
  return new Reference(sheet, moved);
});

define("INDIRECT", [1, 2], (evaluator, nodes) => {
  if (nodes.length > 1 && !toBoolean(evaluator.scalar(at(nodes, 1)))) throw new NotComputedError("R1C1");
  const { sheets, names } = evaluator.cells.workbook;
  const text = toText(evaluator.scalar(at(nodes, 0))).trim();
  const address = parseAddress(text) ?? areaOfName(text, evaluator.place.sheet, names);
  if (!address) throw new NotComputedError("INDIRECT of a name that is no area");
  const sheet =
    address.sheet === null
      ? evaluator.place.sheet
      : sheets.find(({ name }) => sameSheetName(name, address.sheet ?? ""));
  if (!sheet) throw new ErrorValue("#REF!");
  return new Reference(sheet, address.area);
});

/** The area to which a name points; null if there is no such name, or if it is a formula. */
function areaOfName(text: string, home: Sheet, names: Workbook["names"]): ReturnType<typeof parseAddress> {
  const same = names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const found = same.find(({ scope }) => scope === home) ?? same.find(({ scope }) => scope === null);
  const formula = found?.formula.replace(/^=/, "") ?? "";
  // A relative reference depends on the cell that uses the name
  return /\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/i.test(formula) ? parseAddress(formula) : null;
}
