import { type Decimal, round, toPlain } from "../decimal";
import { amount, percent } from "../format";
import type { Field } from "../model";
import { executionRate } from "../rates";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { ROUNDING } from "./shared/rounding";
import { isBlank } from "./shared/words";

/** The printed rate against spent ÷ budget, percent */
interface RateDifference {
  readonly spent: string;
  readonly budget: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}

export interface Inputs {
  "R01.rateDiffers": RateDifference;
  "R01.rounding": RateDifference;
  /** The cell is blank though both amounts are there */
  "R01.rateMissing": { readonly spent: string; readonly budget: string; readonly computed: string };
  /** An older form without 全年预算数 */
  "R01.onInitialBudget": { readonly spent: string; readonly initialBudget: string; readonly rate: string };
}

function check(form: FormContext): Found<Inputs>[] {
  return [...rateOfTotal(form), ...ratesOfSources(form), ...rateOnInitialBudget(form)];
}

function rateOfTotal({ funds, computed: { rate } }: FormContext): Found<Inputs>[] {
  const { total, spent, budget } = funds;
  if (total === null || spent === null || budget === null || rate === null) return [];
  // R11 looks at those.
  if (budget.isZero() && spent.isZero()) return [];
  const { statedRate } = total;
  if (!isBlank(statedRate)) return differing(statedRate, rate, spent, budget);
  const inputs = { spent: amount(spent), budget: amount(budget), computed: percent(rate) };
  return [{ code: "R01.rateMissing", at: [statedRate], inputs, expected: percent(rate) }];
}

/** A source needs no rate of its own; one that is printed has to be right. R10 and R11 look at those without budget. */
function ratesOfSources({ funds: { components, denominator } }: FormContext): Found<Inputs>[] {
  return components.flatMap((row) => {
    const [spent, budget] = [row.spent.value, denominator === null ? null : row[denominator].value];
    if (spent === null || budget === null || budget.isZero() || row.statedRate.value === null) return [];
    const rate = executionRate(spent, budget);
    return rate === null ? [] : differing(row.statedRate, rate, spent, budget);
  });
}

function differing(
  statedRate: Field<Decimal>,
  rate: Decimal,
  spent: Decimal,
  budget: Decimal,
): Found<Inputs>[] {
  const stated = statedRate.value;
  // A formula's rate has more places than are printed.
  if (stated === null || round(stated).eq(rate)) return [];
  const difference = stated.minus(rate).abs();
  return [
    {
      code: difference.lte(ROUNDING) ? "R01.rounding" : "R01.rateDiffers",
      at: [statedRate],
      inputs: {
        spent: amount(spent),
        budget: amount(budget),
        computed: percent(rate),
        stated: percent(stated),
        difference: toPlain(difference),
      },
      expected: percent(rate),
      actual: percent(stated),
    },
  ];
}

/** An older form has no other budget; its rate is computed on the one it has, and the user is told so. */
function rateOnInitialBudget({ funds, computed: { rate } }: FormContext): Found<Inputs>[] {
  const { denominator, initialBudget, spent, budgetFields } = funds;
  if (denominator !== "initialBudget" || initialBudget === null || spent === null || rate === null) return [];
  return [
    {
      code: "R01.onInitialBudget",
      at: budgetFields,
      inputs: { spent: amount(spent), initialBudget: amount(initialBudget), rate: percent(rate) },
      actual: percent(rate),
    },
  ];
}

export const R01: Rule<Inputs> = {
  id: "R01",
  group: "budget",
  clause: FORM_0013,
  formula: "执行率 = round(支出 ÷ 全年预算数 × 100, 2)；相差 0.01 为尾差",
  severities: {
    "R01.rateDiffers": "error",
    "R01.rounding": "note",
    "R01.rateMissing": "error",
    "R01.onInitialBudget": "warning",
  },
  restsOnAmounts: true,
  form: { form: check },
};
