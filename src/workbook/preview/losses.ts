/** What the existing attachments would lose by a write, sheet by sheet. */
import type { WritePlan } from "../plan";
import type { CellInput } from "../sheet";

export interface SheetLoss {
  readonly sheet: string;
  /** Cells with content that would be blank */
  readonly emptied: number;
  /** Cells with a figure that would show another one */
  readonly changed: number;
}

/** Only sheets that would lose something, in the order of the plan */
export function lossesOf({ changes }: Pick<WritePlan, "changes">): SheetLoss[] {
  const losses = new Map<string, SheetLoss>();
  for (const { sheet, before, after } of changes) {
    const emptied = before !== null && after === null ? 1 : 0;
    const changed = isFigure(before) && isFigure(after) ? 1 : 0;
    if (emptied + changed === 0) continue;
    const loss = losses.get(sheet) ?? { sheet, emptied: 0, changed: 0 };
    losses.set(sheet, { sheet, emptied: loss.emptied + emptied, changed: loss.changed + changed });
  }
  return [...losses.values()];
}

function isFigure(input: CellInput): boolean {
  return input !== null && "number" in input;
}
