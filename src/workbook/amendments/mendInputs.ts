/** Mends that the user has chosen, for the cells of their findings. */
import type { SelfEvaluation } from "../../domain/model";
import { inputCells } from "../../domain/model/inputRows";
import type { CellMend } from "../mend/mend";
import type { DesiredInput } from "./plannedInputs";

/** What has been typed meanwhile stays, and so does a cell whose row is another. */
export function desiredMends(mends: readonly CellMend[], selfEvaluation: SelfEvaluation): DesiredInput[] {
  if (mends.length === 0) return [];
  const cells = inputCells(selfEvaluation);
  const first = new Map([...mends].reverse().map((mend) => [mend.cell, mend]));
  return [...first.values()].reverse().map(({ cell, words, before, after }) => {
    const now = cells.get(cell);
    const isAsShown = now !== undefined && now.field.written === before && now.row.words === words;
    return { cell, after: isAsShown ? { content: after } : null };
  });
}
