/** Conditions, branches and tests for errors. */
import type { CompiledNode } from "../nodes";
import type { Evaluator } from "../evaluator";
import {
  asValue,
  ErrorValue,
  isError,
  Matrix,
  NotComputedError,
  Reference,
  toBoolean,
  type Scalar,
  type Value,
} from "../values";
import { at, functionTable, isArray, MANY, type Nodes } from "./define";

const { functions, define } = functionTable();
export const LOGIC = functions;

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
