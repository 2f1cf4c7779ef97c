/**
 * The grid of the demo page. Shows the host's workbook, follows its changes, and passes the user's edits and selections
 * to the host. It never changes a cell itself: the host applies an edit, and the view follows.
 */
import type { ICommandInfo, IDisposable, Injector, Univer, Workbook as View } from "@univerjs/core";
import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  UniverInstanceType,
} from "@univerjs/core";
import type {
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
  ISetWorksheetActiveOperationParams,
} from "@univerjs/sheets";
import {
  BEFORE_CELL_EDIT,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import { cellKey } from "../../xlsx/model/cellKeys";
import type { Area } from "../../a1";
import type { Sheet } from "../../xlsx/model/types";
import type { Language } from "../../locales/languages";
import { editsOf } from "./edits";
import { GridSheets } from "./GridSheets";
import { verdictOn } from "./policy";
import { Popups } from "./Popups";
import { reveal } from "./reveal";
import { primaryOf, same, toRect } from "./shapes";
import { toRange } from "./sheetView";
import type { GridEvents, GridSource } from "./source";
import { openView, UNIT } from "./openView";
import { startUniver } from "./univer";

/** A cell as the grid shows it. */
export interface ShownCell {
  readonly text: string;
  /** `#RRGGBB`; null = none */
  readonly fill: string | null;
  readonly fontColor: string | null;
}

export interface GridTexts {
  readonly language: Language;
  /** Label of a drop-down list */
  readonly choices: string;
}

export class WorkbookGrid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly popups: Popups;
  private readonly listeners: IDisposable[] = [];
  private readonly sheets: GridSheets;
  private source: GridSource | null = null;
  /** Univer has rendered for the first time */
  private rendered = false;
  /** Nesting depth of our own commands, which are not the user's */
  private own = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: GridEvents,
    private readonly texts: GridTexts,
  ) {
    this.univer = startUniver(container, texts.language);
    this.injector = this.univer.__getInjector();
    this.popups = new Popups(this.injector);
    this.sheets = new GridSheets(this.injector, () => {
      if (this.source !== null) this.open(this.source);
    });
    container.addEventListener("keydown", this.onKeyDown, true);
    this.commands = this.injector.get(ICommandService);
    this.listeners.push(
      this.commands.beforeCommandExecuted((command) => {
        this.before(command);
      }),
      this.commands.onCommandExecuted((command) => {
        this.after(command);
      }),
    );
  }

  /** Shows another workbook. */
  open(source: GridSource): void {
    this.source = source;
    const sheets = this.sheets.open(source);
    this.asOwn(() => {
      this.injector.get(IUniverInstanceService).disposeUnit(UNIT);
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
        id: UNIT,
        name: UNIT,
        appVersion: "",
        locale: LocaleType.ZH_CN,
        styles: {},
        ...sheets,
      });
    });
    this.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { row, col, subUnitId }, next) => {
        const edited = this.editedText(subUnitId, row, col);
        return next(edited === null ? cell : { ...cell, ...edited });
      },
    });
    this.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      this.events.editing(visible);
    });
    void this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        this.rendered = true;
        this.asOwn(() => this.sheets.fitRows());
        this.showSelection();
        this.showCharts();
      });
  }

  /** Updates the view after a change of the model. */
  refresh(change: { sheets: ReadonlySet<Sheet>; sheetList: boolean; selection: boolean }): void {
    const source = this.source;
    if (source === null) return;
    const sheets = source.workbook.sheets;
    this.asOwn(() => {
      if (change.sheetList) this.sheets.syncList(source);
      for (const sheet of change.sheets) if (sheets.includes(sheet)) this.sheets.sync(source, sheet);
    });
    if (change.sheetList || change.selection) this.showSelection();
    this.showCharts();
    this.showNote();
  }

  sheetNames(): string[] {
    return this.view()
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden())
      .map((sheet) => sheet.getName());
  }

  /** Null for an unknown sheet or an empty cell */
  shown(sheetName: string, row: number, column: number): ShownCell | null {
    const view = this.view();
    const cell = view.getSheetBySheetName(sheetName)?.getCell(row, column);
    if (!cell) return null;
    const style = view.getStyles().getStyleByCell(cell);
    return {
      text: String(cell.v ?? ""),
      fill: style?.bg?.rgb ?? null,
      fontColor: style?.cl?.rgb ?? null,
    };
  }

  /** The active sheet and its selected cells */
  selection(): { readonly sheet: string; readonly area: Area } | null {
    const selection = this.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    if (!selection) return null;
    return { sheet: this.view().getActiveSheet().getName(), area: toRect(selection.range) };
  }

  /** Gives the grid the keyboard. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  dispose(): void {
    this.container.removeEventListener("keydown", this.onKeyDown, true);
    for (const listener of this.listeners) listener.dispose();
    this.univer.dispose();
  }

  /** Shows the host's active sheet and selection, unless they are shown already. */
  private showSelection(): void {
    const source = this.source;
    if (source === null || !this.rendered) return;
    const { activeSheet, selection } = source.workbook;
    this.asOwn(() => {
      const moved = this.view().getActiveSheet().getSheetId() !== activeSheet.id;
      this.sheets.activate(activeSheet.id);
      const sheet = this.view().getActiveSheet();
      const range = sheet.getMergedCell(selection.row, selection.column) ?? toRange(selection);
      const shown = this.selection();
      if (!moved && shown !== null && same(shown.area, toRect(range))) return;
      this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: UNIT,
        subUnitId: activeSheet.id,
        selections: [{ range, primary: primaryOf(range), style: null }],
        reveal: false,
      });
      // A newly activated sheet knows its scroll position only after it has been drawn.
      requestAnimationFrame(() => {
        if (this.source?.workbook.activeSheet !== activeSheet) return;
        this.asOwn(() => {
          reveal(this.injector, UNIT, range, activeSheet.frozen);
        });
      });
    });
  }

  /** Excel's Alt+↓ */
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    this.showDropDown(true);
  };

  /** Shows the arrow of the selected cell if it has a list, and the list itself if `open`. */
  private showDropDown(open: boolean): void {
    this.popups.hideDropDown();
    const cell = this.selectedCell();
    if (cell === null) return;
    const { sheet, row, column } = cell;
    const choices = this.source?.choices(sheet, row, column) ?? [];
    if (choices.length === 0) return;
    this.popups.showDropDown(cell, {
      label: this.texts.choices,
      choices,
      open,
      choose: (input) => this.events.edited(sheet, [{ row, column, input }]),
      close: () => {
        this.showDropDown(false);
        this.focus();
      },
    });
  }

  private showNote(): void {
    this.popups.hideNote();
    const cell = this.selectedCell();
    const note = cell?.sheet.notes.find(({ row, column }) => row === cell.row && column === cell.column);
    if (cell && note) this.popups.showNote(cell, note.text);
  }

  private showCharts(): void {
    this.popups.hideCharts();
    const sheet = this.activeSheet();
    const layout = sheet && this.sheets.layoutOf(sheet.id);
    if (!this.rendered || sheet === null || !layout || this.source === null) return;
    this.popups.showCharts(this.source.charts(sheet), layout, this.container);
  }

  private editedText(sheetId: string, row: number, column: number): { v?: string; f?: string } | null {
    const source = this.source;
    const cell = this.sheet(sheetId)?.cells.get(cellKey(row, column));
    if (!source || !cell) return null;
    const text = source.editedText(cell, source.workbook.styles.read(cell.style));
    return cell.formula === null ? { v: text } : { f: text };
  }

  private before({ id, params }: Readonly<ICommandInfo>): void {
    if (this.own > 0) return;
    const verdict = verdictOn(id);
    if (verdict === "allow") return;
    if (verdict === "refuse") this.events.refused();
    else if (verdict === "undo" || verdict === "redo") queueMicrotask(() => this.events.step(verdict));
    else this.userEdit(params as ISetRangeValuesMutationParams);
    throw new CanceledError();
  }

  private userEdit({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.sheet(subUnitId);
    const edits = editsOf(cellValue ?? {});
    if (sheet === null || edits.length === 0) return;
    // The model's change must come after Univer has finished its own command.
    queueMicrotask(() => {
      this.events.edited(sheet, edits);
    });
  }

  private after({ id, params }: Readonly<ICommandInfo>): void {
    if (this.own > 0) return;
    if (id === SetWorksheetActiveOperation.id) {
      const { subUnitId } = params as ISetWorksheetActiveOperationParams;
      const sheet = this.sheet(subUnitId);
      this.showDropDown(false);
      this.showCharts();
      if (sheet !== null) this.events.selected(sheet, this.selectionOn(sheet));
    } else if (id === SetSelectionsOperation.id) {
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const sheet = this.sheet(subUnitId);
      const range = selections.at(-1)?.range;
      this.showDropDown(false);
      this.showNote();
      if (sheet !== null && range !== undefined) this.events.selected(sheet, toRect(range));
    }
  }

  /** The selection of a sheet being activated. The model knows only that of the active sheet. */
  private selectionOn(sheet: Sheet): Area {
    const workbook = this.source?.workbook;
    if (workbook?.activeSheet === sheet) return workbook.selection;
    return { row: 0, column: 0, rows: 1, columns: 1 };
  }

  private sheet(id: string): Sheet | null {
    return this.source?.workbook.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  private activeSheet(): Sheet | null {
    return this.sheet(this.view().getActiveSheet().getSheetId());
  }

  /** The top left cell of the selection */
  private selectedCell(): { readonly sheet: Sheet; readonly row: number; readonly column: number } | null {
    const selection = this.selection();
    const sheet = this.activeSheet();
    if (selection === null || sheet === null) return null;
    return { sheet, row: selection.area.row, column: selection.area.column };
  }

  private view(): View {
    return openView(this.injector);
  }

  private asOwn(action: () => void): void {
    this.own += 1;
    try {
      action();
    } finally {
      this.own -= 1;
    }
  }
}
