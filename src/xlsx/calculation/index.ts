/** Recalculation of a workbook's formulas on IronCalc. */
import type { InitInput } from "@ironcalc/wasm";
import { Calculator } from "./calculator";
import { loadEngine } from "./engine";

export { Calculator, NotComputedError, type EvaluationRequest } from "./calculator";
export { shiftFormula } from "../file/formulas";

/**
 * Loads the engine. `module` is its WebAssembly file: bytes, an address or a response. Without it the bundler's copy
 * is fetched. In Node use `createNodeCalculator`.
 */
export async function createCalculator(module?: InitInput): Promise<Calculator> {
  await loadEngine(module);
  return new Calculator();
}
