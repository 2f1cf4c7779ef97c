/**
 * Reads units' workbooks in processes of their own, each file within limits of time and memory. A file that ends its
 * process, or does not end, is reported as unread, and the others go on. A thread that runs out of memory can take the
 * whole command with it, a process cannot.
 */
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { encodeUnit, unitDecoder, type UnitFile, type UnreadBecause } from "../../domain/rollup";
import type { InputFile } from "./inputFiles";
import { readUnit, type LastYearFiles } from "./unitReaders";

export interface ReaderLimits {
  /** Memory for one file's text and cells */
  readonly heapMb: number;
  /** Time for one file, from when its process is ready */
  readonly timeMs: number;
}

/** A unit takes some 30 ms and 100 MB. */
const LIMITS: ReaderLimits = { heapMb: 400, timeMs: 60_000 };

/** The first argument of a process that reads */
export const READER = "read-units";

type Question =
  | { readonly kind: "lastYears"; readonly entries: readonly (readonly [string, string])[] }
  | { readonly kind: "read"; readonly input: InputFile };

/** As a process sends it: Decimals do not survive a copy */
type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly unit: string }
  | Extract<UnitFile, { readonly kind: "unread" }>;

/** Answers questions until the command is gone. */
export function serveReader(): void {
  let lastYears: LastYearFiles = new Map();
  const answer = (message: Answer): void => void process.send?.(message);
  process.on("message", (question: Question) => {
    if (question.kind === "lastYears") lastYears = new Map(question.entries);
    else
      void readUnit(question.input, lastYears).then((file) =>
        answer(file.kind === "read" ? { kind: "read", unit: encodeUnit(file.unit) } : file),
      );
  });
  answer({ kind: "ready" });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** @param script calls `serveReader` when its first argument is `READER` */
export async function readInProcesses(
  script: string,
  inputs: readonly InputFile[],
  lastYears: LastYearFiles,
  onRead: (done: number) => void,
  limits: ReaderLimits = LIMITS,
): Promise<UnitFile[]> {
  const files: UnitFile[] = [];
  const decode = unitDecoder();
  const running = new Set<Reader>();
  let next = 0;
  let done = 0;
  const readOn = async (): Promise<void> => {
    let reader: Reader | null = null;
    for (;;) {
      const index = next++;
      const input = inputs[index];
      if (input === undefined) break;
      reader ??= startReader(script, lastYears, limits);
      running.add(reader);
      const answer = await reader.read(input);
      files[index] = answer.kind === "read" ? { kind: "read", unit: decode(answer.unit) } : answer;
      if (reader.hasEnded()) {
        running.delete(reader);
        reader = null;
      }
      done += 1;
      onRead(done);
    }
    reader?.close();
  };
  // A process that reads a hostile file does not see that the command is gone.
  const stop = (signal: NodeJS.Signals): void => {
    for (const reader of running) reader.kill();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => SIGNALS.forEach((signal) => process.off(signal, stop));
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const count = Math.min(availableParallelism(), inputs.length);
    await Promise.all(Array.from({ length: count }, readOn));
  } finally {
    release();
  }
  return files;
}

interface Reader {
  /** Never rejects */
  readonly read: (input: InputFile) => Promise<Exclude<Answer, { readonly kind: "ready" }>>;
  readonly hasEnded: () => boolean;
  readonly close: () => void;
  readonly kill: () => void;
}

/** V8 ends a process without memory by this signal, or with this status where a shell stands between. */
const OUT_OF_MEMORY: readonly (string | number | null)[] = ["SIGABRT", 134];

function startReader(script: string, lastYears: LastYearFiles, { heapMb, timeMs }: ReaderLimits): Reader {
  const child: ChildProcess = fork(script, [READER], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    // What V8 says about its end is for nobody.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let ended: string | number | null | undefined;
  let onAnswer: (answer: Answer) => void = () => undefined;
  let onEnd: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    onAnswer = () => resolve();
    onEnd = resolve;
  });
  child.on("message", (answer: Answer) => onAnswer(answer));
  child.on("error", ({ message }) => end(message));
  child.on("exit", (status, signal) => end(signal ?? status));
  function end(how: string | number | null): void {
    if (ended !== undefined) return;
    ended = how;
    onEnd();
  }
  const send = (question: Question): void => {
    if (child.connected) child.send(question, () => undefined);
  };
  send({ kind: "lastYears", entries: [...lastYears] });
  return {
    read: async ({ ...input }) => {
      await ready;
      const unread = (because: UnreadBecause, detail: string | null) =>
        ({ kind: "unread", file: input.name, because, detail }) as const;
      return new Promise((resolve) => {
        const slow = setTimeout(() => {
          end("time");
          child.kill("SIGKILL");
          resolve(unread("tooSlow", null));
        }, timeMs);
        onEnd = () => {
          clearTimeout(slow);
          if (ended !== "time")
            resolve(
              OUT_OF_MEMORY.includes(ended ?? null)
                ? unread("tooMuchMemory", null)
                : unread("failed", `the process ended with ${ended ?? "nothing"}`),
            );
        };
        onAnswer = (answer) => {
          clearTimeout(slow);
          if (answer.kind !== "ready") resolve(answer);
        };
        if (ended === undefined) send({ kind: "read", input });
        else onEnd();
      });
    },
    hasEnded: () => ended !== undefined,
    close: () => child.disconnect(),
    kill: () => child.kill("SIGKILL"),
  };
}
