/** 支出 of a fund line by source: money carried over from last year, and the rest. */
import { ZERO, type Decimal } from "../decimal";
import type { FundLine } from "../model";

/**
 * 其中：上年结转支出 as stated; else as it follows: nothing was carried over, nothing was spent, or everything was.
 * Null where it has to be stated, and where an amount is unknown.
 */
export function carriedOverSpent(line: FundLine): Decimal | null {
  if (line.carriedOverSpent.value !== null) return line.carriedOverSpent.value;
  const [carriedOver, spent] = [line.carriedOver.value, line.spent.value];
  if (carriedOver?.isZero() === true || spent?.isZero() === true) return ZERO;
  const ofYear = budgetOfYear(line);
  if (carriedOver === null || spent === null || ofYear === null || ofYear.isNegative()) return null;
  return spent.gte(carriedOver.plus(ofYear)) ? carriedOver : null;
}

/** 年初预算 + 追加 − 追减: 全年预算数 without what was carried over */
export function budgetOfYear({ initialBudget, added, reduced }: FundLine): Decimal | null {
  if (initialBudget.value === null || added.value === null || reduced.value === null) return null;
  return initialBudget.value.plus(added.value).minus(reduced.value);
}
