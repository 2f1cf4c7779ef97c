/** Whether the papers of a workbook may be handed in. */
import { handedInForms } from "../calculation/handedInForms";
import type { Evaluation } from "../evaluation";
import type { HandIn, PaperFault } from "../handIn";
import type { Triage } from "./acceptance";
import { stepsOf } from "./steps";

export function handInOf(
  { open }: Pick<Triage, "open">,
  computation: Pick<Evaluation, "department" | "projects">,
  papers: readonly PaperFault[],
): HandIn {
  const blankTotals = handedInForms(computation).flatMap(({ name, totalScore }) =>
    totalScore === null ? [name] : [],
  );
  return { ...stepsOf(open), blankTotals, papers };
}
