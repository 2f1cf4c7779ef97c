/** Recalculation of a workbook's formulas. */
export { Calculator, type EvaluationRequest } from "./calculator";
export { NotComputedError } from "./values";
export { shiftFormula } from "../formula/storedForm";
