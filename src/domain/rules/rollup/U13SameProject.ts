import { amount } from "../../format";
import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  /** `budget` in 万元, which every one of them states */
  "U13.countedOnce": { readonly project: string; readonly units: readonly string[]; readonly budget: string };
  "U13.added": { readonly project: string; readonly units: readonly string[] };
}

function check({ sameProjects }: Rollup): RollupFound<Inputs>[] {
  return sameProjects.map(({ places, countsOnce }): RollupFound<Inputs> => {
    const units = places.map(({ unit }) => unitLabel(unit));
    const first = places[0]?.project;
    const project = first?.name?.value ?? first?.code ?? "";
    const found = {
      unit: units.at(-1) ?? null,
      places: places.map(({ unit: { file }, project: { name } }) => ({
        file,
        cells: [name?.cell].flatMap((cell) => cell ?? []),
      })),
    };
    const budget = first?.funds?.annualBudget ?? null;
    return countsOnce && budget !== null
      ? { ...found, code: "U13.countedOnce", inputs: { project, units, budget: amount(budget) } }
      : { ...found, code: "U13.added", inputs: { project, units } };
  });
}

export const U13: Rule<Inputs> = {
  id: "U13",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula:
    "同一项目（项目编码相同，或者名称、主管部门、金额都相同）在几个单位出现：金额相同的合计只计一次，不同的相加",
  severities: { "U13.countedOnce": "warning", "U13.added": "note" },
  rollup: check,
};
