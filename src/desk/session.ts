/** The file that is open in the page: reads, keeps, watches and writes it. Knows no view. */
import type { Area } from "../a1";
import type { Calculator, Sheet, Workbook, XlsxErrorCode } from "../xlsx";
import {
  downloadFile,
  ofHandle,
  pickTarget,
  sameBytes,
  sameStamp,
  writeFile,
  type ChosenFile,
  type ReadFile,
  type Stamp,
  type WritableHandle,
  type WriteTrouble,
} from "./file/access";
import type { KeptFile, KeptFiles } from "./file/kept";
import { shareFile } from "./file/otherTabs";
import { watchFile } from "./file/watchFile";

/** A workbook in memory */
export interface WorkbookInMemory {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
}

export type Loaded =
  | ({ readonly kind: "loaded" } & WorkbookInMemory)
  | { readonly kind: "unreadable"; readonly problem: XlsxErrorCode };

/** Reads and writes .xlsx files; loaded with the first file. */
export interface Format {
  load(bytes: Uint8Array): Loaded;
  save(workbook: Workbook): Uint8Array<ArrayBuffer>;
  /** As `save`, but the same wherever the cursor stands */
  content(workbook: Workbook): Uint8Array<ArrayBuffer>;
  blank(): WorkbookInMemory;
}

export type Notice =
  | { readonly kind: "unreadable"; readonly name: string; readonly problem: XlsxErrorCode | "unavailable" }
  | { readonly kind: "saved" | "downloaded"; readonly name: string }
  | { readonly kind: "reloaded" }
  /** Changed outside, and no longer readable: what was read before is still shown */
  | { readonly kind: "unreadableNow" }
  | { readonly kind: "notSaved"; readonly trouble: WriteTrouble };

export interface OpenFile {
  readonly name: string;
  /** The browser writes the file back in place */
  readonly writesBack: boolean;
  readonly unsaved: boolean;
  /** Another program has written the file while there was unsaved work here */
  readonly changedOutside: boolean;
  /** Other tabs that have it open */
  readonly otherTabs: number;
}

export interface SessionState {
  readonly file: OpenFile | null;
  readonly busy: "opening" | "saving" | null;
  readonly notice: Notice | null;
  /** What an earlier page has left; null if nothing, or while a file is open */
  readonly kept: Pick<KeptFile, "name" | "unsaved"> | null;
  /** The browser does not keep unsaved work */
  readonly keepsNothing: boolean;
  /** Counts what may have changed the view of the workbook */
  readonly version: number;
}

interface Current {
  memory: WorkbookInMemory;
  name: string;
  handle: WritableHandle | null;
  /** Of the file on disk that this began from */
  stamp: Stamp | null;
  /** As on disk; null for work that was never saved */
  saved: Uint8Array | null;
  /** What {@link Format.content} gave while the workbook was as on disk; null if it never was */
  clean: Uint8Array | null;
}

const INITIAL: SessionState = {
  file: null,
  busy: null,
  notice: null,
  kept: null,
  keepsNothing: false,
  version: 0,
};

export class Session {
  private state = INITIAL;
  private current: Current | null = null;
  private stops: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly replacedListeners = new Set<() => void>();
  private readonly selectListeners = new Set<(sheet: Sheet, area: Area) => void>();

  constructor(
    private readonly loadFormat: () => Promise<Format>,
    private readonly keptFiles: KeptFiles,
    private readonly pollMs?: number,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getState = (): SessionState => this.state;

  /** Calls back once another content has taken the place of the workbook. */
  onReplaced(listener: () => void): () => void {
    this.replacedListeners.add(listener);
    return () => this.replacedListeners.delete(listener);
  }

  /** Calls back once the user has selected cells in the page's table. */
  onSelect(listener: (sheet: Sheet, area: Area) => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  /** @throws Error while no file is open */
  get memory(): WorkbookInMemory {
    if (this.current === null) throw new Error("no file is open");
    return this.current.memory;
  }

  async lookForKept(): Promise<void> {
    const kept = await this.keptFiles.read();
    if (kept !== null && this.current === null) this.change({ kept });
  }

  async forget(): Promise<void> {
    await this.keptFiles.clear();
    this.change({ kept: null });
  }

  async open(choosing: Promise<ChosenFile | null>): Promise<void> {
    const chosen = await choosing;
    if (chosen === null) return;
    this.change({ busy: "opening", notice: null });
    const read = await chosen.read().catch(() => null);
    if (read === null) return this.refuse(chosen.name, "unavailable");
    const loaded = (await this.loadFormat()).load(read.bytes);
    if (loaded.kind === "unreadable") return this.refuse(chosen.name, loaded.problem);
    const { bytes, stamp } = read;
    this.show(loaded, { name: chosen.name, handle: chosen.handle, stamp, saved: bytes });
    await this.keepAsClean();
  }

  /** A new workbook that is nowhere on disk */
  async openBlank(name: string): Promise<void> {
    this.change({ busy: "opening", notice: null });
    const blank = (await this.loadFormat()).blank();
    this.show(blank, { name, handle: null, stamp: null, saved: null });
  }

  /** Goes on where an earlier page ended. Call it in a click: the browser asks then whether the file may be used. */
  async resume(): Promise<void> {
    const kept = await this.keptFiles.read();
    if (kept === null) return this.change({ kept: null });
    this.change({ busy: "opening", notice: null });
    const { name, handle, stamp } = kept;
    await handle?.requestPermission?.({ mode: "readwrite" }).catch(() => "denied");
    const onDisk =
      handle === null
        ? null
        : await ofHandle(handle)
            .read()
            .catch(() => null);
    const format = await this.loadFormat();
    if (!kept.unsaved && onDisk !== null) {
      const loaded = format.load(onDisk.bytes);
      if (loaded.kind === "unreadable") return this.refuse(name, loaded.problem);
      this.show(loaded, { name, handle, stamp: onDisk.stamp, saved: onDisk.bytes });
      return this.keepAsClean();
    }
    const loaded = format.load(kept.bytes);
    if (loaded.kind === "unreadable") return this.refuse(name, loaded.problem);
    this.show(loaded, { name, handle, stamp, saved: kept.unsaved ? null : kept.bytes });
    if (!kept.unsaved) await this.keepAsClean();
    const changed = onDisk !== null && stamp !== null && !sameStamp(onDisk.stamp, stamp);
    this.changeFile({ unsaved: kept.unsaved, changedOutside: changed });
  }

  /** Call it after whatever may have written: what differs from the file is unsaved, and kept. */
  async afterOperation(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const content = await this.content();
    if (this.current !== current) return;
    const unsaved = current.clean === null || !sameBytes(content, current.clean);
    this.changeFile({ unsaved });
    this.change({ version: this.state.version + 1 });
    await this.keep(content);
  }

  select(sheet: Sheet, area: Area): void {
    const { workbook } = this.memory;
    workbook.activeSheet = sheet;
    workbook.selection = area;
    this.change({ version: this.state.version + 1 });
    for (const listener of this.selectListeners) listener(sheet, area);
  }

  /** The cursor stands elsewhere, which is no work that could be lost. */
  showSelection(): void {
    this.change({ version: this.state.version + 1 });
  }

  /** @param fileTypes what the browser's dialog calls workbooks */
  async save(fileTypes: string): Promise<void> {
    const { current } = this;
    if (current === null || this.state.busy !== null) return;
    const { handle, stamp } = current;
    if (handle === null) return this.saveAs(fileTypes);
    await this.write(handle, stamp);
  }

  /** To a file that the user chooses, or as a download. Call it in a click. */
  async saveAs(fileTypes: string): Promise<void> {
    const { current } = this;
    if (current === null || this.state.busy !== null) return;
    if (!("showSaveFilePicker" in window)) {
      const bytes = (await this.loadFormat()).save(current.memory.workbook);
      downloadFile(current.name, bytes);
      current.saved = bytes;
      this.changeFile({ unsaved: false });
      this.change({ notice: { kind: "downloaded", name: current.name } });
      return this.keepAsClean();
    }
    const target = await pickTarget(fileTypes, current.name);
    if (target !== null) await this.write(target, null);
  }

  /** Reads the file again and gives up what is unsaved here. */
  async reload(): Promise<void> {
    const { current } = this;
    if (current === null || current.handle === null) return;
    const read = await ofHandle(current.handle)
      .read()
      .catch(() => null);
    if (read !== null) await this.replace(read);
  }

  dismiss(): void {
    this.change({ notice: null });
  }

  /** Back to the choice of a file; what is unsaved stays kept. */
  close(): void {
    this.stopAll();
    this.current = null;
    this.change({ ...INITIAL, version: this.state.version + 1 });
    void this.lookForKept();
  }

  private async write(handle: WritableHandle, expected: Stamp | null): Promise<void> {
    const { current } = this;
    if (current === null) return;
    this.change({ busy: "saving", notice: null });
    const bytes = (await this.loadFormat()).save(current.memory.workbook);
    const content = await this.content();
    const written = await writeFile(handle, bytes, expected);
    if (this.current !== current) return;
    if (written.kind === "trouble") {
      const changedOutside = written.trouble === "changedOutside";
      if (changedOutside) this.changeFile({ changedOutside });
      return this.change({ busy: null, notice: { kind: "notSaved", trouble: written.trouble } });
    }
    const isOther = handle !== current.handle;
    Object.assign(current, {
      handle,
      name: handle.name,
      stamp: written.stamp,
      saved: bytes,
      clean: content,
    });
    this.change({ busy: null, notice: { kind: "saved", name: handle.name } });
    this.changeFile({ name: handle.name, writesBack: true, changedOutside: false });
    if (isOther) this.follow();
    // An operation may have written meanwhile.
    await this.afterOperation();
  }

  private refuse(name: string, problem: XlsxErrorCode | "unavailable"): void {
    this.change({ busy: null, notice: { kind: "unreadable", name, problem } });
  }

  private show(
    { workbook, calculator }: WorkbookInMemory,
    file: Pick<Current, "name" | "handle" | "stamp" | "saved">,
  ): void {
    this.current = { ...file, clean: null, memory: { workbook, calculator } };
    this.change({
      file: {
        name: file.name,
        writesBack: file.handle !== null,
        unsaved: false,
        changedOutside: false,
        otherTabs: 0,
      },
      busy: null,
      kept: null,
      version: this.state.version + 1,
    });
    this.follow();
  }

  /** Watches the file, and asks for other tabs that have it open. */
  private follow(): void {
    const { current } = this;
    this.stopAll();
    if (current === null) return;
    const { handle, name } = current;
    this.stops.push(shareFile({ name, handle }, (otherTabs) => this.changeFile({ otherTabs })));
    if (handle === null) return;
    const known = (): Stamp => current.stamp ?? { size: -1, lastModified: -1 };
    this.stops.push(watchFile(handle, known, () => void this.changedOutside(), this.pollMs));
  }

  private async changedOutside(): Promise<void> {
    const { current } = this;
    if (current === null || current.handle === null || this.state.busy !== null) return;
    const read = await ofHandle(current.handle)
      .read()
      .catch(() => null);
    if (read === null || this.current !== current) return;
    if (current.saved !== null && sameBytes(read.bytes, current.saved)) {
      current.stamp = read.stamp;
      return;
    }
    if (this.state.file?.unsaved === true) this.changeFile({ changedOutside: true });
    else await this.replace(read);
  }

  private async replace({ bytes, stamp }: ReadFile): Promise<void> {
    const { current } = this;
    const loaded = (await this.loadFormat()).load(bytes);
    if (current === null || this.current !== current) return;
    if (loaded.kind === "unreadable") return this.change({ notice: { kind: "unreadableNow" } });
    const { activeSheet, selection } = current.memory.workbook;
    const sheet = loaded.workbook.sheets.find(({ name }) => name === activeSheet.name);
    if (sheet !== undefined) {
      loaded.workbook.activeSheet = sheet;
      loaded.workbook.selection = selection;
    }
    const { workbook, calculator } = loaded;
    Object.assign(current, { memory: { workbook, calculator }, stamp, saved: bytes });
    this.changeFile({ unsaved: false, changedOutside: false });
    this.change({ notice: { kind: "reloaded" }, version: this.state.version + 1 });
    for (const listener of this.replacedListeners) listener();
    await this.keepAsClean();
  }

  private async content(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.loadFormat()).content(this.memory.workbook);
  }

  /** Call it while the workbook is as on disk. */
  private async keepAsClean(): Promise<void> {
    const { current } = this;
    const content = await this.content();
    if (current === null || this.current !== current) return;
    current.clean = content;
    await this.keep(content);
  }

  private async keep(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { name, handle, stamp } = current;
    const unsaved = this.state.file?.unsaved === true;
    const isKept = await this.keptFiles.write({ name, bytes, stamp, unsaved, handle });
    this.change({ keepsNothing: !isKept });
  }

  private stopAll(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private changeFile(change: Partial<OpenFile>): void {
    const { file } = this.state;
    if (file !== null) this.change({ file: { ...file, ...change } });
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
