import { sum, ZERO } from "../decimal";
import { amount } from "../format";
import type { MoneyPair, YearContext } from "../years/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { carriedOverFields, carriedOverOf } from "./shared/twoYears";

export interface Inputs {
  "Y3.inBudget": { readonly scopes: readonly string[]; readonly total: string };
}

/** Asks once, about the amounts that agree with last year; the others are settled first (Y1). */
function check({ money }: YearContext): Found<Inputs>[] {
  const carried = money.filter(
    ({ figures, last }) =>
      figures?.carriedOver?.gt(0) === true && carriedOverOf(figures.carriedOver, last)?.verdict === "agrees",
  );
  if (carried.length === 0) return [];
  const total = sum(carried.map(({ figures }) => figures?.carriedOver ?? ZERO));
  const at = carried.flatMap(({ lines }: MoneyPair) => carriedOverFields(lines));
  const inputs = { scopes: carried.map(({ name }) => name), total: amount(total) };
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
