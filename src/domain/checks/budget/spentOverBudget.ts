/** R02 支出不超过全年预算数 */
import { Decimal } from "../../decimal";
import type { Finding } from "../../finding";
import type { BudgetLine } from "../../fundLines";
import { amount } from "../../format";
import { raise } from "../raise";

/** Each rounded addend may be off by half a unit of the second place; one unit is allowed for each. */
const TOLERANCE_PER_ADDEND = new Decimal("0.01");

export function spentOverBudget({ name, figures, spent }: BudgetLine): Finding[] {
  if (figures === null || !figures.spent.gt(figures.annualBudget)) return [];
  const difference = figures.spent.minus(figures.annualBudget);
  const details = {
    inputs: {
      line: name,
      spent: amount(figures.spent),
      annualBudget: amount(figures.annualBudget),
      working: figures.working,
      difference: amount(difference),
    },
    expected: `≤ ${amount(figures.annualBudget)}`,
    actual: amount(figures.spent),
  };
  return difference.gt(TOLERANCE_PER_ADDEND.times(figures.addends))
    ? raise("R02.spentOverBudget", "error", [spent], details)
    : raise("R02.rounding", "note", [spent], details);
}
