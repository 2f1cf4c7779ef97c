import { amount, percent, threshold } from "../format";
import type { BudgetLine } from "../calculation/fundLines";
import type { Thresholds } from "../profiles/profile";
import { FORM_0013 } from "./documents";
import type { BudgetRowSubject, FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { explainsExecution } from "./shared/explained";
import { lacksReason } from "../text/written";

interface LowExecution {
  readonly line: string;
  readonly spent: string;
  readonly annualBudget: string;
  readonly rate: string;
  readonly threshold: string;
}

export interface Inputs {
  "R07.reasonMissing": LowExecution;
  /** The form has no column for reasons */
  "R07.unexplained": LowExecution;
}

function check(
  { name, figures, spent, reason }: BudgetLine,
  { executionReasonBelow: limit }: Thresholds,
): Found<Inputs>[] {
  if (figures === null || figures.rate === null || !figures.rate.lt(limit)) return [];
  if (!lacksReason(reason)) return [];
  return [
    {
      code: reason.cell === null ? "R07.unexplained" : "R07.reasonMissing",
      at: [spent, reason],
      inputs: {
        line: name,
        spent: amount(figures.spent),
        annualBudget: amount(figures.annualBudget),
        rate: percent(figures.rate),
        threshold: threshold(limit),
      },
      expected: `≥ ${percent(limit)}`,
      actual: percent(figures.rate),
    },
  ];
}

/** A blank 原因 column is where the reason belongs; a form without one may give it anywhere. */
function checkRow(line: BudgetRowSubject, context: FormContext): Found<Inputs>[] {
  const { funds, profile, executionRow } = context;
  if (!funds.basis.includes(line.row)) return [];
  if (line.row.reason.cell === null && explainsExecution(context)) return [];
  const elsewhere = executionRow !== null && lacksReason(line.reason);
  return check(elsewhere ? { ...line, reason: executionRow.reason } : line, profile.thresholds);
}

export const R07: Rule<Inputs> = {
  id: "R07",
  group: "budget",
  clause: FORM_0013,
  formula: "执行率 < 90%（可设）时原因不为空",
  severities: { "R07.reasonMissing": "warning", "R07.unexplained": "warning" },
  settledByReason: { "R07.reasonMissing": true, "R07.unexplained": true },
  suppressedBy: ["R15"],
  restsOnAmounts: true,
  // Without a column for reasons, R00 names what is missing.
  workbook: {
    fundLine: (line, { profile }) => (line.reason.cell === null ? [] : check(line, profile.thresholds)),
  },
  form: { budgetRow: checkRow },
};
