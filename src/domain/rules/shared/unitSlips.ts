/** Amounts in texts that are an amount of 资金 but for the unit: 1783.65元 for 1783.65万元. */
import type { Decimal } from "../../decimal";
import type { MoneyUnit } from "../../model";
import { type Money, moneyIn, YUAN } from "../../text/money";

/** Shorter and rounder numbers coincide too easily: 补助1200元. */
const FEWEST_DIGITS = 4;

export interface NamedAmount {
  /** 支出, 追加 */
  readonly item: string;
  readonly value: Decimal;
}

export interface UnitSlip extends NamedAmount {
  readonly found: Money;
}

/** @param figure in the money unit */
export function isUnitSlip({ value, unit }: Money, figure: Decimal, moneyUnit: MoneyUnit): boolean {
  return unit !== moneyUnit && value.precision() >= FEWEST_DIGITS && value.eq(figure);
}

/**
 * Each amount once; one that is also an amount of 资金 as it is labelled is right.
 *
 * @param text folded
 */
export function unitSlipsIn(text: string, amounts: readonly NamedAmount[], moneyUnit: MoneyUnit): UnitSlip[] {
  return moneyIn(text).flatMap((found): UnitSlip[] => {
    const slip = amounts.find(({ value }) => isUnitSlip(found, value, moneyUnit));
    if (slip === undefined) return [];
    const yuan = found.value.times(YUAN[found.unit]);
    const isRight = amounts.some(({ value }) => value.times(YUAN[moneyUnit]).eq(yuan));
    return isRight ? [] : [{ ...slip, found }];
  });
}
