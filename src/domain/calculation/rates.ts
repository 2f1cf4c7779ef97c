/** Rates in percent, rounded half-up to two places (rules.md section 3). Amounts of one money unit. */
import { HUNDRED, round, shareOf, ZERO, type Decimal } from "../decimal";

function percent(part: Decimal, whole: Decimal): Decimal {
  return shareOf(part, HUNDRED, whole);
}

/**
 * 执行率 = 支出 / 全年预算数. 0.00 without a budget, whatever was spent (510000_0013zp prints 0.00%); null for a
 * negative budget, which is an error in itself.
 */
export function executionRate(spent: Decimal, annualBudget: Decimal): Decimal | null {
  if (annualBudget.isZero()) return ZERO;
  return annualBudget.isNegative() ? null : percent(spent, annualBudget);
}

/** 支出 / 年初预算; null without an initial budget. */
export function initialRate(spent: Decimal, initialBudget: Decimal): Decimal | null {
  return initialBudget.isZero() ? null : percent(spent, initialBudget);
}

/**
 * 预算调整率 = (全年预算数 − 年初预算) / 年初预算, so 上年结转 counts as an adjustment; null without an initial budget.
 */
export function adjustmentRate(annualBudget: Decimal, initialBudget: Decimal): Decimal | null {
  return initialBudget.isZero() ? null : percent(annualBudget.minus(initialBudget), initialBudget);
}

export interface IndicatorPercents {
  /** 完成率 = 完成值 / 指标值 */
  readonly completion: Decimal;
  /** 偏差率 = (完成值 − 指标值) / 指标值 = 完成率 − 100% before rounding */
  readonly deviation: Decimal;
}

/** Null for a zero target. */
export function indicatorPercents(actual: Decimal, target: Decimal): IndicatorPercents | null {
  if (target.isZero()) return null;
  const completion = actual.times(HUNDRED).div(target);
  return { completion: round(completion), deviation: round(completion.minus(HUNDRED)) };
}
