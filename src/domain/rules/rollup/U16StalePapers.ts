import { OUR_PROPOSAL } from "../documents";
import type { PaperFaultKind } from "../../handIn";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  "U16.differ": { readonly unit: string; readonly sheets: readonly string[] };
  "U16.copies": { readonly unit: string; readonly sheets: readonly string[] };
}

const DIFFER: ReadonlySet<PaperFaultKind> = new Set(["stale", "typedOver"]);

/** What is rolled up comes from the data, and what the unit has printed from its attachments. */
function check({ units }: Rollup): RollupFound<Inputs>[] {
  return units.flatMap((one) => {
    const unit = unitLabel(one);
    const found = (code: keyof Inputs, has: (why: PaperFaultKind) => boolean): RollupFound<Inputs>[] => {
      const faults = one.papers.filter(({ why }) => has(why));
      if (faults.length === 0) return [];
      const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
      const cells = faults.flatMap((fault) => fault.cells);
      return [{ code, unit, places: [{ file: one.file, cells }], inputs: { unit, sheets } }];
    };
    return [
      ...found("U16.differ", (why) => DIFFER.has(why)),
      ...found("U16.copies", (why) => why === "renamed"),
    ];
  });
}

export const U16: Rule<Inputs> = {
  id: "U16",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "各单位工作簿中的附件与其数据一致",
  severities: { "U16.differ": "error", "U16.copies": "warning" },
  rollup: check,
};
