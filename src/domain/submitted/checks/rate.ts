/** R01 执行率计算正确, R10 年初预算为零不计算比率, R11 无预算无支出时执行率为零 */
import { raise } from "../../checks/raise";
import { isBlank } from "../../rules/shared/words";
import type { Finding } from "../../finding";
import type { BudgetRow } from "../printedForm";
import type { FormComputation } from "../evaluation";
import { rowName } from "../names";

const ERROR_VALUE = /^#[A-Z]/;

export function rates(computation: FormComputation): Finding[] {
  return rowsWithoutBudget(computation);
}

/**
 * The sources need no rate of their own. Where one of them has it, each has to be right; that a source without money
 * has 0.00% is the rule of 510000_0013zp only.
 */
function rowsWithoutBudget({ form, funds }: FormComputation): Finding[] {
  const { total, basis, components } = funds;
  const sourcesHaveRates = components.some(({ statedRate }) => statedRate.value !== null);
  const rows = [
    ...(total !== null && basis.includes(total) ? [total] : []),
    ...components.filter(
      ({ statedRate }) =>
        ERROR_VALUE.test(statedRate.written) ||
        (sourcesHaveRates && (form.layout === "sichuan" || !isBlank(statedRate))),
    ),
  ];
  return rows.flatMap((row) => withoutBudget(row));
}

function withoutBudget(row: BudgetRow): Finding[] {
  const { initialBudget, annualBudget, spent, statedRate } = row;
  const inputs = { line: rowName(row), written: isBlank(statedRate) ? "" : statedRate.written };
  const actual = statedRate.written;
  if (annualBudget.value?.isZero() && spent.value?.isZero()) {
    if (statedRate.value?.isZero()) return [];
    return raise("R11.rateNotZero", "error", [statedRate], { inputs, expected: "0.00%", actual });
  }
  if (!initialBudget.value?.isZero() || !ERROR_VALUE.test(statedRate.written)) return [];
  return raise("R10.notApplicable", "error", [statedRate], { inputs, expected: null, actual });
}
