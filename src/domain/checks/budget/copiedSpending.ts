/** R16 支出与预算逐行相同: with money carried over, that is rarely so and may be a copied column. */
import type { Decimal } from "../../decimal";
import type { Finding } from "../../finding";
import type { BudgetLine } from "../../fundLines";
import { amount } from "../../format";
import { raise } from "../raise";

/** @param carriedOver 上年结转 of all lines */
export function copiedSpending(lines: readonly BudgetLine[], carriedOver: Decimal): Finding[] {
  const budgeted = lines.filter(({ figures }) => figures === null || !figures.annualBudget.isZero());
  if (budgeted.length < 2 || !carriedOver.gt(0)) return [];
  if (!budgeted.every(({ figures }) => figures?.spent.eq(figures.annualBudget))) return [];
  return raise(
    "R16.everyLineSpentInFull",
    "warning",
    budgeted.map(({ spent }) => spent),
    { inputs: { lines: String(budgeted.length), carriedOver: amount(carriedOver) } },
  );
}
