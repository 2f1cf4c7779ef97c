import { Decimal } from "../decimal";
import { amount } from "../format";
import type { BudgetLine } from "../calculation/fundLines";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";

/** Spending of one line against its 全年预算数; `working` adds the budget up, null where it is not a sum */
interface Overspending {
  readonly line: string;
  readonly spent: string;
  readonly annualBudget: string;
  readonly working: string | null;
  readonly difference: string;
}

export interface Inputs {
  "R02.spentOverBudget": Overspending;
  /** Within the tolerance of the addends */
  "R02.rounding": Overspending;
}

/** Each rounded addend may be off by half a unit of the second place; one unit is allowed for each. */
const TOLERANCE_PER_ADDEND = new Decimal("0.01");

function check({ name, figures, spent }: BudgetLine): Found<Inputs>[] {
  if (figures === null || !figures.spent.gt(figures.annualBudget)) return [];
  const difference = figures.spent.minus(figures.annualBudget);
  const isError = difference.gt(TOLERANCE_PER_ADDEND.times(figures.addends));
  return [
    {
      code: isError ? "R02.spentOverBudget" : "R02.rounding",
      at: [spent],
      inputs: {
        line: name,
        spent: amount(figures.spent),
        annualBudget: amount(figures.annualBudget),
        working: figures.working,
        difference: amount(difference),
      },
      expected: `≤ ${amount(figures.annualBudget)}`,
      actual: amount(figures.spent),
    },
  ];
}

export const R02: Rule<Inputs> = {
  id: "R02",
  group: "budget",
  clause: PLATFORM,
  formula: "支出 ≤ 全年预算数 + 0.01 × 非零加数个数",
  severities: { "R02.spentOverBudget": "error", "R02.rounding": "note" },
  // A slip of the unit makes every comparison of the line meaningless.
  suppressedBy: ["R15"],
  restsOnAmounts: true,
  workbook: { fundLine: check },
  form: { budgetRow: check },
};
