/** A wrong amount of a printed form makes everything wrong that rests on it, and is reported once. */
import type { Decimal } from "../decimal";
import { round } from "../decimal";
import type { Finding } from "../finding";
import type { CellAddress } from "../model";
import { executionRate } from "../calculation/rates";
import type { Denominator } from "../forms/evaluation";
import type { BudgetRow } from "../forms/printedForm";
import { RULES } from "../rules/rules";
import type { FormContext } from "../rules/formContext";
import { rowsSum } from "../rules/shared/rowsSum";

const RESTING_ON_AMOUNTS: ReadonlySet<string> = new Set(
  RULES.filter(({ restsOnAmounts }) => restsOnAmounts).map(({ id }) => id),
);

/** The findings without those that follow from an amount which another one shows to be wrong. */
export function withoutConsequences(context: FormContext, findings: readonly Finding[]): Finding[] {
  const wrong = findings
    .filter((finding) => showsWrongAmount(finding, context))
    .flatMap(({ cells: [first] }) => first ?? []);
  const rows = context.form.budgetRows
    .map(cellsOf)
    .filter((cells) => cells.some((cell) => wrong.includes(cell)));
  const meaningless = new Set(rows.flat());
  return findings.filter(
    ({ rule, cells }) => !RESTING_ON_AMOUNTS.has(rule) || !cells.some((cell) => meaningless.has(cell)),
  );
}

function showsWrongAmount({ rule, code, severity, cells: [first] }: Finding, context: FormContext): boolean {
  if (rule === "R15") return severity === "error";
  const { total } = context.funds;
  const ofTotal = first === total?.spent.cell || first === total?.annualBudget.cell;
  return code === "R03.rowsDiffer" && ofTotal && isTotalWrong(context);
}

function cellsOf(row: BudgetRow): CellAddress[] {
  const { initialBudget, annualBudget, spent, statedRate, score } = row;
  return [initialBudget, annualBudget, spent, statedRate, score].flatMap(({ cell }) => cell ?? []);
}

/** The total differs from its rows, and the printed rate is that of the rows. */
function isTotalWrong({ funds: { total, components, denominator } }: FormContext): boolean {
  if (total === null || denominator === null || total.statedRate.value === null) return false;
  const byRows = (column: Denominator | "spent"): Decimal | null => {
    const stated = total[column].value;
    return stated === null ? null : (rowsSum(stated, components, column)?.sum ?? stated);
  };
  const [spent, budget] = [byRows("spent"), byRows(denominator)];
  const rate = spent === null || budget === null ? null : executionRate(spent, budget);
  return rate !== null && rate.eq(round(total.statedRate.value));
}
