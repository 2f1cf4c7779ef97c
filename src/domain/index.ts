/** The domain's public face: other rooms import from here. */
export * from "./decimal";
export * from "./model";
export * from "./evaluation";
export * from "./profile";
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
export * from "./rates";
export { FIXED_SCOPES, projectsOf, totalsOf } from "./totals";
export {
  achievementBounds,
  achievementOf,
  capTotal,
  executionScore,
  gradeOf,
  overfulfilmentDeduction,
  scoreQuantity,
} from "./scoring";
export type { CappedTotal, QuantitativeOutcome, QuantitativeRow, ScoreBounds } from "./scoring";
export { scoreIndicator } from "./indicators";
export { reconcile, relationsOf, verdictOn } from "./stated";
export { compute } from "./compute";
export { evaluate, sortFindings } from "./evaluate";
export type { BlockHeading, BudgetRow, FormLayout, PrintedForm } from "./forms/printedForm";
export * from "./forms";
export {
  ACCEPTANCE_LIMIT,
  acceptancesOf,
  addingTo,
  canAccept,
  changedAcceptances,
  triageFindings,
} from "./acceptance";
export type { Acceptance, AcceptanceChange, Triage } from "./acceptance";
export { demandsReason, isReason, reasonLength, reasonsDue } from "./reasons";
export type { ReasonColumn, ReasonDue } from "./reasons";
