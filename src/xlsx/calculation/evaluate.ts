/** Evaluates a compiled formula. */
import { Evaluator, type Cells, type FormulaPlace } from "./evaluator";
import { GENERAL_FUNCTIONS } from "./functions/general";
import type { CompiledNode } from "./nodes";
import { ErrorValue, NotComputedError, type Scalar } from "./values";

/** The value of a formula in its cell. @throws NotComputedError, and what `cells` throws */
export function evaluateFormula(root: CompiledNode, cells: Cells, place: FormulaPlace): Scalar {
  try {
    const value = new Evaluator(cells, place, GENERAL_FUNCTIONS).scalar(root);
    if (typeof value === "number" && !Number.isFinite(value)) return { error: "#NUM!" };
    // A reference to a blank cell shows 0
    return value ?? 0;
  } catch (error) {
    if (error instanceof ErrorValue) return { error: error.code };
    // Stack overflow: thousands of nested brackets
    if (error instanceof RangeError) throw new NotComputedError("it is nested too deeply");
    throw error;
  }
}
