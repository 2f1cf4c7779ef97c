/** The rules as their documentation lists them. */
import { RULES, type RuleId } from "./rules";
import type { RuleGroup } from "./rule";
import { SEVERITIES, type Severity } from "../finding";

export interface CatalogueEntry {
  readonly id: RuleId;
  /** The gravest of its sentences */
  readonly severity: Severity;
  readonly group: RuleGroup;
  readonly clause: string;
  readonly formula: string;
  /**
   * `printedForm`: needs a rate, score or total that a printed form states, and the standard workbook has none;
   * `standardWorkbook`: needs its lines or 报告数; `report`: a written report against the standard workbook;
   * `lastYear`: the standard workbook against last year's
   */
  readonly appliesTo: "standardWorkbook" | "printedForm" | "both" | "report" | "lastYear";
}

/** In order */
export const CATALOGUE: readonly CatalogueEntry[] = RULES.map(
  ({ id, group, clause, formula, severities, workbook, form, report, years }) => ({
    id,
    severity: SEVERITIES.find((severity) => Object.values(severities).includes(severity)) ?? "note",
    group,
    clause,
    formula,
    appliesTo:
      years !== undefined
        ? "lastYear"
        : report !== undefined && workbook === undefined && form === undefined
          ? "report"
          : appliesTo(workbook !== undefined, form !== undefined),
  }),
);

/** R00 and R62 have no checks: the readers of both raise their findings. */
function appliesTo(workbook: boolean, form: boolean): CatalogueEntry["appliesTo"] {
  if (workbook === form) return "both";
  return workbook ? "standardWorkbook" : "printedForm";
}
