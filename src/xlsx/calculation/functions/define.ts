/** Builds the tables of functions that take areas or arrays, or do not evaluate all arguments. */
import { cellCount } from "../../../a1";
import type { CompiledNode } from "../nodes";
import type { Evaluator, GeneralFunction } from "../evaluator";
import { ErrorValue, isError, Matrix, NotComputedError, Reference, type Value } from "../values";

export type Nodes = readonly CompiledNode[];

/** Defines a function under each of the space-separated names; `counts` are the minimum and maximum of arguments. */
export type Define = (names: string, counts: readonly [number, number], apply: GeneralFunction) => void;

export function functionTable(): {
  readonly functions: ReadonlyMap<string, GeneralFunction>;
  readonly define: Define;
} {
  const functions = new Map<string, GeneralFunction>();
  const define: Define = (names, counts, apply) => {
    for (const name of names.split(" ")) {
      functions.set(name, (evaluator, nodes) => {
        if (nodes.length < counts[0] || nodes.length > counts[1])
          throw new NotComputedError(`${name}: arguments`);
        return apply(evaluator, nodes);
      });
    }
  };
  return { functions, define };
}

export const MANY: readonly [number, number] = [1, 255];

export function at(nodes: Nodes, index: number): CompiledNode {
  return nodes[index] ?? { kind: "omitted" };
}

/** An optional argument; `fallback` if omitted */
export function optional(evaluator: Evaluator, nodes: Nodes, index: number, fallback: number): number {
  return index < nodes.length ? evaluator.number(at(nodes, index)) : fallback;
}

export function reference(evaluator: Evaluator, node: CompiledNode): Reference {
  const value = evaluator.value(node);
  if (value instanceof Reference) return value;
  if (isError(value)) throw new ErrorValue(value.error);
  throw new NotComputedError("an argument is no reference");
}

export function isArray(value: Value): boolean {
  return value instanceof Matrix || (value instanceof Reference && cellCount(value.area) > 1);
}
