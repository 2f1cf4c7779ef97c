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

/** A row with 单独填报 is a project whose name is missing. */
export function isDepartmentRow({ name, separateForm }: Project): boolean {
  if (separateForm.value === true || name.value !== null) return false;
  return isBlankMark(name.written) || isWholeDepartment(name.written);
}
