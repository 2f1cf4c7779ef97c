/** The row of 项目 for the whole department, which has no name. */
import type { Project } from "../model";
import { foldName, isBlankMark } from "../text";

/** What a cell 项目 may say for the whole department instead of being blank */
const WHOLE_DEPARTMENT: ReadonlySet<string> = new Set([
  "部门整体",
  "单位整体",
  "整体",
  "整体支出",
  "部门整体支出",
]);

export function isWholeDepartment(written: string): boolean {
  return WHOLE_DEPARTMENT.has(foldName(written));
}

/** The department hands in a form of its own, so 是 beside its name is no contradiction; without a name it is unclear. */
export function isDepartmentRow({ name, separateForm }: Project): boolean {
  if (name.value !== null) return false;
  return isWholeDepartment(name.written) || (isBlankMark(name.written) && separateForm.value !== true);
}

/** A row without a name that has 单独填报: a project whose name is missing, or the whole department. */
export function isUnnamedForm({ name, separateForm }: Project): boolean {
  return name.cell !== null && isBlankMark(name.written) && separateForm.value === true;
}
