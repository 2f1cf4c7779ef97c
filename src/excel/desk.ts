/** The workbook that Excel has open, as the operations see it. */
import type { Desk } from "../port/desk";
import type { DeskOptions } from "../port/options";
import { setAutoOpen } from "./autoOpen";
import { performRepair } from "./doctor/performRepair";
import { hasNotes, mergesUndo } from "./laterMembers";
import { selectCell } from "./navigate";
import { openWorkbook } from "./openWorkbook";
import { withAppearance } from "./read/appearance";
import { readSelection } from "./read/selection";
import { readSnapshot } from "./read/snapshot";
import { readSheets } from "./read/usedRanges";
import { watchWorkbook } from "./read/watch";
import { finishSetUps } from "./render/setUp";
import type { HostOptions } from "./run";
import { finishInterruptedWrite } from "./undo/atomicWrite";
import { restore, restoreOffer } from "./undo/restore";
import { applyPlan } from "./write/applyPlan";
import { clearHighlights } from "./write/clearHighlights";
import { insertSheets } from "./write/insertSheets";

/** What holds for every call */
export type ExcelSettings = Pick<HostOptions, "timeoutMs" | "lateTimeoutMs" | "givenUpMs" | "editPauseMs">;

export function excelDesk(settings: ExcelSettings = {}): Desk {
  const inExcel = <Options extends DeskOptions>(options: Options): Options & HostOptions => ({
    ...settings,
    ...options,
    hasNotes: hasNotes(),
    mergesUndo: mergesUndo(),
  });
  return {
    hasNotes,
    readSnapshot: (options) => readSnapshot(inExcel(options)),
    readSheets: (options) => readSheets(inExcel(options)),
    withAppearance: (sheets, options) => withAppearance(sheets, inExcel(options)),
    readSelection: (options) => readSelection(inExcel(options)),
    applyPlan: (plan, snapshot, options, ...rest) => applyPlan(plan, snapshot, inExcel(options), ...rest),
    writeUserRows: async (order, plan, cells, snapshot, areas, options) => {
      const { writeUserRows } = await import(/* webpackChunkName: "userRows" */ "./write/userRows");
      await writeUserRows(order, plan, cells, snapshot, areas, inExcel(options));
    },
    insertSheets: (definitions, options) => insertSheets(definitions, inExcel(options)),
    clearHighlights: (workbook, options) => clearHighlights(workbook, inExcel(options)),
    finishSetUps: (options) => finishSetUps(inExcel(options)),
    performRepair: (repair, options) => performRepair(repair, inExcel(options)),
    setAutoOpen: (on, options) => setAutoOpen(on, inExcel(options)),
    finishInterruptedWrite: (savedState, options) => finishInterruptedWrite(savedState, inExcel(options)),
    restoreOffer: (options) => restoreOffer(inExcel(options)),
    restore: (options) => restore(inExcel(options)),
    selectCell: (cell, options) => selectCell(cell, inExcel(options)),
    openWorkbook: (file, options) => openWorkbook(file, inExcel(options)),
    watch: (listener, options) => watchWorkbook(listener, inExcel(options)),
  };
}
