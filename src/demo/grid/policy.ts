/** What the user may do in the grid: view, select, edit cells, and change what only the view has. */
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** Changes that affect only the view. */
const VIEW_ONLY = new Set([
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-permission-points",
]);

/** Commands that would have no effect or make the view differ from the workbook. */
const REFUSED_COMMANDS = new Set(["univer.command.undo", "univer.command.redo"]);

export type Verdict = "allow" | "edit" | "refuse";

export function verdictOn(commandId: string): Verdict {
  if (commandId === SetRangeValuesMutation.id) return "edit";
  if (REFUSED_COMMANDS.has(commandId)) return "refuse";
  if (!commandId.startsWith("sheet.mutation.") || VIEW_ONLY.has(commandId)) return "allow";
  return "refuse";
}
