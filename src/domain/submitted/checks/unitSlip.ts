/** R15 of a printed form: an amount that its rows, or the printed rate, show to be in the other money unit. */
import { amount, percent } from "../../format";
import { raise } from "../../checks/raise";
import { type Decimal, round } from "../../decimal";
import type { Finding, RuleId } from "../../finding";
import type { BudgetRow } from "../printedForm";
import { executionRate } from "../../rates";
import type { Denominator, FormComputation } from "../evaluation";
import { rowName } from "./lines";
import { rowsSum } from "./sums";
import { YUAN_OF_TEN_THOUSAND } from "./tenThousandfold";

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

/** The total's amount differs from its rows, and the printed rate is that of the rows: the amount is the cause. */
function isSlipOfTotal({ funds: { total, components, denominator } }: FormComputation): boolean {
  if (total === null || denominator === null || total.statedRate.value === null) return false;
  const byRows = (column: Denominator | "spent"): Decimal | null => {
    const stated = total[column].value;
    return stated === null ? null : (rowsSum(stated, components, column)?.sum ?? stated);
  };
  const [spent, budget] = [byRows("spent"), byRows(denominator)];
  const rate = spent === null || budget === null ? null : executionRate(spent, budget);
  return rate !== null && rate.eq(round(total.statedRate.value));
}

/** One cause, one finding: nothing else is said of the amounts of a row of which one is wrong. */
export function withoutConsequences(computation: FormComputation, findings: readonly Finding[]): Finding[] {
  const { form, funds } = computation;
  const isCause = ({ rule, code, severity, cells: [first] }: Finding): boolean => {
    if (rule === "R15") return severity === "error";
    const ofTotal = first === funds.total?.spent.cell || first === funds.total?.annualBudget.cell;
    return code === "R03.rowsDiffer" && ofTotal && isSlipOfTotal(computation);
  };
  const causes = findings.filter(isCause);
  const exact = new Set(
    causes.filter(({ code }) => code === "R15.totalTenThousandfold").map(({ cells: [first] }) => first),
  );
  const rows = form.budgetRows.filter((row) =>
    causes.some(({ cells: [first] }) => first !== undefined && cellsOf(row).includes(first)),
  );
  const meaningless = new Set(rows.flatMap(cellsOf));
  return findings.filter(
    ({ rule, code, cells }) =>
      (!CONSEQUENCES.has(rule) || !cells.some((cell) => meaningless.has(cell))) &&
      !(code === "R15.lineContradicts" && exact.has(cells[0])),
  );
}
