/** Reports changes of cells by the user or a co-author, and writes by another page of the add-in. */
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { HostError } from "../errors";
import { runInExcel, type HostOptions } from "../run";
import { isSavedByThisPage, loadSavedState, settingText } from "../savedState";

/** `input`: a cell outside the add-in's own sheets changed. `elsewhere`: another page of the add-in has written. */
export type WorkbookChange = "input" | "elsewhere";

/**
 * Watches for changes; other pages of the add-in are the ribbon commands and the panes of co-authors. Cells that this
 * add-in writes, such as reasons, are no changes of the input (ExcelApi 1.14; earlier hosts do not say who changed a
 * cell, and all count). Known fault: some hosts do not report a choice from a drop-down list, so a recompute must not depend on a reported change. Changes that
 * arrive together are inspected in one request. Returns a function that stops watching.
 */
export async function watchChanges(
  onChange: (change: WorkbookChange) => void,
  options: HostOptions = {},
): Promise<() => Promise<void>> {
  const ownSheets = new Set<string>();
  const changedIds = new Set<string>();
  /** Of sheets that somebody else has changed */
  const foreignIds = new Set<string>();
  let processing = false;
  let lastState: string | null = null;

  const processChanges = async (): Promise<void> => {
    const ids = [...changedIds];
    const foreign = [...foreignIds];
    changedIds.clear();
    foreignIds.clear();
    const unknown = ids.filter((id) => !ownSheets.has(id));
    const found = await inspect(unknown, options);
    const isInput = (id: string): boolean => !ownSheets.has(id);
    if (found === null) {
      if (foreign.some(isInput)) onChange("input");
      return;
    }
    for (const id of found.ownSheets) ownSheets.add(id);
    if (foreign.some(isInput)) onChange("input");
    const elsewhere = found.savedState !== lastState && !isSavedByThisPage(found.savedState);
    lastState = found.savedState;
    if (elsewhere) onChange("elsewhere");
  };
  const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    changedIds.add(event.worksheetId);
    const { triggerSource } = event as Partial<Excel.WorksheetChangedEventArgs>;
    if (triggerSource !== "ThisLocalAddin") foreignIds.add(event.worksheetId);
    if (processing) return;
    processing = true;
    try {
      while (changedIds.size > 0) await processChanges();
    } finally {
      processing = false;
    }
  };

  const registration = await runInExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    const savedState = loadSavedState(context);
    await context.sync();
    lastState = settingText(savedState);
    return added;
  }, options);
  return async () => {
    // A handler can be removed only in the context in which it was added.
    const context = registration.context as Excel.RequestContext;
    await runInExcel(async () => {
      registration.remove();
      await context.sync();
    }, options);
  };
}

interface Inspected {
  /** Ids of the add-in's own sheets among those inspected */
  readonly ownSheets: readonly string[];
  readonly savedState: string | null;
}

/** Null if Excel refuses, because the user is editing a cell or another workbook is in front. */
async function inspect(ids: readonly string[], options: HostOptions): Promise<Inspected | null> {
  try {
    return await runInExcel(async (context) => {
      const marks = ids.map((id) => ({
        id,
        mark: context.workbook.worksheets
          .getItemOrNullObject(id)
          .names.getItemOrNullObject(OWNED_SHEET_NAME)
          .load("name"),
      }));
      const savedState = loadSavedState(context);
      await context.sync();
      return {
        ownSheets: marks.filter(({ mark }) => !mark.isNullObject).map(({ id }) => id),
        savedState: settingText(savedState),
      };
    }, options);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
