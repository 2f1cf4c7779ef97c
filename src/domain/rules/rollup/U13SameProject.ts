import { amount } from "../../format";
import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import type { SameProject } from "../../rollup/sameProjects";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  /** `budget` in 万元, which every one of them states */
  "U13.countedOnce": { readonly project: string; readonly units: readonly string[]; readonly budget: string };
  "U13.added": { readonly project: string; readonly units: readonly string[] };
  /** No code says that it is one project */
  "U13.alike": { readonly project: string; readonly units: readonly string[]; readonly budget: string };
  "U13.otherName": {
    readonly code: string;
    readonly projects: readonly string[];
    readonly units: readonly string[];
  };
}

function check({ sameProjects }: Rollup): RollupFound<Inputs>[] {
  return sameProjects.map((same): RollupFound<Inputs> => {
    const { places } = same;
    const found = {
      unit: unitsOf(same).at(-1) ?? null,
      places: places.map(({ unit: { file }, project: { name } }) => ({
        file,
        cells: [name?.cell].flatMap((cell) => cell ?? []),
      })),
    };
    return { ...found, ...sentenceOf(same) };
  });
}

function sentenceOf(same: SameProject) {
  const first = same.places[0]?.project;
  const units = unitsOf(same);
  const project = first?.name?.value ?? first?.code ?? "";
  const budget = first?.funds?.annualBudget ?? null;
  if (same.because === "otherName") {
    const projects = [...new Set(same.places.flatMap(({ project: { name } }) => name?.value ?? []))];
    return { code: "U13.otherName", inputs: { code: first?.code ?? "", projects, units } } as const;
  }
  if (same.because === "parts" || budget === null)
    return { code: "U13.added", inputs: { project, units } } as const;
  const code = same.because === "once" ? "U13.countedOnce" : "U13.alike";
  return { code, inputs: { project, units, budget: amount(budget) } } as const;
}

function unitsOf({ places }: SameProject): string[] {
  return places.map(({ unit }) => unitLabel(unit));
}

export const U13: Rule<Inputs> = {
  id: "U13",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula:
    "同一项目（项目编码、名称相同；编码不足4位的视为序号）在几个单位出现：金额相同的合计只计一次，不同的相加；没有相同编码的一律相加",
  severities: {
    "U13.countedOnce": "warning",
    "U13.added": "note",
    "U13.alike": "note",
    "U13.otherName": "warning",
  },
  rollup: check,
};
