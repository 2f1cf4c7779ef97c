import { BUDGET_CASES } from "./budget";
import type { CheckCase } from "./case";
import { IDENTITY_CASES } from "./identities";
import { INDICATOR_CASES } from "./indicators";
import { REPORT_CASES } from "./report";
import { WEIGHT_CASES } from "./weights";

export { findingsOf, type CheckCase } from "./case";

/** Every case of every rule. */
export const CASES: readonly CheckCase[] = [
  ...BUDGET_CASES,
  ...WEIGHT_CASES,
  ...INDICATOR_CASES,
  ...IDENTITY_CASES,
  ...REPORT_CASES,
];
