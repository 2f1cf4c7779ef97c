/** R15 of a printed form: an amount that its rows, or the printed rate, show to be in the other money unit. */
import { amount, percent } from "../../checks/print";
import { raise } from "../../checks/raise";
import { Decimal, round } from "../../decimal";
import type { Finding, RuleId } from "../../finding";
import type { BudgetRow } from "../../printedForm";
import { executionRate } from "../../rates";
import type { FormComputation } from "../evaluation";
import { rowName } from "./lines";

const YUAN_OF_TEN_THOUSAND = new Decimal(10_000);

/** 320.00 for 3200000.00, or the other way round */
export function isTenThousandfold(one: Decimal, other: Decimal): boolean {
  if (one.isZero() || other.isZero()) return false;
  return one.times(YUAN_OF_TEN_THOUSAND).eq(other) || other.times(YUAN_OF_TEN_THOUSAND).eq(one);
}

/** The printed rate is that of the two amounts once they are in one unit. */
export function unitOfSpent({ funds }: FormComputation, told: readonly Finding[]): Finding[] {
  const { basis, components, denominator } = funds;
  if (denominator === null) return [];
  const rows = [...new Set([...basis, ...components])];
  return rows.flatMap((row) => {
    const { spent, statedRate } = row;
    const budget = row[denominator];
    const isTold = told.some(({ rule, cells }) => rule === "R15" && cells[0] === spent.cell);
    if (isTold || spent.value === null || budget.value === null || !statedRate.value?.gt(1)) return [];
    const stated = round(statedRate.value);
    const inOneUnit = [spent.value.times(YUAN_OF_TEN_THOUSAND), spent.value.div(YUAN_OF_TEN_THOUSAND)];
    const meant = budget.value;
    if (!inOneUnit.some((value) => executionRate(value, meant)?.eq(stated))) return [];
    return raise("R15.rateTenThousandfold", "error", [spent, budget], {
      inputs: {
        line: rowName(row),
        spent: amount(spent.value),
        budget: amount(meant),
        rate: percent(stated),
      },
      actual: amount(spent.value),
    });
  });
}

/** What such an amount makes wrong as well */
const CONSEQUENCES: ReadonlySet<RuleId> = new Set(["R01", "R02", "R07", "R08", "R09", "R12", "R17", "R54"]);

function cellsOf(row: BudgetRow) {
  const { initialBudget, annualBudget, spent, statedRate, score } = row;
  return [initialBudget, annualBudget, spent, statedRate, score].flatMap(({ cell }) => cell ?? []);
}

/** One cause, one finding: nothing else is said of the amounts of a row in the wrong unit. */
export function withoutConsequences(
  { form: { budgetRows } }: FormComputation,
  findings: readonly Finding[],
): Finding[] {
  const slips = findings.filter(({ rule, severity }) => rule === "R15" && severity === "error");
  const rows = budgetRows.filter((row) =>
    slips.some(({ cells: [first] }) => first !== undefined && cellsOf(row).includes(first)),
  );
  const meaningless = new Set(rows.flatMap(cellsOf));
  return findings.filter(
    ({ rule, cells }) => !CONSEQUENCES.has(rule) || !cells.some((cell) => meaningless.has(cell)),
  );
}
