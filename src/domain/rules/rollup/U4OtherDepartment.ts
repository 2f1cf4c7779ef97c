import { OUR_PROPOSAL } from "../documents";
import { foldName } from "../../text";
import { nameKey } from "../../rollup/nameKey";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  "U4.otherDepartment": { readonly unit: string; readonly written: string; readonly department: string };
}

/** The department's own workbook, 本级, may name its superior. A blank cell is the unit's own finding. */
function check({ units, departmentName }: Rollup): RollupFound<Inputs>[] {
  if (departmentName === null) return [];
  const department = foldName(departmentName);
  return units.flatMap((one): RollupFound<Inputs>[] => {
    const written = one.competentDepartment.value;
    if (written === null || [nameKey(one), foldName(written)].includes(department)) return [];
    const unit = unitLabel(one);
    return [
      {
        code: "U4.otherDepartment",
        unit,
        places: [placeOf(one, one.competentDepartment)],
        inputs: { unit, written, department: departmentName },
        expected: departmentName,
        actual: written,
      },
    ];
  });
}

export const U4: Rule<Inputs> = {
  id: "U4",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "各单位填写的主管部门是本部门",
  severities: { "U4.otherDepartment": "warning" },
  rollup: check,
};
