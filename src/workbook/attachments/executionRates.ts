/** 执行率 for sheets that list the lowest first. */
import type { Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";

export type RateFigures = Pick<FundFigures, "executionRate" | "annualBudget">;

/** Nothing of nothing has no rate. */
export function rateOf({ executionRate, annualBudget }: RateFigures): Decimal | null {
  return annualBudget?.isZero() === true ? null : executionRate;
}

/** For sorting; what is unknown comes last. */
export function compareRates(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.comparedTo(b);
}

/** Where a chart's axis begins: at zero, as bars are compared by their length, unless a value is below it */
export function axisMinimum(values: readonly (Decimal | null | undefined)[]): { readonly minimum?: number } {
  return values.some((value) => value?.lt(0) === true) ? {} : { minimum: 0 };
}
