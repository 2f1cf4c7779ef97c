import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { countedProblems, isNumbered, listedItems } from "../../rollup/problems";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

interface Named {
  readonly unit: string;
  /** Null = the whole unit */
  readonly project: string | null;
}

export interface Inputs {
  "U11.countDiffers": Named & { readonly counted: string; readonly listed: string };
  "U11.noMeasure": Named & { readonly problems: string };
  "U11.fewerMeasures": Named & { readonly problems: string; readonly measures: string };
}

function check({ counted }: Rollup): RollupFound<Inputs>[] {
  return counted.flatMap((one) =>
    [one.department, ...one.projects].flatMap(({ name, texts }): RollupFound<Inputs>[] => {
      if (texts === null || texts.problems.value === null) return [];
      const { problems, improvements } = texts;
      const named = { unit: unitLabel(one), project: name?.value ?? null };
      const listed = listedItems(problems.written).length;
      const stated = countedProblems(problems.written);
      const measures = listedItems(improvements.written).length;
      const found: RollupFound<Inputs>[] = [];
      if (stated !== null && isNumbered(problems.written) && stated !== listed) {
        const inputs = { ...named, counted: String(stated), listed: String(listed) };
        const places = [placeOf(one, problems)];
        found.push({ code: "U11.countDiffers", unit: named.unit, places, inputs });
      }
      if (listed > 0 && measures === 0) {
        const inputs = { ...named, problems: String(listed) };
        const places = [placeOf(one, improvements, problems)];
        found.push({ code: "U11.noMeasure", unit: named.unit, places, inputs });
      } else if (isNumbered(problems.written) && isNumbered(improvements.written) && measures < listed) {
        const inputs = { ...named, problems: String(listed), measures: String(measures) };
        const places = [placeOf(one, improvements, problems)];
        found.push({ code: "U11.fewerMeasures", unit: named.unit, places, inputs });
      }
      return found;
    }),
  );
}

export const U11: Rule<Inputs> = {
  id: "U11",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "存在问题所说的个数与所列一致，每个问题都有改进措施",
  severities: { "U11.countDiffers": "warning", "U11.noMeasure": "warning", "U11.fewerMeasures": "warning" },
  rollup: check,
};
