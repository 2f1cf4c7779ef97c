/** Sums over units: amounts exactly, rates from the sums, never the mean of rates. */
import { type Decimal, sum } from "../decimal";
import type { FundFigures } from "../calculation/computation";
import { FUND_AMOUNTS, type FundAmount } from "../calculation/fundAmounts";
import { adjustmentRate, executionRate, initialRate } from "../calculation/rates";

type Amounts = Readonly<Record<FundAmount, Decimal | null>>;

/** One unit's unknown amount makes the sum unknown, never smaller. */
export function sumOfFigures(
  scope: string,
  added: readonly Amounts[],
  subtracted: readonly Amounts[] = [],
): FundFigures {
  const total = (key: keyof Amounts): Decimal | null => {
    const values = [...added.map((one) => one[key]), ...subtracted.map((one) => one[key]?.neg() ?? null)];
    const known = values.flatMap((value) => value ?? []);
    return known.length === values.length ? sum(known) : null;
  };
  const [spent, annualBudget, initialBudget] = [
    total("spent"),
    total("annualBudget"),
    total("initialBudget"),
  ];
  return {
    scope,
    carriedOver: total("carriedOver"),
    initialBudget,
    added: total("added"),
    reduced: total("reduced"),
    spent,
    annualBudget,
    balance: total("balance"),
    executionRate: spent && annualBudget && executionRate(spent, annualBudget),
    initialRate: spent && initialBudget && initialRate(spent, initialBudget),
    adjustmentRate: annualBudget && initialBudget && adjustmentRate(annualBudget, initialBudget),
  };
}

export const NO_AMOUNTS: Amounts = {
  carriedOver: null,
  initialBudget: null,
  added: null,
  reduced: null,
  spent: null,
  annualBudget: null,
  balance: null,
};

export function hasUnknownAmount(amounts: Amounts): boolean {
  return FUND_AMOUNTS.some((key) => amounts[key] === null);
}

/** Equal where all amounts are; null if one is not known */
export function amountsKey(amounts: Amounts): string | null {
  const known = FUND_AMOUNTS.flatMap((key) => amounts[key]?.toFixed() ?? []);
  return known.length < FUND_AMOUNTS.length ? null : known.join("|");
}
