/** The domain's public face: other rooms import from here. */
export * from "./decimal";
export * from "./model";
export * from "./evaluation";
export * from "./profiles/profile";
export * from "./finding";
export {
  compareUnits,
  foldName,
  isBlankMark,
  proposeOcrReading,
  readNumberText,
  readTarget,
  scaledUnit,
} from "./text";
export type { NumberText, ScaledUnit, TargetInput } from "./text";
export { applyParameters, DEFAULT_PROFILE, findProfile, PROFILES, RULE_PARAMETERS } from "./profiles";
export type { ParameterUnit, RuleParameterDefinition } from "./profiles";
export * from "./calculation/rates";
export { FIXED_SCOPES, projectsOf, totalsOf } from "./calculation/totals";
export {
  achievementBounds,
  achievementOf,
  capTotal,
  executionScore,
  gradeOf,
  overfulfilmentDeduction,
  scoreQuantity,
} from "./calculation/scoring";
export type { CappedTotal, QuantitativeOutcome, QuantitativeRow, ScoreBounds } from "./calculation/scoring";
export { scoreIndicator } from "./calculation/indicators";
export { reconcile, relationsOf, verdictOn } from "./calculation/stated";
export { compute } from "./calculation/compute";
export { evaluate, sortFindings } from "./evaluate/workbook";
export type { BlockHeading, BudgetRow, FormLayout, PrintedForm } from "./forms/printedForm";
export * from "./forms";
export {
  ACCEPTANCE_LIMIT,
  acceptancesOf,
  addingTo,
  canAccept,
  changedAcceptances,
  triageFindings,
} from "./triage/acceptance";
export type { Acceptance, AcceptanceChange, Triage } from "./triage/acceptance";
export { demandsReason, isReason, reasonLength, reasonsDue } from "./triage/reasons";
export type { ReasonColumn, ReasonDue } from "./triage/reasons";
