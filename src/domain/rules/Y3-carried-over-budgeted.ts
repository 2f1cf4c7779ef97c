import { amount } from "../format";
import type { MoneyPair, YearContext } from "../years/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { carriedOverFields, carriedOverOf } from "./shared/twoYears";

export interface Inputs {
  "Y3.inBudget": { readonly scopes: readonly string[]; readonly total: string };
}

/** Asks once, about the amounts that agree with last year; the others are settled first (Y1). */
function check({ money, computation }: YearContext): Found<Inputs>[] {
  const carried = money.filter(
    ({ figures, last }) =>
      figures?.carriedOver?.gt(0) === true && carriedOverOf(figures.carriedOver, last)?.verdict === "agrees",
  );
  const total = computation.totals.get("全部")?.carriedOver;
  if (carried.length === 0 || total === undefined || total === null) return [];
  const sum = carried.reduce((all, { figures }) => all.plus(figures?.carriedOver ?? 0), total.minus(total));
  const at = carried.flatMap(({ lines }: MoneyPair) => carriedOverFields(lines));
  const inputs = { scopes: carried.map(({ name }) => name), total: amount(sum) };
  return [{ code: "Y3.inBudget", at, inputs, actual: inputs.total }];
}

export const Y3: Rule<Inputs> = {
  id: "Y3",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "上年结转编入当年年初部门预算（只提示核对）",
  severities: { "Y3.inBudget": "note" },
  years: { comparison: check },
};
