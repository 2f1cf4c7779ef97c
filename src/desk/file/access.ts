/**
 * Files of the user's disk. Browsers on Chromium write a chosen file back in place (File System Access API); elsewhere a
 * file is read once, and saved by a download.
 */
import { download } from "../../taskpane/download";

/** A chosen file as it was when it was read: any later write changes one of the two. */
export interface Stamp {
  readonly size: number;
  readonly lastModified: number;
}

export interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stamp: Stamp;
}

/** Not in TypeScript's DOM types: only Chromium asks for permissions and has pickers */
export interface WritableHandle extends FileSystemFileHandle {
  queryPermission?(descriptor: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

interface PickerWindow {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly WritableHandle[]>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<WritableHandle>;
}

interface HandleItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** What the user has chosen: with a handle where the browser can write it back */
export interface ChosenFile {
  readonly name: string;
  readonly handle: WritableHandle | null;
  readonly read: () => Promise<ReadFile>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12";

function pickerOptions(description: string): PickerOptions {
  return { types: [{ description, accept: { [XLSX]: [".xlsx"], [MACROS]: [".xlsm"] } }] };
}

const pickers = (): PickerWindow => window as unknown as PickerWindow;

/** Whether this browser can write a file back in place. */
export function canPick(): boolean {
  return pickers().showOpenFilePicker !== undefined;
}

/** Null if the user has cancelled. */
export async function pickFile(description: string): Promise<ChosenFile | null> {
  const picked = await unlessCancelled(pickers().showOpenFilePicker?.(pickerOptions(description)));
  const handle = picked?.[0];
  return handle === undefined ? null : ofHandle(handle);
}

/** Where to save as; null if the user has cancelled, or where there is no such picker. */
export async function pickTarget(description: string, suggestedName: string): Promise<WritableHandle | null> {
  const options = { ...pickerOptions(description), suggestedName };
  return (await unlessCancelled(pickers().showSaveFilePicker?.(options))) ?? null;
}

export function hasTargetPicker(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

async function unlessCancelled<T>(picking: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await picking) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

export function ofHandle(handle: WritableHandle): ChosenFile {
  return { name: handle.name, handle, read: async () => readFile(await handle.getFile()) };
}

export function ofFile(file: File): ChosenFile {
  return { name: file.name, handle: null, read: () => readFile(file) };
}

/** The first file that was dropped. Call it in the event itself, which later holds nothing. */
export async function droppedFile(data: DataTransfer): Promise<ChosenFile | null> {
  const item = [...data.items].find(({ kind }) => kind === "file");
  const file = item?.getAsFile() ?? data.files[0] ?? null;
  const found = await (item as HandleItem | undefined)?.getAsFileSystemHandle?.().catch(() => null);
  if (found?.kind === "file") return ofHandle(found as WritableHandle);
  return file === null ? null : ofFile(file);
}

async function readFile(file: File): Promise<ReadFile> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), stamp: stampOf(file) };
}

export function stampOf({ size, lastModified }: Stamp): Stamp {
  return { size, lastModified };
}

export function sameStamp(one: Stamp, other: Stamp): boolean {
  return one.size === other.size && one.lastModified === other.lastModified;
}

/** Why a file was not written; nothing of it has changed then. */
export type WriteTrouble =
  /** Another program has written it since it was read */
  | "changedOutside"
  /** The user, the browser or the folder does not allow it */
  | "notAllowed"
  /** Another program, such as WPS, holds it open */
  | "inUse"
  /** No space left */
  | "full"
  /** Moved, renamed or deleted */
  | "gone"
  /** What the file holds now is not what was written */
  | "readBackDiffers"
  | "other";

export type Written =
  | { readonly kind: "written"; readonly stamp: Stamp }
  | { readonly kind: "trouble"; readonly trouble: WriteTrouble };

/**
 * Writes the file as a whole: the browser writes beside it and replaces it at the end. Reads it back.
 *
 * @param expected as it was read; null for a file that the user has just chosen to be replaced
 */
export async function writeFile(
  handle: WritableHandle,
  bytes: Uint8Array<ArrayBuffer>,
  expected: Stamp | null,
): Promise<Written> {
  const isAsRead = async (): Promise<boolean> =>
    expected === null || sameStamp(await handle.getFile(), expected);
  try {
    if ((await handle.requestPermission?.({ mode: "readwrite" })) === "denied") return trouble("notAllowed");
    if (!(await isAsRead())) return trouble("changedOutside");
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      if (!(await isAsRead())) {
        await writable.abort();
        return trouble("changedOutside");
      }
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    const { bytes: found, stamp } = await readFile(await handle.getFile());
    return sameBytes(found, bytes) ? { kind: "written", stamp } : trouble("readBackDiffers");
  } catch (error) {
    return trouble(troubleOf(error));
  }
}

const TROUBLES: Readonly<Record<string, WriteTrouble>> = {
  NotAllowedError: "notAllowed",
  SecurityError: "notAllowed",
  NoModificationAllowedError: "inUse",
  InvalidStateError: "inUse",
  QuotaExceededError: "full",
  NotFoundError: "gone",
};

function troubleOf(error: unknown): WriteTrouble {
  return (error instanceof DOMException ? TROUBLES[error.name] : undefined) ?? "other";
}

function trouble(of: WriteTrouble): Written {
  return { kind: "trouble", trouble: of };
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Hands the file to the browser, which does not say where, or whether, it is saved. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  download(name, bytes);
}
