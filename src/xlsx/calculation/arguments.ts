/** Reads the arguments of functions that take areas and arrays. */
import type { CompiledNode } from "./nodes";
import type { Evaluator } from "./evaluator";
import { ErrorValue, isError, Matrix, NotComputedError, Reference, toNumber, type Scalar } from "./values";

/** The numbers that SUM adds: in areas and arrays only numbers; other arguments are converted. */
export function* numbersOf(
  evaluator: Evaluator,
  nodes: readonly CompiledNode[],
  zeroCounts = true,
): Iterable<number> {
  for (const node of nodes) {
    const value = evaluator.value(node);
    if (value instanceof Reference) {
      for (const cell of evaluator.cells.present(value.sheet, value.area)) {
        if (isError(cell.value)) throw new ErrorValue(cell.value.error);
        if (typeof cell.value === "number") yield cell.value;
      }
    } else if (value instanceof Matrix) {
      assertBlankTail(value, (item) => typeof item !== "number" || (item === 0 && !zeroCounts));
      for (const item of value.rows.flat()) {
        if (isError(item)) throw new ErrorValue(item.error);
        if (typeof item === "number") yield item;
      }
    } else if (node.kind !== "omitted" || nodes.length > 1) yield toNumber(value);
  }
}

/** @throws NotComputedError if the rows cut off by clipping would count */
export function assertBlankTail({ rows, clipped }: Matrix, isBlank: (value: Scalar) => boolean): void {
  if (clipped && !(rows[rows.length - 1] ?? []).every(isBlank))
    throw new NotComputedError("blank cells of a whole column count");
}
