/** Functions that join texts. */
import { assertBlankTail } from "../arguments";
import type { Evaluator } from "../evaluator";
import { assertLength, Reference, toBoolean, toText, type Scalar } from "../values";
import { sum } from "./aggregates";
import { at, functionTable, isArray, MANY, type Nodes } from "./define";

const { functions, define } = functionTable();
export const TEXTS = functions;

define("CONCATENATE CONCAT", MANY, (evaluator, nodes) => join(texts(evaluator, nodes), ""));
define("TEXTJOIN", [3, 255], (evaluator, nodes) => {
  const separator = toText(evaluator.scalar(at(nodes, 0)));
  const skip = toBoolean(evaluator.scalar(at(nodes, 1)));
  const parts = texts(evaluator, nodes.slice(2));
  return join(
    parts.filter((text) => !skip || text !== ""),
    separator,
  );
});

function join(parts: readonly string[], separator: string): string {
  assertLength(sum(parts.map(({ length }) => length)) + Math.max(0, parts.length - 1) * separator.length);
  return parts.join(separator);
}

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
