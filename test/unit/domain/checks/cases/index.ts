import { WORKBOOK_CASES_BY_FILE } from "../../../../support/ruleCases";
import type { WorkbookCase } from "../../../../support/ruleCases/workbookCase";
import { BUDGET_CASES } from "./budget";
import { IDENTITY_CASES } from "./identities";
import { REPORT_CASES } from "./report";
import { WEIGHT_CASES } from "./weights";

export { findingsOf, type WorkbookCase } from "../../../../support/ruleCases/workbookCase";

/** Every case of every rule. */
export const CASES: readonly WorkbookCase[] = [
  ...BUDGET_CASES,
  ...WEIGHT_CASES,
  ...WORKBOOK_CASES_BY_FILE,
  ...IDENTITY_CASES,
  ...REPORT_CASES,
];
