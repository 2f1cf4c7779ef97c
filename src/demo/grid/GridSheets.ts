/** The sheets of the grid, which follow those of the host. The caller marks all of its commands as its own. */
import type { Injector, IWorkbookData } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonService,
} from "@univerjs/sheets";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import type { Sheet } from "../../xlsx/model/types";
import { same, toUniver } from "./shapes";
import { sheetView, type SheetLayout, type SheetView } from "./sheetView";
import type { GridSource } from "./source";
import { openView, UNIT } from "./openView";

export class GridSheets {
  private readonly commands: ICommandService;
  private readonly views = new Map<string, SheetView>();
  private order: readonly string[] = [];

  /** @param reopen opens the workbook again */
  constructor(
    private readonly injector: Injector,
    private readonly reopen: () => void,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** Switches to another workbook; returns its sheets as Univer's data. */
  open(source: GridSource): Pick<IWorkbookData, "sheetOrder" | "sheets"> {
    this.views.clear();
    for (const sheet of source.workbook.sheets) this.views.set(sheet.id, sheetView(source, sheet));
    this.order = [...this.views.keys()];
    return {
      sheetOrder: [...this.order],
      sheets: Object.fromEntries([...this.views].map(([id, view]) => [id, toUniver(view)])),
    };
  }

  layoutOf(id: string): SheetLayout | undefined {
    return this.views.get(id)?.layout;
  }

  /** Adds, removes and moves sheets. A moved sheet is removed and inserted again. */
  syncList(source: GridSource): void {
    const { workbook } = source;
    const target = workbook.sheets.map((sheet) => sheet.id);
    // Univer cannot remove the active sheet.
    this.activate(target.find((id) => this.order.includes(id)) ?? null);
    const present = this.order.filter((id) => target.includes(id));
    for (const id of this.order) if (!target.includes(id)) this.remove(id);
    workbook.sheets.forEach((sheet, index) => {
      if (present[index] === sheet.id && this.views.get(sheet.id)?.layout.name === sheet.name) return;
      const position = present.indexOf(sheet.id);
      if (position >= 0) {
        present.splice(position, 1);
        this.remove(sheet.id);
      }
      present.splice(index, 0, sheet.id);
      this.insert(source, sheet, index);
    });
    this.order = target;
  }

  sync(source: GridSource, sheet: Sheet): void {
    const before = this.views.get(sheet.id);
    const after = sheetView(source, sheet);
    if (before === undefined || !same(before.layout, after.layout)) {
      const index = source.workbook.sheets.indexOf(sheet);
      if (before !== undefined) this.replace(source, sheet, index);
      else this.insert(source, sheet, index);
      return;
    }
    this.views.set(sheet.id, after);
    const cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]> = {};
    let changed = false;
    for (const key of new Set([...before.cells.keys(), ...after.cells.keys()])) {
      const cell = after.cells.get(key) ?? null;
      if (same(before.cells.get(key) ?? null, cell)) continue;
      changed = true;
      (cellValue[rowOfKey(key)] ??= {})[columnOfKey(key)] = cell === null ? null : structuredClone(cell);
    }
    if (!changed) return;
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: UNIT,
      subUnitId: sheet.id,
      cellValue,
    });
    this.fitRowsOf(sheet.id);
  }

  /** Removes and inserts a sheet. Univer needs at least one sheet at any time: a single sheet is opened again. */
  private replace(source: GridSource, sheet: Sheet, index: number): void {
    const view = openView(this.injector);
    const active = view.getActiveSheet().getSheetId() === sheet.id;
    const neighbour = this.order.find((id) => id !== sheet.id);
    if (neighbour === undefined) {
      this.reopen();
      return;
    }
    if (active) this.activate(neighbour);
    this.remove(sheet.id);
    this.insert(source, sheet, index);
    if (active) this.activate(sheet.id);
  }

  private insert(source: GridSource, sheet: Sheet, index: number): void {
    const view = sheetView(source, sheet);
    this.views.set(sheet.id, view);
    // `fromCollab`: otherwise Univer would activate the new sheet.
    this.commands.syncExecuteCommand(
      InsertSheetMutation.id,
      { unitId: UNIT, index, sheet: toUniver(view) },
      { fromCollab: true },
    );
    this.fitRowsOf(sheet.id);
  }

  private remove(id: string): void {
    const name = this.views.get(id)?.layout.name ?? "";
    this.views.delete(id);
    this.commands.syncExecuteCommand(RemoveSheetMutation.id, {
      unitId: UNIT,
      subUnitId: id,
      subUnitName: name,
    });
  }

  activate(id: string | null): void {
    if (id === null || openView(this.injector).getActiveSheet().getSheetId() === id) return;
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: id });
  }

  /** Fits the heights of rows without a height of their own, as Excel does. */
  fitRows(): void {
    for (const id of this.order) this.fitRowsOf(id);
  }

  private fitRowsOf(id: string): void {
    const view = this.views.get(id);
    if (view === undefined || view.automaticRows.length === 0) return;
    const skeleton = this.injector.get(SheetSkeletonService).ensureSkeleton(UNIT, id);
    if (skeleton === undefined) return;
    const columns = { startColumn: 0, endColumn: view.layout.columnCount - 1 };
    const ranges = view.automaticRows.map((row) => ({ startRow: row, endRow: row, ...columns }));
    this.commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
      unitId: UNIT,
      subUnitId: id,
      rowsAutoHeightInfo: skeleton.calculateAutoHeightInRange(ranges),
    });
  }
}
