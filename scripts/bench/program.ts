/** Runs a program as a process of its own, and says what it cost. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Cost {
  /** Milliseconds */
  readonly wall: number;
  /** User and system time of all its threads, in milliseconds; null except on Linux */
  readonly processor: number | null;
  /** Largest resident set of the process, bytes; 0 except on Linux */
  readonly memory: number;
  readonly printed: string;
}

/** @throws if it cannot be started, or ends with another status than those expected */
export async function runProgram(
  command: string,
  args: readonly string[],
  expected: readonly number[] = [0],
): Promise<Cost> {
  const [start, before] = [performance.now(), await childProcessorTime()];
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  let [memory, printed] = [0, ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => {
        memory = Math.max(memory, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024);
      },
      () => undefined,
    );
  }, 20);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearInterval(watch));
  if (!expected.includes(status ?? -1)) throw new Error(`${command} ended with ${status}`);
  const wall = performance.now() - start;
  const after = await childProcessorTime();
  return { wall, processor: before === null || after === null ? null : after - before, memory, printed };
}

const TICKS_PER_SECOND = 100;

/** Of child processes that have ended, in milliseconds; null except on Linux. */
async function childProcessorTime(): Promise<number | null> {
  const stat = await readFile("/proc/self/stat", "utf8").catch(() => null);
  // Fields 16 and 17; the name in field 2 may contain spaces, so count from the closing bracket.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields ? ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_PER_SECOND : null;
}
