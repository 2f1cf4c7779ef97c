/**
 * `npm run bench:rollup -- [UNITS…]`: time and memory of 汇总 for rollups of the sample's size, beside LibreOffice
 * converting the same files; then of the JSON lines of ten times as many units, and from Ctrl+C to the end. Prints the
 * tables of docs/scale.md; nothing else should run. Linux only.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArea } from "../src/a1";
import { loadXlsx, saveXlsx } from "../src/xlsx/file";
import { linesIn } from "../src/cli/shared/files";
import { cellKey } from "../src/xlsx/model/cellKeys";
import { type Cost, ROOT, runProgram } from "./bench/program";

const given = process.argv.slice(2).map(Number);
const sizes = given.length === 0 ? [1, 100, 1000] : given;
const LIBREOFFICE_FILES = 20;
/** Units of JSON lines for each unit of the largest rollup */
const COPIES = 10;

interface RollupCost extends Cost {
  /** The most that a collection left in the main thread's heap, bytes; 0 = unknown */
  readonly live: number;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "rollup-"));
  try {
    process.stdout.write(
      "| what | wall | processor | for each unit | peak memory | live after a collection |\n| --- | ---: | ---: | ---: | ---: | ---: |\n",
    );
    const largest = Math.max(...sizes);
    const lines = path.join(folder, "units.jsonl");
    for (const units of sizes) {
      const workbooks = path.join(folder, String(units));
      await writeRollup(workbooks, units);
      const out = ["--out", path.join(folder, "汇总.xlsx"), "--jsonl", lines];
      print(`汇总, ${units.toLocaleString("en")} units`, units, await rollup(workbooks, ...out));
      if (units >= LIBREOFFICE_FILES) await measureLibreOffice(workbooks);
      if (units < largest) continue;
      const copies = path.join(folder, "copies.jsonl");
      await copyLines(lines, copies);
      const count = units * COPIES;
      const cost = await rollup(copies, "--out", path.join(folder, "汇总.xlsx"));
      print(`汇总, JSON lines of ${count.toLocaleString("en")} units`, count, cost);
      await rm(copies);
      await measureCancel(workbooks, lines, path.join(folder, "cancelled"));
    }
    process.stdout.write(`\nLoad of the machine at the end: ${loadavg()[0]?.toFixed(1)}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function rollup(...args: readonly string[]): Promise<RollupCost> {
  const command = ["--trace-gc", "src/cli/start.js", "rollup", ...args];
  const cost = await runProgram(process.execPath, command, [0, 1]);
  return { ...cost, live: liveIn(cost.printed) };
}

async function measureLibreOffice(folder: string): Promise<void> {
  const files = Array.from({ length: LIBREOFFICE_FILES }, (_, index) => path.join(folder, fileName(index)));
  const convert = ["--headless", "--convert-to", "csv", "--outdir", path.join(folder, "csv"), ...files];
  const office = await runProgram("soffice", convert).catch(() => null);
  // The process that is started is not the one that converts, so its memory says nothing.
  if (office !== null)
    print(`LibreOffice, ${LIBREOFFICE_FILES} of the same files to .csv`, LIBREOFFICE_FILES, {
      ...office,
      memory: 0,
      live: 0,
    });
}

/** Each unit `COPIES` times, under names and with contents of their own */
async function copyLines(from: string, to: string): Promise<void> {
  const file = await open(to, "w");
  try {
    let unit = 0;
    for await (const line of linesIn(from))
      for (let copy = 0; copy < COPIES; copy += 1, unit += 1)
        await file.write(
          `${line
            .replaceAll(/第\d{5}中心/gu, `第${unit}中心`)
            .replace(/(tablesFingerprint[\\":]+)[0-9a-f]+/, `$1${unit.toString(16)}`)}\n`,
        );
  } finally {
    await file.close();
  }
}

/** From Ctrl+C to the end of the process, in each phase; nothing may be left in the folder of the outputs. */
async function measureCancel(rollup: string, lines: string, folder: string): Promise<void> {
  const outputs = ["--out", path.join(folder, "汇总.xlsx"), "--json", path.join(folder, "汇总.json")];
  process.stdout.write("\n| Ctrl+C while | ended after |\n| --- | ---: |\n");
  for (const [phase, input, isReached] of [
    ["workbooks are read", rollup, (stderr: string) => stderr.includes("已读取")],
    ["the units are added up", lines, (stderr: string) => stderr.includes("正在汇总")],
    ["the files are made", lines, (stderr: string) => stderr.includes("正在生成")],
    ["the files are written", lines, async () => (await readdir(folder)).length > 0],
  ] as const) {
    await mkdir(folder);
    const child = spawn(process.execPath, ["src/cli/start.js", "rollup", input, ...outputs], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let [stderr, sent] = ["", 0];
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (_status, signal) => resolve(signal));
    });
    const watch = setInterval(() => {
      void Promise.resolve(isReached(stderr)).then((reached) => {
        if (!reached || sent > 0) return;
        sent = performance.now();
        child.kill("SIGINT");
      });
    }, 5);
    const signal = await ended.finally(() => clearInterval(watch));
    const after = performance.now() - sent;
    const left = await readdir(folder);
    if (signal !== "SIGINT" || left.length > 0)
      throw new Error(`cancelled while ${phase}: ${signal}, left ${left.join()}`);
    process.stdout.write(`| ${phase} | ${Math.round(after)} ms |\n`);
    await rm(folder, { recursive: true });
  }
}

const fileName = (index: number): string => `第${String(index + 1).padStart(5, "0")}中心.xlsx`;

/** The sample under other names, each with one other amount, so that no two have the same content */
async function writeRollup(folder: string, units: number): Promise<void> {
  await mkdir(folder);
  const workbook = loadXlsx(await readFile(path.join(ROOT, "assets/sample-workbook.xlsx")));
  const cellOf = (sheet: string, address: string) => {
    const area = parseArea(address);
    const found = workbook.sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(cellKey(area?.row ?? 0, area?.column ?? 0));
    if (found === undefined) throw new Error(`the sample has no ${sheet}!${address}`);
    return found;
  };
  const [name, amount] = [cellOf("基本信息", "B2"), cellOf("资金", "G2")];
  const before = Number(amount.value);
  for (let index = 0; index < units; index += 1) {
    name.value = fileName(index).replace(".xlsx", "");
    amount.value = before + (index + 1) / 100;
    await writeFile(path.join(folder, fileName(index)), saveXlsx(workbook));
  }
}

/** Of the lines of `--trace-gc`, each `[process:thread] … Mark-Compact … 150.9 (176.9) -> 89.1 (136.9) MB`; the main thread is the first. */
function liveIn(traced: string): number {
  const collections = [...traced.matchAll(/^\[\d+:(\w+)\].*Mark-Compact.* -> ([\d.]+) \(/gm)];
  const main = /^\[\d+:(\w+)\]/m.exec(traced)?.[1];
  return Math.max(
    0,
    ...collections.flatMap(([, thread, left]) => (thread === main ? Number(left) * 1e6 : [])),
  );
}

function print(what: string, files: number, { wall, processor, memory, live }: RollupCost): void {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const megabytes = (bytes: number): string => (bytes === 0 ? "" : `${Math.round(bytes / 1e6)} MB`);
  process.stdout.write(
    `| ${what} | ${seconds(wall)} | ${seconds(processor ?? NaN)} | ${Math.round((processor ?? NaN) / files)} ms | ${megabytes(memory)} | ${megabytes(live)} |\n`,
  );
}

await main();
