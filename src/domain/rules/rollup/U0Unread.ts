import type { Rollup } from "../../rollup/rollup";
import type { UnreadBecause } from "../../rollup/unitFile";
import { OUR_PROPOSAL } from "../documents";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  "U0.unread": { readonly because: UnreadBecause; readonly detail: string | null };
}

function check({ unread }: Rollup): RollupFound<Inputs>[] {
  return unread.map(({ file, unit, because, detail }) => ({
    code: "U0.unread",
    unit: unit ?? file,
    places: [{ file, cells: [] }],
    inputs: { because, detail },
  }));
}

export const U0: Rule<Inputs> = {
  id: "U0",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "每个文件都能读取，并且是标准自评工作簿",
  severities: { "U0.unread": "error" },
  rollup: check,
};
