/** The rows of a printed money block as the checks of budget lines take them. */
import type { Decimal } from "../../decimal";
import type { AmountLine } from "../../checks/budget/moneyUnit";
import { rateOf } from "../../fundLines";
import type { Field } from "../../model";
import type { BudgetRow } from "../printedForm";
import type { Denominator, FormComputation, FormFunds } from "../evaluation";
import { reasonOf } from "./instructions";

/** 年度资金总额, without the colon after it and the amount that may follow; a row without a label is named by its kind */
export function rowName({ label, isTotal }: BudgetRow): string {
  const name = label.written.replace(/[:：][\d,.\s]*(?:万?元)?\s*$/, "").trim();
  if (name !== "") return name;
  return isTotal ? "年度资金总额" : "资金来源";
}

/** A form in a sentence: its project, or null for the whole department. */
export function formName({ form }: Pick<FormComputation, "form">): string | null {
  const { project, layout, title, sheet } = form;
  if (project.value !== null) return project.value;
  if (layout === "department") return null;
  return title.value ?? sheet;
}

export function lineOf(row: BudgetRow, denominator: Denominator | null): AmountLine {
  const budget = denominator === null ? null : row[denominator].value;
  const spent = row.spent.value;
  const known = budget !== null && spent !== null && !budget.isNegative() && !spent.isNegative();
  return {
    name: rowName(row),
    figures: known
      ? { annualBudget: budget, spent, rate: rateOf(spent, budget), addends: 1, working: null }
      : null,
    spent: row.spent,
    reason: reasonOf(row),
    amounts: new Map<string, Field<Decimal>>([
      ["年初预算数", row.initialBudget],
      ["全年预算数", row.annualBudget],
      ["全年执行数", row.spent],
    ]),
  };
}

/** The rows that the rate is of, and the sources that say something else: 其中 often repeats the total. */
export function distinctRows({ basis, components }: FormFunds): readonly BudgetRow[] {
  const repeats = (row: BudgetRow) =>
    basis.some((one) => same(one.annualBudget, row.annualBudget) && same(one.spent, row.spent));
  return [...basis, ...components.filter((row) => !basis.includes(row) && !repeats(row))];
}

function same(a: Field<Decimal>, b: Field<Decimal>): boolean {
  return a.value === null ? b.value === null : b.value !== null && a.value.eq(b.value);
}
