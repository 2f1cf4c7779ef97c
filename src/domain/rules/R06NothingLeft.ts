import { HUNDRED } from "../decimal";
import { amount, percent } from "../format";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { StatedScope } from "./workbookContext";

export interface Inputs {
  /** Not all was spent, yet nothing is left */
  "R06.nothingLeft": { readonly scope: string; readonly rate: string; readonly balance: string };
}

/** Where budget and spending are stated as well, R05 knows what is left. */
function check({ scope, stated }: StatedScope): Found<Inputs>[] {
  const [left, rate] = [stated.get("balance"), stated.get("executionRate")];
  if (left === undefined || rate === undefined || !left.value.isZero() || !rate.value.lt(HUNDRED)) return [];
  if (stated.has("annualBudget") && stated.has("spent")) return [];
  const at = [left.field, rate.field];
  return [
    {
      code: "R06.nothingLeft",
      at,
      restsOn: at,
      inputs: { scope, rate: percent(rate.value), balance: amount(left.value) },
      expected: "> 0.00",
      actual: amount(left.value),
    },
  ];
}

export const R06: Rule<Inputs> = {
  id: "R06",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "报告数：执行率 < 100% 时，结转结余 ≠ 0",
  severities: { "R06.nothingLeft": "error" },
  workbook: { statedScope: check },
};
