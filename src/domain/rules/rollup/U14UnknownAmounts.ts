import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { totalOf, unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  "U14.unknownAmounts": { readonly unit: string };
}

/** A sum that lacks a unit would be taken for the sum of all. */
function check({ counted }: Rollup): RollupFound<Inputs>[] {
  return counted.flatMap((one): RollupFound<Inputs>[] => {
    const { annualBudget, spent } = totalOf(one, "全部");
    if (annualBudget !== null && spent !== null) return [];
    const unit = unitLabel(one);
    const named = { cell: one.name.cell ?? one.moneyUnit.cell, written: "", value: null };
    return [{ code: "U14.unknownAmounts", unit, places: [placeOf(one, named)], inputs: { unit } }];
  });
}

export const U14: Rule<Inputs> = {
  id: "U14",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "各单位的全年预算数和支出都能计算；有一家无法计算，合计留空",
  severities: { "U14.unknownAmounts": "error" },
  rollup: check,
};
