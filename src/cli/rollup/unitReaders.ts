/** Reads units' workbooks in worker threads. If a thread fails, the file that it was reading is reported as unread. */
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { encodeUnit, readWhileOpen, unitDecoder, type UnitFile } from "../../domain/rollup";
import { foldName } from "../../domain/text";
import { readLastYear } from "../../files/readLastYear";
import { readUnitFile, type LastYearOf } from "../../files/readUnitFile";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { readInput } from "../shared/files";
import { inflateRaw } from "../shared/inflateRaw";
import type { InputFile } from "./inputFiles";

/** Workbooks of last year by `lastYearKey` */
export type LastYearFiles = ReadonlyMap<string, string>;

/** In the order of the files */
export type ReadUnits = (
  inputs: readonly InputFile[],
  lastYears: LastYearFiles,
  onRead: (done: number) => void,
) => Promise<UnitFile[]>;

/** A unit is known by its name; null where it has none, or no year */
export function lastYearKey(unit: string | null, year: number | null): string | null {
  return unit === null || year === null ? null : `${foldName(unit)} ${year}`;
}

/** Memory for one file's text and cells; a file that needs more is reported as unread */
const HEAP_MB = 400;

/** As a thread sends it: Decimals do not survive a copy */
type Message =
  { readonly kind: "read"; readonly unit: string } | Extract<UnitFile, { readonly kind: "unread" }>;

export function serveThread(): void {
  const port = parentPort;
  if (port === null) return;
  const lastYears: LastYearFiles = new Map(workerData as [string, string][]);
  port.on("message", (input: InputFile) => {
    void readUnit(input, lastYears).then((file) => {
      const message: Message = file.kind === "read" ? { kind: "read", unit: encodeUnit(file.unit) } : file;
      port.postMessage(message);
    });
  });
}

/** Never throws: a file that cannot be opened is reported as unread. */
export async function readUnit(
  { path, name, isOpen }: InputFile,
  lastYears: LastYearFiles,
): Promise<UnitFile> {
  try {
    const content = await readInput(path, MAX_FILE_BYTES);
    const file = readUnitFile(name, content, inflateRaw, lastYearIn(lastYears));
    return isOpen ? readWhileOpen(file) : file;
  } catch (error) {
    return failed(name, error);
  }
}

/** Each of these files has been read before, and was found good. */
function lastYearIn(lastYears: LastYearFiles): LastYearOf {
  return ({ name, year }) => {
    const key = year.value === null ? null : lastYearKey(name.value, year.value - 1);
    const path = key === null ? undefined : lastYears.get(key);
    if (path === undefined) return null;
    const reading = readLastYear(basename(path), readFileSync(path), inflateRaw);
    return reading.kind === "read" ? reading.lastYear : null;
  };
}

function failed(file: string, error: unknown): UnitFile {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "unread", file, because: "failed", detail };
}

/** @param script the module that calls `serveThread` when it runs in a thread */
export async function readInThreads(
  script: string,
  inputs: readonly InputFile[],
  lastYears: LastYearFiles,
  onRead: (done: number) => void,
): Promise<UnitFile[]> {
  const files: UnitFile[] = [];
  const decode = unitDecoder();
  let next = 0;
  let done = 0;
  const readOn = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (;;) {
      const index = next++;
      const input = inputs[index];
      if (input === undefined) break;
      worker ??= new Worker(script, {
        workerData: [...lastYears],
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      });
      try {
        const message = await answerOf(worker, input);
        files[index] = message.kind === "read" ? { kind: "read", unit: decode(message.unit) } : message;
      } catch (error) {
        // The thread is gone; the next file gets a new one.
        worker = null;
        files[index] = failed(input.name, error);
      }
      done += 1;
      onRead(done);
    }
    await worker?.terminate();
  };
  const threads = Math.min(availableParallelism(), inputs.length);
  await Promise.all(Array.from({ length: threads }, readOn));
  return files;
}

function answerOf(worker: Worker, input: InputFile): Promise<Message> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      worker.off("message", answer).off("error", fail).off("exit", ended);
    };
    const answer = (message: Message): void => {
      stop();
      resolve(message);
    };
    const fail = (error: unknown): void => {
      stop();
      reject(error);
    };
    const ended = (code: number): void => fail(new Error(`the thread ended with ${code}`));
    worker.on("message", answer).on("error", fail).on("exit", ended);
    worker.postMessage(input);
  });
}
