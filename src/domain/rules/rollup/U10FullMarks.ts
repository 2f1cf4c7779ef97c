import { HUNDRED } from "../../decimal";
import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  "U10.allFullMarks": { readonly unit: string; readonly projects: string };
}

const FEWEST_PROJECTS = 2;

function check({ counted }: Rollup): RollupFound<Inputs>[] {
  return counted.flatMap((one): RollupFound<Inputs>[] => {
    const scored = one.projects.filter(({ totalScore }) => totalScore !== null);
    if (scored.length < FEWEST_PROJECTS || !scored.every(({ totalScore }) => totalScore?.eq(HUNDRED)))
      return [];
    const unit = unitLabel(one);
    const names = scored.flatMap(({ name }) => name ?? []);
    return [
      {
        code: "U10.allFullMarks",
        unit,
        places: [placeOf(one, ...names)],
        inputs: { unit, projects: String(scored.length) },
      },
    ];
  });
}

export const U10: Rule<Inputs> = {
  id: "U10",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "单位的全部项目（两个以上）不都是100分",
  severities: { "U10.allFullMarks": "note" },
  rollup: check,
};
