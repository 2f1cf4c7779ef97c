/** The whole headless command as a process, including its start. */
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { insertSheets } from "../../src/files/write/insertSheets";
import { Calculator, createWorkbook } from "../../src/xlsx";
import { saveXlsx } from "../../src/xlsx/file";
import { generatedWorkbook } from "../generatedWorkbook";
import { median } from "./timing";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Milliseconds; medians but for `fastest` */
export interface CommandTime {
  readonly wall: number;
  /** Least wall time: without other work on the machine */
  readonly fastest: number;
  /** Processor time of all threads; null where the system does not report it */
  readonly processor: number | null;
}

export interface HeadlessTimes {
  readonly first: CommandTime;
  /** On a workbook with attachments that are up to date */
  readonly again: CommandTime;
  /** On the sample workbook */
  readonly sample: CommandTime;
}

export async function timeHeadless(
  indicators: number,
  folder: string,
  rounds: number,
): Promise<HeadlessTimes> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  insertSheets({ workbook, calculator: new Calculator() }, generatedWorkbook(indicators));
  if (blank) workbook.removeSheet(blank);
  const [input, out, again] = ["in.xlsx", "out.xlsx", "again.xlsx"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await writeFile(input, saveXlsx(workbook));
  const sample = path.join(ROOT, "assets/sample-workbook.xlsx");
  const times = { first: [] as CommandTime[], again: [] as CommandTime[], sample: [] as CommandTime[] };
  for (let round = 0; round < rounds; round += 1) {
    times.first.push(await recompute(input, out, folder));
    times.again.push(await recompute(out, again, folder));
    times.sample.push(await recompute(sample, again, folder));
  }
  return { first: middle(times.first), again: middle(times.again), sample: middle(times.sample) };
}

function middle(runs: readonly CommandTime[]): CommandTime {
  const processor = runs.flatMap((run) => run.processor ?? []);
  return {
    wall: median(runs.map(({ wall }) => wall)),
    fastest: Math.min(...runs.map(({ wall }) => wall)),
    processor: processor.length === 0 ? null : median(processor),
  };
}

const TICKS_PER_SECOND = 100;

/** Of child processes that have ended, in milliseconds; null except on Linux. */
async function childProcessorTime(): Promise<number | null> {
  const stat = await readFile("/proc/self/stat", "utf8").catch(() => null);
  // Fields 16 and 17; the name in field 2 may contain spaces, so count from the closing bracket.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields ? ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_PER_SECOND : null;
}

async function recompute(input: string, out: string, folder: string): Promise<CommandTime> {
  const start = performance.now();
  const before = await childProcessorTime();
  const json = path.join(folder, "result.json");
  const child = spawn(process.execPath, ["src/cli/start.js", input, `--out=${out}`, `--json=${json}`], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0 && status !== 1) throw new Error(`recompute ended with ${String(status)}`);
  const wall = performance.now() - start;
  const after = await childProcessorTime();
  return { wall, fastest: wall, processor: before === null || after === null ? null : after - before };
}
