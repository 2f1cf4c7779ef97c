/** The values in the arguments of functions that take areas and arrays. */
import type { CompiledNode } from "./compile";
import type { Evaluator } from "./evaluate";
import { ErrorValue, isError, Matrix, NotComputedError, Reference, toNumber, type Scalar } from "./values";

/** An error that is thrown becomes a value of an array. */
export function asValue(compute: () => Scalar): Scalar {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ErrorValue) return { error: error.code };
    throw error;
  }
}

/** Numbers among the arguments as SUM takes them: in areas and arrays only numbers, else what can be read as one. */
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

/** @throws NotComputedError if the rows that were cut off would count */
export function assertBlankTail({ rows, clipped }: Matrix, isBlank: (value: Scalar) => boolean): void {
  if (clipped && !(rows[rows.length - 1] ?? []).every(isBlank))
    throw new NotComputedError("blank cells of a whole column count");
}
