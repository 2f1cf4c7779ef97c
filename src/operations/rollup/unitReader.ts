/** Reads units' workbooks, in a worker where the host allows one, else in the page. */
import { readWhileOpen, unitDecoder, type UnitFile } from "../../domain/rollup";
import { refuseCancelled, type DeskOptions } from "../../port/options";

/** A file as the user chose it; its bytes are taken when its turn comes. */
export interface ChosenFile {
  /** The name in findings */
  readonly name: string;
  /** Another program has it open */
  readonly isOpen?: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface UnitQuestion {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Units are sent as text, since a Decimal cannot be cloned between threads. */
export type UnitAnswer =
  { readonly kind: "read"; readonly unit: string } | Extract<UnitFile, { readonly kind: "unread" }>;

interface UnitReader {
  readonly read: (question: UnitQuestion) => Promise<UnitFile>;
  readonly close: () => void;
}

/**
 * Reads one file at a time, so that memory does not grow with their number. A file that cannot be opened
 * or ends its worker counts as unread.
 *
 * @throws Cancelled between two files, and while a worker reads one
 */
export async function readUnits(files: readonly ChosenFile[], options: DeskOptions): Promise<UnitFile[]> {
  const { signal } = options;
  let reader = openWorker() ?? (await readerInPage());
  const stop = (): void => reader.close();
  signal?.addEventListener("abort", stop);
  try {
    const read: UnitFile[] = [];
    for (const file of files) {
      refuseCancelled(options);
      options.onProgress?.({ phase: "files", done: read.length, total: files.length });
      await options.pause?.();
      try {
        read.push(await readOne(file, reader));
      } catch (error) {
        refuseCancelled(options);
        reader.close();
        // A worker that has never answered may be blocked by the host: the page reads instead.
        const worked = read.some(({ kind }) => kind === "read");
        reader = (worked ? openWorker() : null) ?? (await readerInPage());
        read.push(
          worked ? failed(file, error) : await readOne(file, reader).catch((one) => failed(file, one)),
        );
      }
    }
    refuseCancelled(options);
    return read;
  } finally {
    signal?.removeEventListener("abort", stop);
    reader.close();
  }
}

async function readOne(file: ChosenFile, { read }: UnitReader): Promise<UnitFile> {
  const answer = await read({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return file.isOpen === true ? readWhileOpen(answer) : answer;
}

function failed({ name }: ChosenFile, error: unknown): UnitFile {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "unread", file: name, because: "failed", detail };
}

async function readerInPage(): Promise<UnitReader> {
  const { readUnitFile } = await import(/* webpackChunkName: "rollup" */ "../../files/readUnitFile");
  return {
    read: ({ file, bytes }) => Promise.resolve(readUnitFile(file, bytes)),
    close: () => undefined,
  };
}

/** Null where workers are missing or forbidden. */
function openWorker(): UnitReader | null {
  if (typeof Worker === "undefined") return null;
  try {
    const decode = unitDecoder();
    const worker = new Worker(new URL("./unitWorker.ts", import.meta.url));
    let end: (error: Error) => void = () => undefined;
    return {
      read: ({ file, bytes }) =>
        new Promise((resolve, reject) => {
          end = reject;
          worker.onmessage = ({ data }: MessageEvent<UnitAnswer>) =>
            resolve(data.kind === "read" ? { kind: "read", unit: decode(data.unit) } : data);
          worker.onerror = ({ message }) => reject(new Error(message || "the worker has ended"));
          worker.postMessage({ file, bytes } satisfies UnitQuestion, [bytes.buffer]);
        }),
      close: () => {
        worker.terminate();
        end(new Error("cancelled"));
      },
    };
  } catch {
    // Some hosts refuse workers by their security policy.
    return null;
  }
}
