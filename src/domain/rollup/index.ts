/** 汇总: the workbooks of many units, added up and checked. */
export type { FilePlace, RollupFinding } from "./finding";
export { aggregateOf, LEFT_OUT, mergeAggregates, type Aggregate, type PartialSum } from "./aggregate";
export { encodeUnit, unitDecoder } from "./codec";
export { departmentOf, type Department } from "./department";
export { EXPECTED_UNITS, type ExpectedUnit } from "./expectedUnits";
export type { IndicatorSum } from "./indicatorSums";
export { rollupOf, rollupSteps, type ProvisionalTotals, type Rollup } from "./rollup";
export { readWhileOpen, type UnitFile, type UnreadBecause } from "./unitFile";
export { listedItems } from "./problems";
export {
  nextLedger,
  OWN_WORDS,
  PROBLEM_STATES,
  ROUND_STATES,
  stampOf,
  stateOf,
  type Ledger,
  type LedgerEntry,
  type LedgerRow,
  type NextLedger,
  type Round,
  type RoundProblem,
  type RoundScope,
} from "./problemLedger";
export {
  DEFAULT_SAMPLE,
  drawSample,
  isProject,
  reviewDeviation,
  type Drawn,
  type DrawnBecause,
  type ProjectName,
  type SampleRule,
} from "./sample";
export { GRADES, scoresOf, type Scores } from "./scores";
export {
  countOpen,
  openFindings,
  rollupUnitOf,
  totalOf,
  unitLabel,
  type RollupForm,
  type RollupIndicator,
  type RollupUnit,
  type TextKey,
  type UnitFinding,
} from "./unit";
