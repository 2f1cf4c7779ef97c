/** R16 支出与预算逐行相同: with money carried over, that is rarely so and may be a copied column. */
import { sum } from "../../decimal";
import type { Finding } from "../../finding";
import type { SelfEvaluation } from "../../model";
import { figuresOf } from "../lines";
import { amount } from "../print";
import { raise } from "../raise";

export function copiedSpending({ funds }: SelfEvaluation): Finding[] {
  const known = funds.map((line) => ({ line, figures: figuresOf(line) }));
  const budgeted = known.filter(({ figures }) => figures === null || !figures.annualBudget.isZero());
  const carriedOver = sum(funds.flatMap(({ carriedOver: { value } }) => value ?? []));
  if (budgeted.length < 2 || !carriedOver.gt(0)) return [];
  if (!budgeted.every(({ figures }) => figures?.spent.eq(figures.annualBudget))) return [];
  return raise(
    "R16.everyLineSpentInFull",
    "warning",
    budgeted.map(({ line }) => line.spent),
    { inputs: { lines: String(budgeted.length), carriedOver: amount(carriedOver) } },
  );
}
