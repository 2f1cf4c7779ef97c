import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  "U3.sameName": { readonly unit: string; readonly file: string; readonly counted: string };
  "U3.sameContent": { readonly unit: string; readonly other: string };
}

function check({ repeated }: Rollup): RollupFound<Inputs>[] {
  return repeated.map(({ unit: one, first, because }): RollupFound<Inputs> => {
    const unit = unitLabel(one);
    const found = { unit, places: [placeOf(one, one.name), placeOf(first, first.name)] };
    return because === "name"
      ? { ...found, code: "U3.sameName", inputs: { unit, file: one.file, counted: first.file } }
      : { ...found, code: "U3.sameContent", inputs: { unit, other: unitLabel(first) } };
  });
}

export const U3: Rule<Inputs> = {
  id: "U3",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "每个单位一份工作簿：单位名称、各表内容都不重复；重复的只计入第一份",
  severities: { "U3.sameName": "error", "U3.sameContent": "error" },
  rollup: check,
};
