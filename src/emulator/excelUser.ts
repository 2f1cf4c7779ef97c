/** The user of the embedded Excel. Every action throws ReplyError if Excel refuses it. */
import type { Sheet, Workbook } from "../xlsx/model/types";
import { wholeSheet } from "./classes/addresses";
import { findSheet } from "./classes/worksheets";
import { remove, rename } from "./classes/worksheet";
import type { OpenDocument } from "./document";
import { Gate } from "./gate";
import type { Quirks } from "./options";
import type { ProtectionOptions } from "./protection";
import type { Session } from "./session";
import * as user from "./user";

export abstract class ExcelUser {
  abstract readonly workbook: Workbook;
  abstract readonly document: OpenDocument;
  protected readonly gate = new Gate();

  /** Runs a user action, recalculates and publishes the changes. */
  protected abstract act(run: (session: Session) => void): void;

  /** Types into a cell and presses Enter: `userEdit("资金", "B2", "1,200.50")`. */
  userEdit(sheetName: string, address: string, input: string): void {
    this.change((session) => user.type(session, this.sheet(sheetName), address, input));
  }

  /** Selects cells; activates their sheet first. */
  userSelect(sheetName: string, address: string): void {
    this.act((session) => user.select(session, this.sheet(sheetName), address));
  }

  /** Inserts `count` rows above row number `row` (1 = first). */
  userInsertRows(sheetName: string, row: number, count = 1): void {
    this.change((session) => user.insertRows(session, this.sheet(sheetName), row, count));
  }

  userDeleteRows(sheetName: string, row: number, count = 1): void {
    this.change((session) => user.deleteRows(session, this.sheet(sheetName), row, count));
  }

  userDeleteSheet(sheetName: string): void {
    this.act((session) => remove(session, this.sheet(sheetName)));
    this.document.undo?.clear();
  }

  userRenameSheet(sheetName: string, name: string): void {
    this.change((session) => rename(session, this.sheet(sheetName), name));
  }

  /** Ctrl+Z, with `HostOptions.undo`. Returns whether there was something to undo. */
  userUndo(): boolean {
    let undone = false;
    this.act(({ document: { undo, changes } }) => {
      undone = undo?.undo() ?? false;
      if (!undone) return;
      changes.sheetList = true;
      for (const sheet of this.workbook.sheets) changes.contents(sheet, [wholeSheet()], "RangeEdited");
    });
    return undone;
  }

  /** Runs an action that Ctrl+Z undoes. */
  private change(run: (session: Session) => void): void {
    this.document.undo?.beforeChange(null, run);
    this.act(run);
  }

  /** Protects a sheet; `options` name what stays allowed. */
  protect(sheetName: string, options: Partial<ProtectionOptions> = {}, password = ""): void {
    this.act((session) => user.protect(session, this.sheet(sheetName), options, password));
  }

  unprotect(sheetName: string, password = ""): void {
    this.act((session) => user.unprotect(session, this.sheet(sheetName), password));
  }

  /** 文件 → 选项 → 公式 → R1C1 引用样式 */
  useR1C1(isUsed: boolean): void {
    this.document.r1c1 = isUsed;
  }

  /** 保护工作簿: while protected, no sheet can be added, deleted, moved or renamed. */
  protectStructure(isProtected: boolean): void {
    this.workbook.structureProtected = isProtected;
  }

  /** Until `endCellEdit`, requests fail with InvalidOperationInCellEditMode, or wait if they allow a delay. */
  startCellEdit(): void {
    this.gate.setEditingCell(true);
  }

  endCellEdit(): void {
    this.gate.setEditingCell(false);
  }

  get isEditingCell(): boolean {
    return this.gate.isEditingCell;
  }

  /** Opens or closes a dialog of Excel. While it is open, writing fails with WriteNotSupportedWhenModalDialogOpen. */
  setDialogOpen(open: boolean): void {
    this.gate.setDialogOpen(open);
  }

  /** Makes Excel hang, or resume and execute the requests that have arrived. */
  setHanging(hanging: boolean): void {
    this.gate.setSilent(hanging);
  }

  /** Brings this workbook (true) or another one (false) to the front. */
  setInFront(inFront: boolean): void {
    this.document.inFront = inFront;
  }

  /** Replaces the quirks. */
  setQuirks(quirks: Quirks): void {
    this.document.quirks = quirks;
  }

  /** Makes Excel list a conditional format but not find it, as happens to duplicated rules. */
  spoilConditionalFormat(sheetName: string, id: string): void {
    const format = this.sheet(sheetName).conditionalFormats.find((one) => one.id === id);
    if (format === undefined) throw new Error(`${sheetName} has no conditional format ${id}`);
    this.document.unreadableFormats.add(format);
  }

  private sheet(name: string): Sheet {
    const sheet = findSheet(this.workbook, name);
    if (sheet === null) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }
}
