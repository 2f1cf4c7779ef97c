/**
 * What the operations need of a workbook. `src/excel` does it in the workbook that Excel has open, `src/files` in a file
 * in memory; who calls does not know which.
 *
 * Every member throws `HostError`, and `Cancelled` once the signal is aborted. Members that write do all of it or leave
 * the workbook as it was, refuse protected sheets (`sheetProtected`, `structureProtected`) before they write, and keep a
 * journal for `restore`, unless it says otherwise.
 */
import type { WorkbookListener } from "./listener";
import type { OpenWorkbook, UsedRanges } from "./openWorkbook";
import type { DeskOptions, ReadOptions } from "./options";
import type { Applied, Cleared, Restored, RestoreOffer } from "./written";
import type { PlannedAmendments } from "../workbook/amendments";
import type { Repair } from "../workbook/doctor/repair";
import type { Selection } from "../workbook/doctor/selection";
import type { FillPlan } from "../workbook/fill";
import type { WritePlan } from "../workbook/plan";
import type { LeftAlone } from "../workbook/preview/writtenAfter";
import type { SheetDefinition } from "../workbook/sheet";
import type { AreaSnapshot } from "../workbook/snapshot";
import type { UserCell } from "../workbook/userRows";

/** What a plan leaves alone because the user changed it, and whether the user was asked */
export type LeftByPlan = LeftAlone & { readonly asked: boolean };

export interface Desk {
  /** Cells can have notes; else `applyPlan` must be given none. */
  hasNotes(): boolean;

  /** The standard names with their areas, the add-in's own sheets, and what it has stored. Changes nothing. */
  readSnapshot(options: ReadOptions): Promise<OpenWorkbook>;
  /** The contents of the user's visible sheets, up to fixed limits. Changes nothing. */
  readSheets(options: DeskOptions): Promise<UsedRanges>;
  /**
   * Areas of `readSheets` with merged areas, hidden lines and the ends of their sheets. Changes nothing.
   *
   * @throws HostError `unsupported` where merged areas cannot be read
   */
  withAppearance(sheets: readonly AreaSnapshot[], options: DeskOptions): Promise<AreaSnapshot[]>;
  /** Null if no cells are selected. */
  readSelection(options: DeskOptions): Promise<Selection | null>;

  /**
   * Writes the plan and the user's amendments and reads them back; then sets up new sheets, which may fail without harm.
   * Does nothing if there is nothing to write.
   *
   * @param snapshot the one that the plan was made from
   * @param left default: nothing
   * @param amendments default: none
   * @throws HostError `anotherWrites` or `inputChanged` if the workbook is no longer that of the snapshot,
   * `readBackDiffers` with the cells, `rollbackFailed`
   */
  applyPlan(
    plan: WritePlan,
    snapshot: OpenWorkbook,
    options: DeskOptions,
    left?: LeftByPlan,
    amendments?: PlannedAmendments,
  ): Promise<Applied>;
  /**
   * Inserts rows into the user's own sheets, extends merged labels, writes the cells and reads them back. Does nothing if
   * there is nothing to change.
   *
   * @param cells those of the plan to write, counted after the insertions
   * @param snapshot read before the areas
   * @param areas that the plan was made from: their rows must still be where they were
   * @throws HostError `readBackDiffers`, and the errors of `applyPlan`
   */
  writeUserRows(
    order: "fill" | "ledger",
    plan: Pick<FillPlan, "sheets">,
    cells: readonly UserCell[],
    snapshot: OpenWorkbook,
    areas: readonly AreaSnapshot[],
    options: DeskOptions,
  ): Promise<void>;
  /**
   * Adds the sheets behind the existing ones, activates the first, and sets them up. Replaces names of the workbook that
   * are `#REF!`. Is not offered by `restore`.
   *
   * @throws HostError before anything is written: `sheetExists` with the sheets, `nameExists` with the names
   */
  insertSheets(definitions: readonly SheetDefinition[], options: DeskOptions): Promise<void>;
  /** Removes the add-in's highlights and notes from every sheet. Is not offered by `restore`. */
  clearHighlights(workbook: OpenWorkbook, options: DeskOptions): Promise<Cleared>;
  /** Sets widths, panes and pages of sheets whose set-up is pending. What fails stays pending. */
  finishSetUps(options: DeskOptions): Promise<void>;
  /**
   * Carries out a repair that the user has agreed to, exactly as shown.
   *
   * @throws HostError `outdated` if the workbook is no longer as the repair says, `sheetExists`, `readBackDiffers`
   */
  performRepair(repair: Repair, options: DeskOptions): Promise<void>;
  /** Whether Office opens the pane together with the workbook. Cannot be restored. */
  setAutoOpen(on: boolean, options: DeskOptions): Promise<void>;

  /**
   * Rolls back a write that was interrupted. True if there was one, so that the workbook has to be read again.
   *
   * @param savedState of the snapshot that was read
   */
  finishInterruptedWrite(savedState: string | null, options: DeskOptions): Promise<boolean>;
  /** What `restore` would do now; null if there is nothing to restore, or another page is writing. Changes nothing. */
  restoreOffer(options: DeskOptions): Promise<RestoreOffer | null>;
  /**
   * Undoes the last run, then the one before, or rolls back an interrupted write; what the user has changed since stays.
   * Can be cancelled only before it starts to write.
   */
  restore(options: DeskOptions): Promise<Restored>;

  /**
   * Shows and selects a cell with its sheet: `资金!K12`.
   *
   * @throws HostError `itemNotFound`, `sheetHidden`, `anotherWorkbookInFront`
   */
  selectCell(cell: string, options: DeskOptions): Promise<void>;
  /** Opens an .xlsx file in a window of its own; false where that is not possible. */
  openWorkbook(file: Uint8Array, options: DeskOptions): Promise<boolean>;
  /** Reports changes by others and the selection until the function that it gives is called. */
  watch(listener: WorkbookListener, options: DeskOptions): Promise<() => Promise<void>>;
}
