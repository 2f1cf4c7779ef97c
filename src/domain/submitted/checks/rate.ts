/** R01 执行率计算正确, R10 年初预算为零不计算比率, R11 无预算无支出时执行率为零 */
import { amount, percent } from "../../format";
import { raise } from "../../checks/raise";
import { isBlank } from "../../rules/shared/words";
import { Decimal, round, toPlain } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import type { BudgetRow } from "../printedForm";
import { executionRate } from "../../rates";
import type { FormComputation } from "../evaluation";
import { rowName } from "./lines";

/** 尾差 */
const ROUNDING = new Decimal("0.01");
const ERROR_VALUE = /^#[A-Z]/;

export function rates(computation: FormComputation): Finding[] {
  return [
    ...rateOfTotal(computation),
    ...ratesOfSources(computation),
    ...onInitialBudget(computation),
    ...rowsWithoutBudget(computation),
  ];
}

/** A source needs no rate of its own; one that is printed has to be right. Where nothing is budgeted, R10 and R11 tell. */
function ratesOfSources({ funds }: FormComputation): Finding[] {
  const { components, denominator } = funds;
  return components.flatMap((row) => {
    const [spent, budget] = [row.spent.value, denominator === null ? null : row[denominator].value];
    const { statedRate } = row;
    if (spent === null || budget === null || budget.isZero() || statedRate.value === null) return [];
    const rate = executionRate(spent, budget);
    return rate === null ? [] : differing(statedRate, rate, spent, budget);
  });
}

function rateOfTotal({ funds, computed }: FormComputation): Finding[] {
  const { total, spent, budget } = funds;
  const { rate } = computed;
  if (total === null || spent === null || budget === null || rate === null) return [];
  if (budget.isZero() && spent.isZero()) return [];
  const { statedRate } = total;
  if (isBlank(statedRate)) {
    const working = { spent: amount(spent), budget: amount(budget), computed: percent(rate) };
    return raise("R01.rateMissing", "error", [statedRate], { inputs: working, expected: percent(rate) });
  }
  return differing(statedRate, rate, spent, budget);
}

function differing(statedRate: Field<Decimal>, rate: Decimal, spent: Decimal, budget: Decimal): Finding[] {
  const working = { spent: amount(spent), budget: amount(budget), computed: percent(rate) };
  // A formula's rate has more places than are printed.
  if (statedRate.value === null || round(statedRate.value).eq(rate)) return [];
  const difference = statedRate.value.minus(rate).abs();
  const details = {
    inputs: { ...working, stated: percent(statedRate.value), difference: toPlain(difference) },
    expected: percent(rate),
    actual: percent(statedRate.value),
  };
  return difference.lte(ROUNDING)
    ? raise("R01.rounding", "note", [statedRate], details)
    : raise("R01.rateDiffers", "error", [statedRate], details);
}

/** An older form has no other budget; its rate is computed on the one it has, and that is said. */
function onInitialBudget({ funds, computed }: FormComputation): Finding[] {
  const { denominator, initialBudget, spent } = funds;
  if (denominator !== "initialBudget" || initialBudget === null || spent === null) return [];
  if (computed.rate === null) return [];
  return raise("R01.onInitialBudget", "warning", funds.budgetFields, {
    inputs: { spent: amount(spent), initialBudget: amount(initialBudget), rate: percent(computed.rate) },
    actual: percent(computed.rate),
  });
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
