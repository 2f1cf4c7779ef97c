/** One open workbook: connects its embedded host with the grid, the ribbon and the add-in's frames. */
import type { Language } from "../locales/languages";
import {
  EmbeddedHost,
  ReplyError,
  type ExcelWindow,
  type HostDialog,
  type ModelChange,
  type OfficeTheme,
} from "../emulator";
import type { Calculator } from "../xlsx/calculation";
import { overlaysOf } from "../xlsx/calculation/overlays";
import { areaName, type Area } from "../a1";
import { cellKey } from "../xlsx/model/cellKeys";
import type { Sheet, Workbook } from "../xlsx/model/types";
import { createWorkbook } from "../xlsx";
import { shownTextIn } from "../xlsx/text";
import { loadXlsx, saveXlsx } from "../xlsx/file";
import { download } from "../taskpane/download";
import type { FrameRole } from "./demoWindow";
import { chartPictures } from "./chartPictures";
import { choicesAt } from "./dropDown";
import { editedText } from "./editedText";
import { viewSize } from "./grid/sheetView";
import type { CellEdit, GridSource } from "./grid/source";
import { demoTexts, type DemoTexts } from "./texts";
import { UserHistory } from "./userHistory";

const SAMPLE = { address: "assets/sample-workbook.xlsx", name: "2021年度自评样例.xlsx" };

const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
};

export type Theme = "light" | "dark";

/** Settings of the emulated Office */
export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
}

export interface Message {
  readonly text: string;
  readonly isError: boolean;
}

let issued = 0;

export class DemoSession {
  readonly id: number;
  readonly host: EmbeddedHost;
  readonly source: GridSource;
  readonly texts: DemoTexts;
  private readonly history: UserHistory;
  private dialogListener: ((dialog: HostDialog | null) => void) | null = null;
  private listener: ((message: Message) => void) | null = null;

  constructor(
    workbook: Workbook,
    calculator: Calculator,
    readonly fileName: string,
    readonly settings: Settings,
  ) {
    const { theme, language } = settings;
    issued += 1;
    this.id = issued;
    this.host = new EmbeddedHost(workbook, {
      locale: language,
      documentName: fileName,
      calculator,
      ...(theme === "dark" ? { theme: DARK_THEME } : {}),
    });
    const shown = shownTextIn(language);
    this.source = {
      workbook,
      shownText: (cell, format) => shown(cell.value, format.numberFormat),
      editedText: (cell, format) => editedText(cell, format, shown),
      overlays: (sheet) => overlaysOf(calculator, workbook, sheet, { row: 0, column: 0, ...viewSize(sheet) }),
      charts: (sheet) =>
        chartPictures(workbook, sheet, (on, row, column) => {
          const cell = on.cells.get(cellKey(row, column));
          return cell === undefined ? "" : shown(cell.value, workbook.styles.read(cell.style).numberFormat);
        }),
      choices: (sheet, row, column) => choicesAt(workbook, sheet, row, column, calculator),
    };
    this.texts = demoTexts(language);
    this.history = new UserHistory(this.host, this.source);
  }

  /** Listens for messages to the user; returns a function that stops. */
  listen(listener: (message: Message) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }

  follow(listener: (change: ModelChange) => void): () => void {
    return this.host.onModelChanged(listener);
  }

  edit(sheet: Sheet, edits: readonly CellEdit[]): void {
    this.history.edit(sheet, edits, (address, error) => this.tellRefusal(address, error));
  }

  /** Inserts as many rows as are selected, above them. */
  insertRows(): void {
    const { activeSheet, selection } = this.host.workbook;
    try {
      this.history.insertRows(activeSheet, selection.row, selection.rows);
    } catch (error) {
      this.tellRefusal(activeSheet.name, error);
    }
  }

  step(which: "undo" | "redo"): void {
    if (this.host.isEditingCell) return;
    const texts = this.texts[which];
    try {
      const stepped = this.history[which]();
      if (stepped.kind === "nothing") this.tell(texts.nothing);
      else this.tell(texts[stepped.kind](stepped.where), stepped.kind === "changed");
    } catch (error) {
      this.tellRefusal(texts.button, error);
    }
  }

  private tellRefusal(where: string, error: unknown): void {
    if (!(error instanceof ReplyError)) throw error;
    const reason = error.code === "AccessDenied" ? this.texts.isProtected : error.message;
    this.tell(this.texts.notChanged(where, reason), true);
  }

  select(sheet: Sheet, area: Area): void {
    this.host.userSelect(sheet.name, areaName(area));
  }

  setEditing(open: boolean): void {
    if (open) this.host.startCellEdit();
    else if (this.host.isEditingCell) this.host.endCellEdit();
  }

  /** Connects a page of the add-in to the host until the page is unloaded. */
  connect(role: FrameRole, frame: Window): ExcelWindow {
    const excel = role === "dialog" ? this.host.dialogs.open?.connect() : this.host.connect(role);
    if (excel === undefined) throw new Error("no dialog is open");
    frame.addEventListener("pagehide", () => {
      this.host.disconnect(excel);
    });
    return {
      ...excel,
      UnregisterEvent: (dispId, targetId, callback) => {
        excel.UnregisterEvent(dispId, targetId, (answer) => {
          callback(answer);
          if (!this.dialogIsOpen()) this.dialogListener?.(null);
        });
      },
    };
  }

  /** Calls back with the dialog to show, and with null once it is closed. */
  onDialog(listener: (dialog: HostDialog | null) => void): () => void {
    this.dialogListener = listener;
    const stop = this.host.dialogs.onOpened(listener);
    return () => {
      this.dialogListener = null;
      stop();
    };
  }

  private dialogIsOpen(): boolean {
    return this.host.dialogs.open?.isOpen === true;
  }

  /** Clicks a button of the add-in's tab; `functionName` and `controlId` as in the manifest. */
  async clickRibbon(functionName: string, controlId: string): Promise<void> {
    try {
      await this.host.clickRibbon(functionName, controlId);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error), true);
    }
  }

  download(): void {
    download(this.fileName, saveXlsx(this.host.workbook));
  }

  /** Calls back with the file of each workbook that the add-in creates. */
  onWorkbookOpened(listener: (file: Uint8Array) => void): () => void {
    return this.host.onWorkbookOpened((file) => listener(file ?? saveXlsx(createWorkbook())));
  }

  tell(text: string, isError = false): void {
    this.listener?.({ text, isError });
  }
}

/** Opens workbooks, each in a session of its own. */
export class Opener {
  constructor(
    private readonly calculator: Calculator,
    private readonly settings: Settings,
  ) {}

  async sample(): Promise<DemoSession> {
    const response = await fetch(SAMPLE.address);
    if (!response.ok) throw new Error(`${SAMPLE.address}: ${response.status}`);
    return this.open(await response.arrayBuffer(), SAMPLE.name);
  }

  async file(file: File): Promise<DemoSession> {
    return this.open(await file.arrayBuffer(), file.name);
  }

  /** A workbook that the add-in has created */
  made(content: Uint8Array, name: string): DemoSession {
    return this.open(content, name);
  }

  get language(): Language {
    return this.settings.language;
  }

  get texts(): DemoTexts {
    return demoTexts(this.settings.language);
  }

  private open(content: ArrayBuffer | Uint8Array, name: string): DemoSession {
    const workbook = loadXlsx(new Uint8Array(content));
    return new DemoSession(workbook, this.calculator, name, this.settings);
  }
}
