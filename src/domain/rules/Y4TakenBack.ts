import { amount } from "../format";
import { lineName } from "../calculation/fundLines";
import type { FundLine } from "../model";
import type { MoneyPair } from "../years/context";
import type { Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { carriedOverFields, leftOver } from "./shared/twoYears";
import { lacksReason } from "../text/written";

export interface Inputs {
  /** Nothing was spent, all of it was taken back, and nothing says by what: 收回 or 结转结余 */
  "Y4.takenOrLeft": { readonly line: string; readonly reduced: string; readonly working: string };
  /** Taken back last year and carried over all the same */
  "Y4.carriedAnyway": { readonly scope: string; readonly amount: string; readonly source: Source };
}

function checkLine(line: FundLine): Found<Inputs>[] {
  const { carriedOver, initialBudget, added, reduced, spent, reason } = line;
  const [carried, initial, more] = [carriedOver.value, initialBudget.value, added.value];
  if (carried === null || initial === null || more === null || reduced.value?.gt(0) !== true) return [];
  const left = carried.plus(initial).plus(more);
  if (spent.value?.isZero() !== true || !reduced.value.eq(left) || !lacksReason(reason)) return [];
  const inputs = {
    line: lineName(line),
    reduced: amount(reduced.value),
    working: `${amount(left)} − ${amount(spent.value)} − 0.00`,
  };
  return [{ code: "Y4.takenOrLeft", at: [reduced, reason], inputs, actual: inputs.reduced }];
}

function checkPair({ name, lines, figures, last }: MoneyPair): Found<Inputs>[] {
  const carried = figures?.carriedOver ?? null;
  if (carried?.gt(0) !== true || last?.reduced?.eq(carried) !== true) return [];
  if (leftOver(last)?.isZero() !== true) return [];
  const inputs = { scope: name, amount: amount(carried), source: last.source };
  const at = carriedOverFields(lines);
  return [{ code: "Y4.carriedAnyway", at, inputs, expected: "0.00", actual: inputs.amount }];
}

export const Y4: Rule<Inputs> = {
  id: "Y4",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "同一笔资金不得既列追减（收回）又列结转结余：预算 − 支出 − 结余 = 0",
  severities: { "Y4.takenOrLeft": "error", "Y4.carriedAnyway": "error" },
  years: { fundLine: checkLine, money: checkPair },
};
