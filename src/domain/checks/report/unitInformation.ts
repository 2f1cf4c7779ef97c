/** R55 基本信息完整 */
import type { Finding } from "../../finding";
import type { Field, SelfEvaluation } from "../../model";
import { raise } from "../raise";
import { bare, isBlank } from "../words";

export function unitInformation({ unit, projects }: SelfEvaluation): Finding[] {
  const required: readonly (readonly [string, Field<unknown>])[] = [
    ["单位名称", unit.name],
    ["年度", unit.year],
    ["金额单位", unit.moneyUnit],
  ];
  const missing = required.flatMap(([item, field]) =>
    isBlank(field) ? raise("R55.missing", "warning", [field], { inputs: { item } }) : [],
  );
  const department = unit.competentDepartment;
  if (isBlank(department)) {
    const item = "主管部门";
    return [
      ...missing,
      ...raise("R55.competentDepartmentMissing", "note", [department], { inputs: { item } }),
    ];
  }
  return [
    ...missing,
    ...projects.flatMap(({ name, competentDepartment }) => {
      if (isBlank(competentDepartment) || bare(competentDepartment.written) === bare(department.written))
        return [];
      return raise("R55.competentDepartmentDiffers", "note", [competentDepartment], {
        inputs: { project: name.written, written: competentDepartment.written, ofUnit: department.written },
        expected: department.written,
        actual: competentDepartment.written,
      });
    }),
  ];
}
