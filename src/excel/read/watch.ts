/** Reports changes of cells by the user or a co-author, writes by another page of the add-in, and the selection. */
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { HostError } from "../../port/errors";
import type { WorkbookListener } from "../../port/listener";
import { runInExcel, type HostOptions } from "../run";
import { isSavedByThisPage, loadVersion, settingText } from "../savedState";

/**
 * Watches for changes; other pages of the add-in are the ribbon commands and the panes of co-authors. Cells that this
 * add-in writes, such as reasons, are no changes of the input (ExcelApi 1.14; earlier hosts do not say who changed a
 * cell, and all count). Known fault: some hosts do not report a choice from a drop-down list, so a recompute must not
 * depend on a reported change. Changes are inspected once they pause, in one request; a selection needs none.
 * Returns a function that stops watching.
 */
export async function watchWorkbook(
  { onChange, onSelect }: WorkbookListener,
  options: HostOptions = {},
): Promise<() => Promise<void>> {
  const ownSheets = new Set<string>();
  const changed = new Map<string, SheetChange>();
  let processing = false;
  let lastVersion: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const processChanges = async (): Promise<void> => {
    const changes = [...changed];
    changed.clear();
    const unknown = changes.flatMap(([id]) => (ownSheets.has(id) ? [] : id));
    const found = await inspect(unknown, options);
    for (const id of found?.ownSheets ?? []) ownSheets.add(id);
    const ofInput = changes.flatMap(([id, change]) => (change.byOthers && !ownSheets.has(id) ? change : []));
    if (ofInput.length > 0) {
      onChange(ofInput.some(({ moved }) => moved) ? "moved" : "input", lastRaised(ofInput));
    }
    if (found === null) return;
    const elsewhere = found.version !== lastVersion && !isSavedByThisPage(found.version);
    lastVersion = found.version;
    if (elsewhere) onChange("elsewhere", lastRaised(changes.map(([, change]) => change)));
  };
  const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId, changeType, triggerSource } = event as Partial<Excel.WorksheetChangedEventArgs> &
      Pick<Excel.WorksheetChangedEventArgs, "worksheetId">;
    const before = changed.get(worksheetId);
    changed.set(worksheetId, {
      byOthers: triggerSource !== "ThisLocalAddin" || before?.byOthers === true,
      moved: changeType !== "RangeEdited" || before?.moved === true,
      raisedAt: performance.now(),
    });
    clearTimeout(timer);
    timer = setTimeout(() => void processPending(), options.editPauseMs ?? EDIT_PAUSE_MS);
  };
  const processPending = async (): Promise<void> => {
    if (processing) return;
    processing = true;
    try {
      while (changed.size > 0) await processChanges();
    } finally {
      processing = false;
    }
  };

  const registrations = await runInExcel(async (context) => {
    const { onChanged, onSelectionChanged } = context.workbook.worksheets;
    const changes = onChanged.add(handler);
    const selections = onSelectionChanged.add(async ({ worksheetId, address }) => {
      onSelect({ sheetId: worksheetId, address });
    });
    const version = loadVersion(context);
    await context.sync();
    lastVersion = settingText(version);
    return { changes, selections };
  }, options);
  return async () => {
    clearTimeout(timer);
    // A handler can be removed only in the context in which it was added.
    const context = registrations.changes.context as Excel.RequestContext;
    await runInExcel(async () => {
      registrations.changes.remove();
      registrations.selections.remove();
      await context.sync();
    }, options);
  };
}

/** Edits in quick succession, such as filling down or a write of ours, are inspected together. */
const EDIT_PAUSE_MS = 250;

/** What has happened to a sheet since it was last inspected */
interface SheetChange {
  /** Not only by this add-in */
  readonly byOthers: boolean;
  /** Cells were inserted or deleted */
  readonly moved: boolean;
  /** The last of it */
  readonly raisedAt: number;
}

function lastRaised(changes: readonly SheetChange[]): number {
  return Math.max(...changes.map(({ raisedAt }) => raisedAt));
}

interface Inspected {
  /** Ids of the add-in's own sheets among those inspected */
  readonly ownSheets: readonly string[];
  readonly version: string | null;
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
      const version = loadVersion(context);
      await context.sync();
      return {
        ownSheets: marks.filter(({ mark }) => !mark.isNullObject).map(({ id }) => id),
        version: settingText(version),
      };
    }, options);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
