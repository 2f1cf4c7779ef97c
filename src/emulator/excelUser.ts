/** The user of the embedded Excel. Every act throws ReplyError where Excel refuses it. */
import type { Sheet, Workbook } from "../xlsx/model/types";
import { findSheet } from "./classes/worksheets";
import { remove, rename } from "./classes/worksheet";
import type { OpenDocument } from "./document";
import { Gate } from "./gate";
import type { ProtectionOptions } from "./protection";
import type { Session } from "./session";
import * as user from "./user";

export abstract class ExcelUser {
  abstract readonly workbook: Workbook;
  abstract readonly document: OpenDocument;
  protected readonly gate = new Gate();

  /** Runs an act of the user, recalculates and publishes the changes. */
  protected abstract act(run: (session: Session) => void): void;

  /** Types into a cell and presses Enter: `userEdit("资金", "B2", "1,200.50")`. */
  userEdit(sheetName: string, address: string, input: string): void {
    this.act((session) => user.type(session, this.sheet(sheetName), address, input));
  }

  /** Goes to cells; on another sheet it activates the sheet first. */
  userSelect(sheetName: string, address: string): void {
    this.act((session) => user.select(session, this.sheet(sheetName), address));
  }

  /** Inserts `count` rows above the row of this number (1 = first). */
  userInsertRows(sheetName: string, row: number, count = 1): void {
    this.act((session) => user.insertRows(session, this.sheet(sheetName), row, count));
  }

  userDeleteRows(sheetName: string, row: number, count = 1): void {
    this.act((session) => user.deleteRows(session, this.sheet(sheetName), row, count));
  }

  userDeleteSheet(sheetName: string): void {
    this.act((session) => remove(session, this.sheet(sheetName)));
  }

  userRenameSheet(sheetName: string, name: string): void {
    this.act((session) => rename(session, this.sheet(sheetName), name));
  }

  /** Protects a sheet; `options` say what it still allows. */
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

  /** 保护工作簿: until it is taken back no sheet can be added, deleted, moved or renamed. */
  protectStructure(isProtected: boolean): void {
    this.workbook.structureProtected = isProtected;
  }

  /** Until `endCellEdit` requests fail with InvalidOperationInCellEditMode, or wait when they said so. */
  startCellEdit(): void {
    this.gate.setEditingCell(true);
  }

  endCellEdit(): void {
    this.gate.setEditingCell(false);
  }

  get isEditingCell(): boolean {
    return this.gate.isEditingCell;
  }

  /** Opens a dialog of Excel's, or closes it: while it is open, writing fails with WriteNotSupportedWhenModalDialogOpen. */
  setDialogOpen(open: boolean): void {
    this.gate.setDialogOpen(open);
  }

  /** Excel hangs, or goes on and carries out what has arrived meanwhile. */
  setHanging(hanging: boolean): void {
    this.gate.setSilent(hanging);
  }

  /** Another workbook comes to the front (false), or this one again. */
  setInFront(inFront: boolean): void {
    this.document.inFront = inFront;
  }

  /** Makes a conditional format one that Excel lists, but does not find, as it happens to rules that are duplicated. */
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
