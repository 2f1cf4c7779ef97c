/** R55 基本信息完整. A blank 单位名称, 年度 or 金额单位 is an error that the reader has named (R00). */
import type { Finding } from "../../finding";
import type { SelfEvaluation } from "../../model";
import { raise } from "../raise";
import { bare, isBlank } from "../../rules/shared/words";

export function unitInformation({ unit, projects }: SelfEvaluation): Finding[] {
  const department = unit.competentDepartment;
  if (isBlank(department)) {
    const item = "主管部门";
    return raise("R55.competentDepartmentMissing", "note", [department], { inputs: { item } });
  }
  return projects.flatMap(({ name, competentDepartment }) => {
    if (isBlank(competentDepartment) || bare(competentDepartment.written) === bare(department.written))
      return [];
    return raise("R55.competentDepartmentDiffers", "note", [competentDepartment], {
      inputs: { project: name.written, written: competentDepartment.written, ofUnit: department.written },
      expected: department.written,
      actual: competentDepartment.written,
    });
  });
}
