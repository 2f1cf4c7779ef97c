/** Reasons that the user has written in the pane, for the cells of their rows. */
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { reasonPlaces } from "../../domain/triage/reasons";
import { textContent } from "../sheet/cells";
import type { DesiredInput } from "./plannedInputs";

export interface ReasonInput {
  /** `ReasonDue.id` */
  readonly id: string;
  /** The cell that was shown to the user */
  readonly cell: CellAddress;
  /** Its content at that time, as `ReasonDue.present` */
  readonly present: string;
  readonly text: string;
}

export function desiredReasons(
  inputs: readonly ReasonInput[],
  selfEvaluation: SelfEvaluation,
): DesiredInput[] {
  if (inputs.length === 0) return [];
  const places = reasonPlaces(selfEvaluation);
  return inputs.map(({ id, cell, present, text }) => {
    const field = places.get(id)?.field;
    const isAsShown = field?.cell === cell && field.written === present;
    return { cell, after: isAsShown ? { content: textContent(text.trim()) } : null };
  });
}
