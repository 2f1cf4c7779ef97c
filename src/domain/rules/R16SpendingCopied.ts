import { type Decimal, sum } from "../decimal";
import { amount } from "../format";
import type { BudgetLine } from "../calculation/fundLines";
import { foldName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R16.everyLineSpentInFull": { readonly lines: string; readonly carriedOver: string };
}

/**
 * With money carried over, spending that equals the budget in every line is rare and may be a copied column.
 *
 * @param carriedOver 上年结转 of all lines
 */
function check(lines: readonly BudgetLine[], carriedOver: Decimal): Found<Inputs>[] {
  const budgeted = lines.filter(({ figures }) => figures === null || !figures.annualBudget.isZero());
  if (budgeted.length < 2 || !carriedOver.gt(0)) return [];
  if (!budgeted.every(({ figures }) => figures?.spent.eq(figures.annualBudget))) return [];
  return [
    {
      code: "R16.everyLineSpentInFull",
      at: budgeted.map(({ spent }) => spent),
      inputs: { lines: String(budgeted.length), carriedOver: amount(carriedOver) },
    },
  ];
}

function checkForm({ funds: { components }, lineOf }: FormContext): Found<Inputs>[] {
  const lines = components.map(lineOf).filter(({ figures }) => figures !== null);
  const carriedOver = components.filter(({ label }) => foldName(label.written).includes("上年结转"));
  return check(lines, sum(carriedOver.flatMap(({ annualBudget }) => annualBudget.value ?? [])));
}

export const R16: Rule<Inputs> = {
  id: "R16",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "有上年结转时，并非每行支出都与全年预算数分文不差",
  severities: { "R16.everyLineSpentInFull": "warning" },
  workbook: {
    workbook: ({ lines }) =>
      check(lines, sum(lines.flatMap(({ fundLine }) => fundLine.carriedOver.value ?? []))),
  },
  form: { form: checkForm },
};
