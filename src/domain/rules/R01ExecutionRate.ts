import { Decimal, HUNDRED, round, shareOf, toPlain } from "../decimal";
import { amount, percent } from "../format";
import type { Field } from "../model";
import { printedPlaces } from "../text/printedPlaces";
import { executionRate } from "../calculation/rates";
import { FORM_0013 } from "./documents";
import type { BudgetRow } from "../forms/printedForm";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { ROUNDING } from "./shared/rounding";
import { isBlank } from "../text/written";

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
  /** 31% of 31.60: the places after it were dropped. `rounded` is the rate at the same places */
  "R01.cutOff": RateDifference & { readonly rounded: string };
  /** 50% of 49.88 is right as printed, but gave 5 points instead of 4.99 */
  "R01.scoredRounded": Omit<RateDifference, "difference"> & { readonly score: string };
  /** The cell is blank though both amounts are there */
  "R01.rateMissing": { readonly spent: string; readonly budget: string; readonly computed: string };
  /** An older form without 全年预算数 */
  "R01.onInitialBudget": { readonly spent: string; readonly initialBudget: string; readonly rate: string };
}

function check(form: FormContext): Found<Inputs>[] {
  return [...rateOfTotal(form), ...ratesOfSources(form), ...rateOnInitialBudget(form)];
}

function rateOfTotal(context: FormContext): Found<Inputs>[] {
  const { funds } = context;
  const { rate } = context.computed;
  const { total, spent, budget } = funds;
  if (total === null || spent === null || budget === null || rate === null) return [];
  // R11 looks at those.
  if (budget.isZero() && spent.isZero()) return [];
  const { statedRate } = total;
  if (!isBlank(statedRate)) {
    const found = differing(statedRate, rate, spent, budget);
    return found.length > 0 ? found : scoredRounded(context, total, rate, spent, budget);
  }
  const inputs = { spent: amount(spent), budget: amount(budget), computed: percent(rate) };
  return [{ code: "R01.rateMissing", at: [statedRate], inputs, expected: percent(rate) }];
}

/** The printed score is that of the printed rate, and not that of the rate with its two places. */
function scoredRounded(
  { computed: { budgetScore }, executionPoints }: FormContext,
  { statedRate, score }: BudgetRow,
  rate: Decimal,
  spent: Decimal,
  budget: Decimal,
): Found<Inputs>[] {
  const stated = statedRate.value;
  if (stated === null || round(stated).eq(rate) || budgetScore === null || executionPoints === null)
    return [];
  if (score.value === null || round(score.value).eq(budgetScore)) return [];
  if (!round(score.value).eq(shareOf(stated, executionPoints, HUNDRED))) return [];
  const printed = `${toPlain(stated, printedPlaces(statedRate.written, stated))}%`;
  const inputs = {
    spent: amount(spent),
    budget: amount(budget),
    computed: percent(rate),
    stated: printed,
    score: amount(score.value),
  };
  return [{ code: "R01.scoredRounded", at: [statedRate], inputs, expected: percent(rate), actual: printed }];
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
  const places = Math.min(printedPlaces(statedRate.written, stated), 2);
  const exact = spent.times(HUNDRED).div(budget);
  const rounded = round(exact, places);
  if (stated.eq(rounded)) return [];
  const difference = stated.minus(rate).abs();
  const printed = `${toPlain(stated, places)}%`;
  const inputs = {
    spent: amount(spent),
    budget: amount(budget),
    computed: percent(rate),
    stated: printed,
    difference: toPlain(difference),
  };
  if (places < 2 && stated.eq(exact.toDecimalPlaces(places, Decimal.ROUND_DOWN))) {
    const expected = `${toPlain(rounded, places)}%`;
    const withRounded = { ...inputs, rounded: expected };
    return [{ code: "R01.cutOff", at: [statedRate], inputs: withRounded, expected, actual: printed }];
  }
  return [
    {
      code: difference.lte(ROUNDING) ? "R01.rounding" : "R01.rateDiffers",
      at: [statedRate],
      inputs,
      expected: percent(rate),
      actual: printed,
    },
  ];
}

/** An older form has no other budget; its rate is computed on the one it has, with a note. */
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
  formula: "执行率 = 支出 ÷ 全年预算数 × 100，四舍五入到所填位数，至多两位；相差 0.01 为尾差",
  severities: {
    "R01.rateDiffers": "error",
    "R01.rounding": "note",
    "R01.cutOff": "warning",
    "R01.scoredRounded": "warning",
    "R01.rateMissing": "error",
    "R01.onInitialBudget": "warning",
  },
  restsOnAmounts: true,
  form: { form: check },
};
