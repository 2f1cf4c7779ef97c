/** What the user may do in the grid: view, select, edit cells, and change the view. */
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** Changes that affect only the view. */
const VIEW_ONLY = new Set([
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-permission-points",
]);

export type Verdict = "allow" | "edit" | "undo" | "redo" | "refuse";

export function verdictOn(commandId: string): Verdict {
  if (commandId === SetRangeValuesMutation.id) return "edit";
  // The demo has its own history: Univer does not own the workbook.
  if (commandId === "univer.command.undo") return "undo";
  if (commandId === "univer.command.redo") return "redo";
  if (!commandId.startsWith("sheet.mutation.") || VIEW_ONLY.has(commandId)) return "allow";
  return "refuse";
}
