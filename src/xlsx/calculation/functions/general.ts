/** Functions that take areas or arrays, or do not evaluate all arguments. */
import { cellCount, isInSheet, MAX_COLUMNS, MAX_ROWS, parseAddress, sameSheetName, type Area } from "../../../a1"; // prettier-ignore
import { asValue, assertBlankTail, numbersOf } from "../arguments";
import type { CompiledNode } from "../compile";
import type { Evaluator } from "../evaluate";
import { cellKey } from "../../model/cellKeys";
import { criterionOf, type Criterion } from "./criteria";
import { approximateMatch, exactMatch, vectorOf, type Vector } from "./lookup";
import {
  ErrorValue, isError, Matrix, NotComputedError, Reference, toBoolean, toText, type Scalar, type Value,
} from "../values"; // prettier-ignore

type Nodes = readonly CompiledNode[];
type GeneralFunction = (evaluator: Evaluator, nodes: Nodes) => Value;

export const GENERAL_FUNCTIONS = new Map<string, GeneralFunction>();

function define(names: string, counts: readonly [number, number], apply: GeneralFunction): void {
  for (const name of names.split(" ")) {
    GENERAL_FUNCTIONS.set(name, (evaluator, nodes) => {
      if (nodes.length < counts[0] || nodes.length > counts[1])
        throw new NotComputedError(`${name}: arguments`);
      return apply(evaluator, nodes);
    });
  }
}

const MANY: readonly [number, number] = [1, 255];

function at(nodes: Nodes, index: number): CompiledNode {
  return nodes[index] ?? { kind: "omitted" };
}

/** An optional argument; `fallback` if omitted */
function optional(evaluator: Evaluator, nodes: Nodes, index: number, fallback: number): number {
  return index < nodes.length ? evaluator.number(at(nodes, index)) : fallback;
}

function reference(evaluator: Evaluator, node: CompiledNode): Reference {
  const value = evaluator.value(node);
  if (value instanceof Reference) return value;
  if (isError(value)) throw new ErrorValue(value.error);
  throw new NotComputedError("an argument is no reference");
}

// Sums

/** A function of the numbers among its arguments */
function defineStatistic(names: string, apply: (numbers: number[]) => number, zeroCounts = true): void {
  define(names, MANY, (evaluator, nodes) => apply([...numbersOf(evaluator, nodes, zeroCounts)]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new ErrorValue("#DIV/0!");
  return sum(numbers) / numbers.length;
};
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => (number > most ? number : most), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => (number < least ? number : least), numbers[0] ?? 0);
const product = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);

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
    if (value instanceof Reference) {
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

// Sums by criteria

interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

function conditions(evaluator: Evaluator, nodes: Nodes): Condition[] {
  const found: Condition[] = [];
  for (let index = 0; index < nodes.length; index += 2) {
    const range = reference(evaluator, at(nodes, index));
    found.push({ range, criterion: criterionOf(evaluator.scalar(at(nodes, index + 1))) });
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
  const matched = new Set(offsets.map(([down, right]) => cellKey(row + down, column + right)));
  const blanks = beyond > 0 ? list.map(({ range }) => keysOf(evaluator, range)) : [];
  const numbers: number[] = [];
  for (const cell of evaluator.cells.present(target.sheet, area)) {
    const offset = cellKey(cell.row - row, cell.column - column);
    const counts =
      matched.has(cellKey(cell.row, cell.column)) ||
      (beyond > 0 && blanks.every((keys) => !keys.has(offset)));
    if (!counts) continue;
    if (isError(cell.value)) throw new ErrorValue(cell.value.error);
    if (typeof cell.value === "number") numbers.push(cell.value);
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

// Conditions

define("AND", MANY, (evaluator, nodes) => truthValues(evaluator, nodes).every(Boolean));
define("OR", MANY, (evaluator, nodes) => truthValues(evaluator, nodes).some(Boolean));
define("XOR", MANY, (evaluator, nodes) => truthValues(evaluator, nodes).filter(Boolean).length % 2 === 1);

function truthValues(evaluator: Evaluator, nodes: Nodes): boolean[] {
  const found = nodes.flatMap((node) => {
    const value = evaluator.value(node);
    if (!(value instanceof Reference) && !(value instanceof Matrix)) return [toBoolean(value)];
    if (value instanceof Matrix && value.clipped) throw new NotComputedError("conditions on whole columns");
    const items =
      value instanceof Matrix
        ? value.rows.flat()
        : [...evaluator.cells.present(value.sheet, value.area)].map((cell) => cell.value);
    return items.flatMap((item) => {
      if (isError(item)) throw new ErrorValue(item.error);
      return typeof item === "number" || typeof item === "boolean" ? [toBoolean(item)] : [];
    });
  });
  if (found.length === 0) throw new ErrorValue("#VALUE!");
  return found;
}

define("IF", [2, 3], (evaluator, nodes) => {
  const [condition, yes, no] = [at(nodes, 0), at(nodes, 1), nodes[2]];
  if (evaluator.place.arrays && isArray(evaluator.value(condition))) {
    const all = no ? [condition, yes, no] : [condition, yes];
    return evaluator.lift(all, ([test = null, first = null, second = no ? null : false]) =>
      toBoolean(test) ? first : second,
    );
  }
  if (toBoolean(evaluator.scalar(condition))) return branch(evaluator, yes);
  return no ? branch(evaluator, no) : false;
});

/** An omitted branch is 0. */
function branch(evaluator: Evaluator, node: CompiledNode): Value {
  return node.kind === "omitted" ? 0 : evaluator.value(node);
}

function isArray(value: Value): boolean {
  return value instanceof Matrix || (value instanceof Reference && cellCount(value.area) > 1);
}

function defineFallback(name: string, isReplaced: (code: string) => boolean): void {
  define(name, [2, 2], (evaluator, nodes) => {
    if (evaluator.place.arrays) {
      const value = asArrayOrError(evaluator, at(nodes, 0));
      if (value instanceof Matrix) {
        const rows = value.rows.map((row) =>
          row.map((item) =>
            isError(item) && isReplaced(item.error) ? evaluator.scalar(at(nodes, 1)) : item,
          ),
        );
        return new Matrix(rows, value.clipped);
      }
    }
    const value = asValue(() => evaluator.scalar(at(nodes, 0)));
    return isError(value) && isReplaced(value.error) ? branch(evaluator, at(nodes, 1)) : value;
  });
}
defineFallback("IFERROR", () => true);
defineFallback("IFNA", (code) => code === "#N/A");

function asArrayOrError(evaluator: Evaluator, node: CompiledNode): Matrix | null {
  try {
    const value = evaluator.value(node);
    return isArray(value) ? evaluator.matrix(value) : null;
  } catch (error) {
    if (error instanceof ErrorValue) return null;
    throw error;
  }
}

function defineErrorTest(name: string, holds: (code: string) => boolean): void {
  define(name, [1, 1], (evaluator, nodes) => {
    const array = evaluator.place.arrays ? asArrayOrError(evaluator, at(nodes, 0)) : null;
    const test = (value: Scalar): boolean => isError(value) && holds(value.error);
    if (array) return new Matrix(array.rows.map((row) => row.map(test)), array.clipped); // prettier-ignore
    return test(asValue(() => evaluator.scalar(at(nodes, 0))));
  });
}
defineErrorTest("ISERROR", () => true);
defineErrorTest("ISNA", (code) => code === "#N/A");
defineErrorTest("ISERR", (code) => code !== "#N/A");

define("IFS", [2, 254], (evaluator, nodes) => {
  for (let index = 0; index < nodes.length; index += 2)
    if (toBoolean(evaluator.scalar(at(nodes, index)))) return branch(evaluator, at(nodes, index + 1));
  throw new ErrorValue("#N/A");
});
define("SWITCH", [3, 254], (evaluator, nodes) => {
  const value = evaluator.scalar(at(nodes, 0));
  let index = 1;
  for (; index + 1 < nodes.length; index += 2)
    if (sameScalar(value, evaluator.scalar(at(nodes, index)))) return branch(evaluator, at(nodes, index + 1));
  if (index < nodes.length) return branch(evaluator, at(nodes, index));
  throw new ErrorValue("#N/A");
});
define("CHOOSE", [2, 254], (evaluator, nodes) => {
  const chosen = nodes[Math.trunc(evaluator.number(at(nodes, 0)))];
  if (!chosen || chosen === nodes[0]) throw new ErrorValue("#VALUE!");
  return branch(evaluator, chosen);
});

function sameScalar(left: Scalar, right: Scalar): boolean {
  if (isError(left)) throw new ErrorValue(left.error);
  return typeof left === "string" && typeof right === "string"
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

// Lookup

function positionIn(vector: Vector, sought: Scalar, exact: boolean): number {
  const found = exact ? exactMatch(vector, sought) : approximateMatch(vector, sought);
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
    const found = positionIn(vectorOf(evaluator, new Reference(sheet, first)), sought, !approximate);
    return vertical
      ? evaluator.cells.read(sheet, area.row + found, area.column + offset - 1)
      : evaluator.cells.read(sheet, area.row + offset - 1, area.column + found);
  });
}

define("MATCH", [2, 3], (evaluator, nodes) => {
  const type = optional(evaluator, nodes, 2, 1);
  if (type < 0) throw new NotComputedError("MATCH in descending order");
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  return positionIn(vector, evaluator.scalar(at(nodes, 0)), type === 0) + 1;
});

define("LOOKUP", [2, 3], ({ forArrays: evaluator }, nodes) => {
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  const found = positionIn(vector, evaluator.scalar(at(nodes, 0)), false);
  const results = nodes.length < 3 ? vector : vectorOf(evaluator, evaluator.value(at(nodes, 2)));
  return results.item(found);
});

define("XLOOKUP", [3, 6], (evaluator, nodes) => {
  if (optional(evaluator, nodes, 4, 0) !== 0 || optional(evaluator, nodes, 5, 1) !== 1)
    throw new NotComputedError("XLOOKUP with other modes");
  const vector = vectorOf(evaluator, evaluator.value(at(nodes, 1)));
  const results = vectorOf(evaluator, evaluator.value(at(nodes, 2)));
  const found = exactMatch(vector, evaluator.scalar(at(nodes, 0)), false);
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

// References

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
  const address = parseAddress(toText(evaluator.scalar(at(nodes, 0))));
  if (!address) throw new NotComputedError("INDIRECT of a name");
  const { sheets } = evaluator.cells.workbook;
  const sheet =
    address.sheet === null
      ? evaluator.place.sheet
      : sheets.find(({ name }) => sameSheetName(name, address.sheet ?? ""));
  if (!sheet) throw new ErrorValue("#REF!");
  return new Reference(sheet, address.area);
});

// Texts

define("CONCATENATE CONCAT", MANY, (evaluator, nodes) => texts(evaluator, nodes).join(""));
define("TEXTJOIN", [3, 255], (evaluator, nodes) => {
  const separator = toText(evaluator.scalar(at(nodes, 0)));
  const skip = toBoolean(evaluator.scalar(at(nodes, 1)));
  return texts(evaluator, nodes.slice(2))
    .filter((text) => !skip || text !== "")
    .join(separator);
});

function texts(evaluator: Evaluator, nodes: Nodes): string[] {
  return nodes.flatMap((node) => {
    const value = evaluator.value(node);
    if (!isArray(value))
      return [toText(value instanceof Reference ? evaluator.single(value) : (value as Scalar))];
    const matrix = evaluator.matrix(value);
    assertBlankTail(matrix, (item) => item === null || item === "");
    return matrix.rows.flat().map(toText);
  });
}
