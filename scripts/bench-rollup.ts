/**
 * `npm run bench:rollup -- [UNITS…]`: time and memory of 汇总 for packets of the sample's size, beside LibreOffice
 * converting the same files. Prints the table of docs/scale.md; nothing else should run. Linux only.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArea } from "../src/a1";
import { loadXlsx, saveXlsx } from "../src/xlsx/file";
import { cellKey } from "../src/xlsx/model/cellKeys";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const sizes = process.argv.slice(2).map(Number);
const LIBREOFFICE_FILES = 20;

interface Cost {
  readonly wall: number;
  readonly processor: number;
  /** Largest resident set of the process, bytes */
  readonly memory: number;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "rollup-"));
  try {
    process.stdout.write(
      "| what | wall | processor | for each file | peak memory |\n| --- | ---: | ---: | ---: | ---: |\n",
    );
    for (const units of sizes.length === 0 ? [1, 100, 1000] : sizes) {
      const packet = path.join(folder, String(units));
      await writePacket(packet, units);
      const out = ["--out", path.join(folder, "汇总.xlsx"), "--jsonl", path.join(folder, "units.jsonl")];
      const cost = await run(process.execPath, ["src/cli/start.js", "rollup", packet, ...out], [0, 1]);
      print(`汇总, ${units.toLocaleString("en")} units`, units, cost);
      if (units < LIBREOFFICE_FILES) continue;
      const files = Array.from({ length: LIBREOFFICE_FILES }, (_, index) =>
        path.join(packet, fileName(index)),
      );
      const convert = ["--headless", "--convert-to", "csv", "--outdir", path.join(folder, "csv"), ...files];
      const office = await run("soffice", convert, [0]).catch(() => null);
      // The process that is started is not the one that converts, so its memory says nothing.
      if (office !== null)
        print(`LibreOffice, ${LIBREOFFICE_FILES} of the same files to .csv`, LIBREOFFICE_FILES, {
          ...office,
          memory: 0,
        });
      await rm(packet, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const fileName = (index: number): string => `第${String(index + 1).padStart(5, "0")}中心.xlsx`;

/** The sample under other names, each with one other amount, so that no two have the same content */
async function writePacket(folder: string, units: number): Promise<void> {
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

/** User and system time of child processes that have ended, in milliseconds */
async function childProcessorTime(): Promise<number> {
  const stat = await readFile("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

async function run(command: string, args: readonly string[], expected: readonly number[]): Promise<Cost> {
  const [start, before] = [performance.now(), await childProcessorTime()];
  const child = spawn(command, args, { cwd: ROOT, stdio: "ignore" });
  let memory = 0;
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => {
        memory = Math.max(memory, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024);
      },
      () => undefined,
    );
  }, 100);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearInterval(watch));
  if (!expected.includes(status ?? -1)) throw new Error(`${command} ended with ${status}`);
  return { wall: performance.now() - start, processor: (await childProcessorTime()) - before, memory };
}

function print(what: string, files: number, { wall, processor, memory }: Cost): void {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const megabytes = memory === 0 ? "" : `${Math.round(memory / 1e6)} MB`;
  process.stdout.write(
    `| ${what} | ${seconds(wall)} | ${seconds(processor)} | ${Math.round(processor / files)} ms | ${megabytes} |\n`,
  );
}

await main();
