import { Decimal } from "../../decimal";
import { amount } from "../../format";
import type { Measure } from "../../model";
import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  /** In 万元 */
  "U7.totalDiffers": {
    readonly scope: string;
    readonly measure: Measure;
    readonly stated: string;
    readonly sum: string;
    readonly difference: string;
    readonly units: string;
  };
}

/** What each addend, printed with two places, may be off by */
const ROUNDING = new Decimal("0.01");

function check({ department, totals, counted }: Rollup): RollupFound<Inputs>[] {
  const tolerance = ROUNDING.times(counted.length);
  return (department?.stated ?? []).flatMap(({ scope, measure, value, field }): RollupFound<Inputs>[] => {
    const sum = totals.find((figures) => figures.scope === scope)?.[measure] ?? null;
    if (sum === null || value.minus(sum).abs().lte(tolerance)) return [];
    const inputs = {
      scope,
      measure,
      stated: amount(value),
      sum: amount(sum),
      difference: amount(value.minus(sum).abs()),
      units: String(counted.length),
    };
    return [
      {
        code: "U7.totalDiffers",
        unit: null,
        places: [{ file: department?.file ?? null, cells: field.cell === null ? [] : [field.cell] }],
        inputs,
        expected: inputs.sum,
        actual: inputs.stated,
      },
    ];
  });
}

export const U7: Rule<Inputs> = {
  id: "U7",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "主管部门的报告数＝各单位之和，每个单位容差0.01万元",
  severities: { "U7.totalDiffers": "error" },
  rollup: check,
};
