/** Printed forms: recomputed and checked. */
export { evaluateForm, evaluateForms } from "../evaluate/form";
export { profileOf } from "./profileOf";
export type { Denominator, FormEvaluation, FormFigures } from "./evaluation";
