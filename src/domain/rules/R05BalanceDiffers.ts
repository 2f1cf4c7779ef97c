import { isBelowZero, sum } from "../decimal";
import { amount } from "../format";
import { verdictOn } from "../calculation/stated";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { identity, type StatedIdentity } from "./shared/stated";
import type { StatedScope } from "./workbookContext";

export interface Inputs {
  "R05.balanceDiffers": StatedIdentity;
  "R05.rounding": StatedIdentity;
  "R05.negative": { readonly scope: string; readonly balance: string };
}

function check({ scope, stated }: StatedScope): Found<Inputs>[] {
  const left = stated.get("balance");
  if (left === undefined) return [];
  if (isBelowZero(left.value)) {
    const balance = amount(left.value);
    const [at, inputs] = [[left.field], { scope, balance }];
    return [{ code: "R05.negative", at, restsOn: at, inputs, expected: "≥ 0.00", actual: balance }];
  }
  const [budget, spent] = [stated.get("annualBudget"), stated.get("spent")];
  if (budget === undefined || spent === undefined) return [];
  const computed = budget.value.minus(spent.value);
  const verdict = verdictOn(
    left.value.minus(computed),
    sum([left, budget, spent].map(({ allowed }) => allowed)),
  );
  if (verdict === "agrees") return [];
  const at = [left.field, budget.field, spent.field];
  return [
    {
      code: verdict === "rounding" ? "R05.rounding" : "R05.balanceDiffers",
      at,
      restsOn: at,
      ...identity(scope, left.value, computed, `${amount(budget.value)} − ${amount(spent.value)}`),
    },
  ];
}

export const R05: Rule<Inputs> = {
  id: "R05",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "报告数：结转结余 = 全年预算数 − 支出，且不为负",
  severities: { "R05.balanceDiffers": "error", "R05.rounding": "note", "R05.negative": "error" },
  workbook: { statedScope: check },
};
