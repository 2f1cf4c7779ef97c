/** The forms that are handed in: the whole department, and each project with its own 附件4. */
import type { Computation, FormResult } from "../evaluation";

/** What the checks of weights and parts need of a form: its name (null = the whole department) and its rows. */
export type IndicatorForm = Pick<FormResult, "name" | "indicators">;

/** Those that have indicators; a project that is not reported separately has no form. */
export function formsOf({ department, projects }: Computation): readonly FormResult[] {
  return [department, ...projects.filter(({ project }) => project?.separateForm.value !== false)].filter(
    ({ indicators }) => indicators.length > 0,
  );
}
