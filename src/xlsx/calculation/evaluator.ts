/** Evaluates the parts of a compiled formula. */
import { cellCount, isEntireColumn, type Area } from "../../a1";
import type { Sheet, Workbook } from "../model/types";
import { SCALAR_FUNCTIONS } from "./functions/scalar";
import type { CompiledNode } from "./nodes";
import {
  assertLength, asValue, compareScalars, ErrorValue, Matrix, NotComputedError, Reference, toNumber, toText,
  type Scalar, type Value,
} from "./values"; // prettier-ignore

export interface PlacedScalar {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** Cell access for formulas. */
export interface Cells {
  readonly workbook: Workbook;
  /** @throws NotComputedError, or an interruption if the cell must be computed first */
  read(sheet: Sheet, row: number, column: number): Scalar;
  /** The area's cells that are not blank, in reading order */
  present(sheet: Sheet, area: Area): Iterable<PlacedScalar>;
  /** Row count up to the last row used in any sheet of the workbook */
  readonly usedRows: number;
  /** Counts work, in steps that cost about as much as to read a cell. @throws NotComputedError beyond the limit */
  spend(steps: number): void;
}

export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** True in an array formula: operators and scalar functions apply to areas cell by cell */
  readonly arrays: boolean;
}

/** A function that takes areas or arrays, or does not evaluate all arguments. */
export type GeneralFunction = (evaluator: Evaluator, nodes: readonly CompiledNode[]) => Value;

export class Evaluator {
  constructor(
    readonly cells: Cells,
    readonly place: FormulaPlace,
    private readonly functions: ReadonlyMap<string, GeneralFunction>,
  ) {}

  /** Evaluator for arguments that are arrays in any formula, such as those of SUMPRODUCT */
  get forArrays(): Evaluator {
    return this.place.arrays
      ? this
      : new Evaluator(this.cells, { ...this.place, arrays: true }, this.functions);
  }

  value(node: CompiledNode): Value {
    this.cells.spend(1);
    switch (node.kind) {
      case "constant":
        return node.value;
      case "omitted":
        return null;
      case "area":
        return new Reference(node.sheet, node.area);
      case "array":
        return new Matrix(node.rows);
      case "negated":
        return this.lift([node.operand], ([value = null]) => -toNumber(value));
      case "plus":
        return this.value(node.operand);
      case "percent":
        return this.lift([node.operand], ([value = null]) => toNumber(value) / 100);
      case "binary":
        return this.lift([node.left, node.right], ([left = null, right = null]) =>
          operate(node.operator, left, right),
        );
      case "call":
        return this.call(node.name, node.arguments);
      case "unsupported":
        throw new NotComputedError(node.what);
    }
  }

  scalar(node: CompiledNode): Scalar {
    const value = this.value(node);
    if (value instanceof Reference) return this.single(value);
    if (!(value instanceof Matrix)) return value;
    const [[first = null] = []] = value.rows;
    if (value.rows.length === 1 && value.rows[0]?.length === 1) return first;
    // An array formula of one cell shows the first value
    if (this.place.arrays) return first;
    throw new NotComputedError("it gives an array");
  }

  number(node: CompiledNode): number {
    return toNumber(this.scalar(node));
  }

  /** The content of a single-cell reference */
  single({ sheet, area }: Reference): Scalar {
    if (cellCount(area) === 1) return this.cells.read(sheet, area.row, area.column);
    if (this.place.arrays) return this.cells.read(sheet, area.row, area.column);
    throw new NotComputedError("an area stands for a single value");
  }

  /** Whole columns are cut after the first unused row. */
  matrix(value: Value): Matrix {
    if (value instanceof Matrix) return value;
    if (!(value instanceof Reference)) return new Matrix([[value]]);
    const { sheet, area } = value;
    const rows = isEntireColumn(area) ? Math.min(area.rows, this.cells.usedRows + 1) : area.rows;
    const { columns } = area;
    if (rows * columns > MAX_MATRIX) throw new NotComputedError("the array is too large");
    this.cells.spend(2 * rows * columns);
    const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Scalar => null));
    for (const cell of this.cells.present(sheet, { ...area, rows })) {
      const line = lines[cell.row - area.row];
      if (line) line[cell.column - area.column] = cell.value;
    }
    return new Matrix(lines, rows < area.rows);
  }

  /** Applies a scalar function; in array formulas cell by cell. */
  lift(nodes: readonly CompiledNode[], apply: (values: readonly Scalar[]) => Scalar): Value {
    const values = nodes.map((node) => this.value(node));
    const isArray = (value: Value): boolean =>
      value instanceof Matrix || (value instanceof Reference && cellCount(value.area) > 1);
    if (!values.some(isArray))
      return apply(
        values.map((value) => (value instanceof Reference ? this.single(value) : (value as Scalar))),
      );
    if (!this.place.arrays) throw new NotComputedError("an area or array stands for a single value");
    const matrices = values.map((value) => this.matrix(value));
    const height = Math.max(...matrices.map(({ rows }) => rows.length));
    const width = Math.max(...matrices.map(({ rows }) => rows[0]?.length ?? 0));
    if (height * width > MAX_MATRIX) throw new NotComputedError("the array is too large");
    this.cells.spend(2 * height * width);
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        asValue(() => apply(matrices.map((matrix) => itemOf(matrix, row, column)))),
      ),
    );
    return new Matrix(
      rows,
      matrices.some(({ clipped }) => clipped),
    );
  }

  private call(name: string, nodes: readonly CompiledNode[]): Value {
    const scalar = SCALAR_FUNCTIONS.get(name);
    if (scalar) {
      if (nodes.length < scalar.min || nodes.length > scalar.max)
        throw new NotComputedError(`${name}: arguments`);
      return this.lift(nodes, (values) => scalar.apply(values, this.cells));
    }
    const general = this.functions.get(name);
    if (!general) throw new NotComputedError(`the function ${name}`);
    return general(this, nodes);
  }
}

const MAX_MATRIX = 2_000_000;

/** An array of one row or column is repeated. */
function itemOf({ rows }: Matrix, row: number, column: number): Scalar {
  const line = rows.length === 1 ? rows[0] : rows[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { error: "#N/A" } : value;
}

function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "&":
      return joined(toText(left), toText(right));
    case "=":
      return compareScalars(left, right) === 0;
    case "<>":
      return compareScalars(left, right) !== 0;
    case "<":
      return compareScalars(left, right) < 0;
    case "<=":
      return compareScalars(left, right) <= 0;
    case ">":
      return compareScalars(left, right) > 0;
    case ">=":
      return compareScalars(left, right) >= 0;
    default:
      return finite(arithmetic(operator, toNumber(left), toNumber(right)));
  }
}

function joined(left: string, right: string): string {
  assertLength(left.length + right.length);
  return left + right;
}

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case "+":
      return withoutDust(a + b, a);
    case "-":
      return withoutDust(a - b, a);
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new ErrorValue("#DIV/0!");
      return a / b;
    default:
      if (a === 0 && b === 0) throw new ErrorValue("#NUM!");
      if (a === 0 && b < 0) throw new ErrorValue("#DIV/0!");
      return a ** b;
  }
}

/** A sum that is below the 15th digit of its operands becomes 0, as in Excel. */
function withoutDust(result: number, operand: number): number {
  return result !== 0 && Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new ErrorValue("#NUM!");
  return number;
}
