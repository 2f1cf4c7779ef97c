import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  "U15.open": { readonly unit: string };
}

function check({ units }: Rollup): RollupFound<Inputs>[] {
  return units
    .filter(({ wasOpen }) => wasOpen)
    .map((one) => {
      const unit = unitLabel(one);
      return { code: "U15.open", unit, places: [{ file: one.file, cells: [] }], inputs: { unit } };
    });
}

export const U15: Rule<Inputs> = {
  id: "U15",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "汇总时各单位的工作簿没有在其他程序中打开",
  severities: { "U15.open": "note" },
  rollup: check,
};
