import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { openFindings, unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";

export interface Inputs {
  "U12.openErrors": { readonly unit: string; readonly errors: string; readonly rules: readonly string[] };
}

/** The units with the most errors first */
function check({ counted }: Rollup): RollupFound<Inputs>[] {
  return counted
    .map((one) => ({ one, errors: openFindings(one).filter(({ finding }) => finding.severity === "error") }))
    .filter(({ errors }) => errors.length > 0)
    .sort((a, b) => b.errors.length - a.errors.length)
    .map(({ one, errors }) => ({
      code: "U12.openErrors",
      unit: unitLabel(one),
      places: [
        { file: one.file, cells: [...new Set(errors.flatMap(({ finding }) => finding.cells[0] ?? []))] },
      ],
      inputs: {
        unit: unitLabel(one),
        errors: String(errors.length),
        rules: [...new Set(errors.map(({ finding }) => finding.rule))],
      },
    }));
}

export const U12: Rule<Inputs> = {
  id: "U12",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "各单位没有未改正、未说明的必须改问题",
  severities: { "U12.openErrors": "error" },
  rollup: check,
};
