/** Tells when the user, or somebody who edits with them, changes a cell. */
import { OWNED_SHEET_NAME } from "../workbook/ownership";
import { HostError } from "./errors";
import { runInExcel, type HostOptions } from "./run";

/**
 * Calls back for a change on any sheet that is not the add-in's own; the add-in writes cells on its own sheets
 * only. Some hosts do not tell of a choice from a drop-down list (known fault), so a recompute must always be
 * possible without one. Gives the way to stop.
 */
export async function watchChanges(
  onChange: () => void,
  options: HostOptions = {},
): Promise<() => Promise<void>> {
  const ownSheets = new Set<string>();
  const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ownSheets.has(event.worksheetId)) return;
    if (await isOwnSheet(event.worksheetId, options)) ownSheets.add(event.worksheetId);
    else onChange();
  };
  const registration = await runInExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
    return added;
  }, options);
  return async () => {
    // A handler can be removed only in the context that it was added in.
    const context = registration.context as Excel.RequestContext;
    await runInExcel(async () => {
      registration.remove();
      await context.sync();
    }, options);
  };
}

async function isOwnSheet(id: string, options: HostOptions): Promise<boolean> {
  try {
    return await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const mark = sheet.names.getItemOrNullObject(OWNED_SHEET_NAME).load("name");
      await context.sync();
      return !mark.isNullObject;
    }, options);
  } catch (error) {
    // The user types on already: then the change was theirs.
    if (error instanceof HostError && error.code === "cellEditing") return false;
    throw error;
  }
}
