import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  "U2.wrongYear": { readonly unit: string; readonly year: string; readonly expected: string };
  "U2.noYear": { readonly unit: string; readonly expected: string };
}

function check({ units, wrongYear, year }: Rollup): RollupFound<Inputs>[] {
  const expected = year === null ? null : String(year);
  if (expected === null) return [];
  return units.flatMap((one): RollupFound<Inputs>[] => {
    const unit = unitLabel(one);
    const places = [placeOf(one, one.year)];
    if (one.year.value === null)
      return [{ code: "U2.noYear", unit, places, inputs: { unit, expected }, expected }];
    if (!wrongYear.includes(one)) return [];
    const actual = String(one.year.value);
    return [
      { code: "U2.wrongYear", unit, places, inputs: { unit, year: actual, expected }, expected, actual },
    ];
  });
}

export const U2: Rule<Inputs> = {
  id: "U2",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "各单位的年度与汇总年度相同；其他年度的不计入合计",
  severities: { "U2.wrongYear": "error", "U2.noYear": "error" },
  rollup: check,
};
