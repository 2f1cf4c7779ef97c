/** The workbook of a file, as the operations see it. */
import type { Desk } from "../port/desk";
import { refuseCancelled, type DeskOptions } from "../port/options";
import { AUTO_OPEN_SETTING, STATE_SETTING } from "../workbook/settings";
import { hasUncalculated } from "../xlsx/model/uncalculated";
import { readSelection, selectCell } from "./read/selection";
import { readSheets, withAppearance } from "./read/sheets";
import { readSnapshot } from "./read/snapshot";
import { readSetting, saveSetting } from "./settings";
import { finishInterruptedWrite, restore, restoreOffer } from "./undo/restore";
import { applyPlan } from "./write/applyPlan";
import { clearHighlights } from "./write/clearHighlights";
import { insertSheets } from "./write/insertSheets";
import { performRepair } from "./write/performRepair";
import { finishSetUps } from "./write/setUps";
import { writeUserRows } from "./write/userRows";
import type { EditedFile } from "./write/whole";

/** What only the page or program around the file can do */
export type FileSurroundings = Partial<Pick<Desk, "openWorkbook" | "watch">>;

/**
 * Stored results of formulas are trusted, as in Excel; formulas without one are calculated at once.
 *
 * @param surroundings default: no file is opened, and nobody else changes this one
 */
export function fileDesk(file: EditedFile, surroundings: FileSurroundings = {}): Desk {
  const { workbook, calculator } = file;
  if (hasUncalculated(workbook)) calculator.recalculate(workbook);
  const read = async (): Promise<ReturnType<typeof readSnapshot>> =>
    readSnapshot(workbook, { readsNotes: true });
  /** Errors reject the promise, as those of Excel do. */
  const unlessCancelled = async <T>(options: DeskOptions, act: () => T | Promise<T>): Promise<T> => {
    refuseCancelled(options);
    return act();
  };
  return {
    hasNotes: () => true,
    readSnapshot: (options) => unlessCancelled(options, () => readSnapshot(workbook, options)),
    readSheets: (options) => unlessCancelled(options, () => readSheets(workbook)),
    withAppearance: (sheets, options) => unlessCancelled(options, () => withAppearance(workbook, sheets)),
    readSelection: (options) => unlessCancelled(options, () => readSelection(workbook)),
    applyPlan: (plan, snapshot, options, ...rest) => applyPlan(file, plan, snapshot, options, ...rest),
    writeUserRows: (order, plan, cells, snapshot, areas, options) =>
      unlessCancelled(options, () => writeUserRows(file, order, plan, cells, snapshot, areas, options)),
    insertSheets: (definitions, options) => unlessCancelled(options, () => insertSheets(file, definitions)),
    clearHighlights: (snapshot, options) => unlessCancelled(options, () => clearHighlights(file, snapshot)),
    finishSetUps: (options) => unlessCancelled(options, () => finishSetUps(workbook)),
    performRepair: (repair, options) =>
      unlessCancelled(options, async () => {
        await finishInterruptedWrite(file, read, readSetting(workbook, STATE_SETTING));
        performRepair(file, repair);
      }),
    setAutoOpen: (on, options) =>
      unlessCancelled(options, () => saveSetting(workbook, AUTO_OPEN_SETTING, on ? true : null)),
    finishInterruptedWrite: (savedState, options) =>
      unlessCancelled(options, () => finishInterruptedWrite(file, read, savedState)),
    restoreOffer: (options) => unlessCancelled(options, () => restoreOffer(file, read)),
    restore: (options) => restore(file, read, options),
    selectCell: (cell, options) => unlessCancelled(options, () => selectCell(workbook, cell)),
    openWorkbook: async () => false,
    watch: async () => async () => undefined,
    ...surroundings,
  };
}
