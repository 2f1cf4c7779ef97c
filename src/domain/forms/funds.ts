/** The money block of a form: which row is the total, which are its sources, and the rate they give. */
import { type Decimal, sum } from "../decimal";
import type { Field } from "../model";
import type { BudgetRow, PrintedForm } from "./printedForm";
import { adjustmentRate, executionRate, initialRate } from "../calculation/rates";
import { foldName } from "../text";
import type { Denominator, FormFunds } from "./evaluation";

type Column = "initialBudget" | "annualBudget" | "spent";

/** 按收入性质分, 按支出性质分: from here on the rows divide the total once more. */
export function isDivision({ label }: BudgetRow): boolean {
  return /^按.*(性质|来源|用途|方向|类别)/.test(foldName(label.written));
}

/**
 * The figures are those of 年度资金总额. Where that row is left at zero or blank while its sources have amounts,
 * they are the sums of the sources: such a total has not been filled in.
 */
export function fundsOf({ budgetRows }: PrintedForm): FormFunds {
  const total = budgetRows.find(({ isTotal }) => isTotal) ?? onlyRow(budgetRows);
  const division = budgetRows.findIndex(isDivision);
  const upper = division < 0 ? budgetRows : budgetRows.slice(0, division);
  const components = upper.filter((row) => row !== total && !row.isTotal);
  const useComponents = (total === null || isEmpty(total)) && components.some((row) => !isEmpty(row));
  const basis = useComponents ? components.filter((row) => !isEmpty(row)) : total === null ? [] : [total];

  const amountOf = (column: Column): Decimal | null => {
    const values = basis.flatMap((row) => row[column].value ?? []);
    return values.length === 0 || hasUnreadable(basis, column) ? null : sum(values);
  };
  const [initial, annual, spent] = [amountOf("initialBudget"), amountOf("annualBudget"), amountOf("spent")];
  const denominator = denominatorOf(basis);
  const budget = denominator === null ? null : denominator === "annualBudget" ? annual : initial;
  return {
    total,
    basis,
    components,
    denominator,
    budget,
    initialBudget: initial,
    annualBudget: annual,
    spent,
    executionRate: spent === null || budget === null ? null : executionRate(spent, budget),
    initialRate: spent === null || initial === null ? null : initialRate(spent, initial),
    adjustmentRate: annual === null || initial === null ? null : adjustmentRate(annual, initial),
    spentFields: fieldsOf(basis, "spent"),
    budgetFields: denominator === null ? [] : fieldsOf(basis, denominator),
  };
}

function onlyRow(rows: readonly BudgetRow[]): BudgetRow | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

function isEmpty({ initialBudget, annualBudget, spent }: BudgetRow): boolean {
  return [initialBudget, annualBudget, spent].every(({ value }) => value === null || value.isZero());
}

/** An amount that is present but unreadable makes the sum unknown. */
function hasUnreadable(rows: readonly BudgetRow[], column: Column): boolean {
  return rows.some((row) => row[column].value === null && /\d/.test(row[column].written));
}

/** 年初预算数 only where the form has no column of 全年预算数. */
function denominatorOf(rows: readonly BudgetRow[]): Denominator | null {
  if (rows.some(({ annualBudget }) => annualBudget.cell !== null)) return "annualBudget";
  return rows.some(({ initialBudget }) => initialBudget.cell !== null) ? "initialBudget" : null;
}

function fieldsOf(rows: readonly BudgetRow[], column: Column): readonly Field<Decimal>[] {
  return rows.map((row) => row[column]).filter(({ value }) => value !== null);
}
