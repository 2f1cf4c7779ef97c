import { groupBy } from "../../groupBy";
import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  /** Names of the profiles with the number of units of each, the most frequent first */
  "U6.mixedProfiles": { readonly profiles: readonly { readonly name: string; readonly count: string }[] };
}

function check({ counted }: Rollup): RollupFound<Inputs>[] {
  const groups = [...groupBy(counted, ({ profile }) => profile.name)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (groups.length < 2) return [];
  const profiles = groups.map(([name, units]) => ({ name, count: String(units.length) }));
  return [
    {
      code: "U6.mixedProfiles",
      unit: null,
      places: groups.slice(1).flatMap(([, units]) => units.map(({ file }) => ({ file, cells: [] }))),
      inputs: { profiles },
    },
  ];
}

export const U6: Rule<Inputs> = {
  id: "U6",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "规则方案不同的单位得分不可比，不排名",
  severities: { "U6.mixedProfiles": "note" },
  rollup: check,
};
