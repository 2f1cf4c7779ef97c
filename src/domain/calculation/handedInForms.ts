/** The forms that are printed: 附件3, and an 附件4 for each project with 单独填报. */
import type { Computation, FormResult } from "./computation";

export function handedInForms({
  department,
  projects,
}: Pick<Computation, "department" | "projects">): readonly FormResult[] {
  return [department, ...projects.filter(({ project }) => project?.separateForm.value === true)];
}
