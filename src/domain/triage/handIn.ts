/** Whether the papers of a workbook may be handed in. */
import type { Evaluation } from "../evaluation";
import type { HandIn, PaperFault } from "../handIn";
import type { Triage } from "./acceptance";
import { stepsOf } from "./steps";

export function handInOf(
  { open }: Pick<Triage, "open">,
  { department, projects }: Pick<Evaluation, "department" | "projects">,
  papers: readonly PaperFault[],
): HandIn {
  const printed = [department, ...projects.filter(({ project }) => project?.separateForm.value === true)];
  const blankTotals = printed.flatMap(({ name, totalScore }) => (totalScore === null ? [name] : []));
  return { ...stepsOf(open), blankTotals, papers };
}
