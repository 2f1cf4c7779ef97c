/** Tells when the user, or somebody who edits with them, changes a cell, and when a recompute was done elsewhere. */
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { HostError } from "../errors";
import { runInExcel, type HostOptions } from "../run";
import { isStoredHere, loadStored, storedValue } from "../savedState";

/** `input`: a cell that is not of the add-in's own sheets. `elsewhere`: the add-in has written, but not from this page. */
export type WorkbookChange = "input" | "elsewhere";

/**
 * Calls back for a change on any sheet that is not the add-in's own, and when its own sheets were written by another page
 * of the add-in: the ribbon's commands, or the pane of somebody who edits with the user. Some hosts do not tell of a
 * choice from a drop-down list (known fault), so a recompute must always be possible without one. However many sheets
 * change at a time, they are looked at in one request. Gives the way to stop.
 */
export async function watchChanges(
  onChange: (change: WorkbookChange) => void,
  options: HostOptions = {},
): Promise<() => Promise<void>> {
  const ownSheets = new Set<string>();
  const heard = new Set<string>();
  let looking = false;
  let known: string | null = null;

  const look = async (): Promise<void> => {
    const ids = [...heard];
    heard.clear();
    const unknown = ids.filter((id) => !ownSheets.has(id));
    const found = await lookAt(unknown, options);
    if (found === null) {
      if (unknown.length > 0) onChange("input");
      return;
    }
    for (const id of found.ownSheets) ownSheets.add(id);
    if (unknown.some((id) => !ownSheets.has(id))) onChange("input");
    const elsewhere = found.stored !== known && !isStoredHere(found.stored);
    known = found.stored;
    if (elsewhere) onChange("elsewhere");
  };
  const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    heard.add(event.worksheetId);
    if (looking) return;
    looking = true;
    try {
      while (heard.size > 0) await look();
    } finally {
      looking = false;
    }
  };

  const registration = await runInExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    const stored = loadStored(context);
    await context.sync();
    known = storedValue(stored);
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

interface Seen {
  /** Of the sheets asked for, by id */
  readonly ownSheets: readonly string[];
  readonly stored: string | null;
}

/** Null where Excel does not say: the user types on already, or is in another workbook. */
async function lookAt(ids: readonly string[], options: HostOptions): Promise<Seen | null> {
  try {
    return await runInExcel(async (context) => {
      const marks = ids.map((id) => ({
        id,
        mark: context.workbook.worksheets
          .getItemOrNullObject(id)
          .names.getItemOrNullObject(OWNED_SHEET_NAME)
          .load("name"),
      }));
      const stored = loadStored(context);
      await context.sync();
      return {
        ownSheets: marks.filter(({ mark }) => !mark.isNullObject).map(({ id }) => id),
        stored: storedValue(stored),
      };
    }, options);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
