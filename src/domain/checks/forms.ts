/** The forms that are handed in: the whole department, and each project with its own 附件4. */
import type { Computation, FormResult } from "../evaluation";

/** Those that have indicators; a project that is not reported separately has no form. */
export function formsOf({ department, projects }: Computation): readonly FormResult[] {
  return [department, ...projects.filter(({ project }) => project?.separateForm.value !== false)].filter(
    ({ indicators }) => indicators.length > 0,
  );
}
