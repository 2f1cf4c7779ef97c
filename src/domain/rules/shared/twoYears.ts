/** What several rules about two years need. */
import { Decimal, HUNDRED, round, ZERO } from "../../decimal";
import { percent } from "../../format";
import type { Field, FundLine } from "../../model";
import { foldName } from "../../text";
import type { LastMoney, MoneyPair, YearContext } from "../../years/context";

/** What should have been carried over: a balance below zero is money that was not there */
export function leftOver({ balance }: LastMoney): Decimal | null {
  return balance === null ? null : Decimal.max(balance, ZERO);
}

export interface CarriedOver {
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly verdict: "agrees" | "rounding" | "differs";
}

/** 上年结转 against last year's 结转结余; null where one of them is not known */
export function carriedOverOf(stated: Decimal | null, last: LastMoney | null): CarriedOver | null {
  const expected = last === null ? null : leftOver(last);
  if (stated === null || last === null || expected === null) return null;
  // An amount in 元 is stated in 万元 at the places that this year has.
  const asStated = round(expected, Math.max(stated.decimalPlaces(), 2));
  if (stated.eq(asStated)) return { stated, expected, verdict: "agrees" };
  const isRounding = stated.minus(expected).abs().lte(last.tolerance);
  return { stated, expected, verdict: isRounding ? "rounding" : "differs" };
}

/** 上年结转 of the lines: those that have an amount, else all */
export function carriedOverFields(lines: readonly FundLine[]): readonly Field<Decimal>[] {
  const fields = lines.map(({ carriedOver }) => carriedOver);
  const filled = fields.filter(({ value }) => value?.isZero() === false);
  return filled.length > 0 ? filled : fields;
}

/** What a comparison of amounts rests on: those of the lines, and the unit that makes them those of last year */
export function amountsAcrossYears(
  { selfEvaluation }: YearContext,
  lines: readonly FundLine[] = [],
): readonly Field<unknown>[] {
  const amounts = lines.flatMap(({ carriedOver, initialBudget, added, reduced, spent }) => [
    carriedOver,
    initialBudget,
    added,
    reduced,
    spent,
  ]);
  return [selfEvaluation.unit.moneyUnit, ...amounts];
}

/** A project of one year only that has exactly the amount that another one lacks: it may have been renamed */
export function counterpart(pair: MoneyPair, { money }: YearContext): MoneyPair | undefined {
  const amountOf = ({ figures, last }: MoneyPair) =>
    last === null ? (figures?.carriedOver ?? null) : leftOver(last);
  const own = amountOf(pair);
  const isNew = pair.last === null;
  const others = money.filter(
    (other) => other.isProject && (isNew ? other.lines.length === 0 : other.last === null),
  );
  const equal = others.filter((other) => own !== null && amountOf(other)?.eq(own) === true);
  return own?.isZero() === false && equal.length === 1 ? equal[0] : undefined;
}

/** (now − last) ÷ last in percent, two places; null where last year has nothing */
export function growthOf(now: Decimal | null, last: Decimal | null): Decimal | null {
  if (now === null || last === null || !last.gt(0)) return null;
  return round(now.minus(last).times(HUNDRED).div(last));
}

/** +30.00%, -12.50% */
export function signed(growth: Decimal): string {
  return growth.gt(0) ? `+${percent(growth)}` : percent(growth);
}

/** The share of two characters in a row that two texts have in common, 0 to 1 */
export function likeness(a: string, b: string): number {
  const counts = new Map<string, number>();
  const add = (text: string, step: number): void => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const bigram = text.slice(at, at + 2);
      counts.set(bigram, (counts.get(bigram) ?? 0) + step);
    }
  };
  const [left, right] = [bareText(a), bareText(b)];
  const total = left.length + right.length - 2;
  if (total <= 0) return left === right ? 1 : 0;
  add(left, 1);
  add(right, -1);
  const different = [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
  return (total - different) / total;
}

/** Words alone: without spaces, marks and figures */
export function bareText(text: string): string {
  return foldName(text).replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}
