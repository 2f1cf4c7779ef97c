import { sum, ZERO } from "../decimal";
import { amount } from "../format";
import { verdictOn } from "../calculation/stated";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { identity, type StatedIdentity } from "./shared/stated";
import type { StatedScope } from "./workbookContext";

export interface Inputs {
  "R04.budgetDiffers": StatedIdentity;
  "R04.rounding": StatedIdentity;
}

/**
 * An item that the report leaves out is nothing only where the lines have nothing of it either; 追加 is often stated
 * net of 追减, so a cut that is left out is no gap.
 */
function check({ scope, stated, computed: lines }: StatedScope): Found<Inputs>[] {
  const [whole, initial] = [stated.get("annualBudget"), stated.get("initialBudget")];
  if (whole === undefined || initial === undefined || lines === undefined) return [];
  const leftOut = (["carriedOver", "added"] as const).some(
    (measure) => !stated.has(measure) && !lines[measure]?.isZero(),
  );
  if (leftOut) return [];
  const additions = (["carriedOver", "initialBudget", "added"] as const).flatMap(
    (measure) => stated.get(measure) ?? [],
  );
  const reduced = stated.get("reduced");
  const computed = sum(additions.map(({ value }) => value)).minus(reduced?.value ?? ZERO);
  const items = [whole, ...additions, ...(reduced === undefined ? [] : [reduced])];
  const allowed = sum(items.map((item) => item.allowed));
  const verdict = verdictOn(whole.value.minus(computed), allowed);
  if (verdict === "agrees") return [];
  const plus = additions.map(({ value }) => amount(value)).join(" + ");
  const working = reduced === undefined ? plus : `${plus} − ${amount(reduced.value)}`;
  const at = items.map(({ field }) => field);
  return [
    {
      code: verdict === "rounding" ? "R04.rounding" : "R04.budgetDiffers",
      at,
      restsOn: at,
      ...identity(scope, whole.value, computed, working),
    },
  ];
}

export const R04: Rule<Inputs> = {
  id: "R04",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "报告数：全年预算数 = 上年结转 + 年初预算 + 追加 − 追减；相差 0.01 为尾差",
  severities: { "R04.budgetDiffers": "error", "R04.rounding": "note" },
  workbook: { statedScope: check },
};
