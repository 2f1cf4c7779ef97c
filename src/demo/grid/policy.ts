/** What the user may do in the grid: look, select, edit cells, change what the view alone shows. */
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** Changes of the view that the workbook need not know. */
const VIEW_ONLY = new Set([
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-permission-points",
]);

/** Commands that would lead to nothing, or to a view that is not the workbook. */
const REFUSED_COMMANDS = new Set(["univer.command.undo", "univer.command.redo"]);

export type Verdict = "allow" | "edit" | "refuse";

export function judge(commandId: string): Verdict {
  if (commandId === SetRangeValuesMutation.id) return "edit";
  if (REFUSED_COMMANDS.has(commandId)) return "refuse";
  if (!commandId.startsWith("sheet.mutation.") || VIEW_ONLY.has(commandId)) return "allow";
  return "refuse";
}
