/** Amounts of money in running text. */
import { Decimal } from "../decimal";
import type { MoneyUnit } from "../model";

export type AmountUnit = MoneyUnit | "亿元";

export interface Money {
  readonly index: number;
  readonly end: number;
  readonly written: string;
  readonly value: Decimal;
  readonly unit: AmountUnit;
}

/** 元 in each unit */
export const YUAN: Readonly<Record<AmountUnit, Decimal>> = {
  元: new Decimal(1),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};

/** Exact. An amount whose unit, or the wanted one, is not known stays as it is. */
export function convertMoney(amount: Decimal, from: AmountUnit | null, to: AmountUnit | null): Decimal {
  return from === null || to === null || from === to ? amount : amount.times(YUAN[from]).div(YUAN[to]);
}

const MONEY = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)(?!\s*[/／每])/g;

/** @param text folded */
export function moneyIn(text: string): Money[] {
  return [...text.matchAll(MONEY)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    written: match[0],
    value: new Decimal((match[1] ?? "").replace(/,/g, "")),
    unit: (match[2] ?? "元") as AmountUnit,
  }));
}
