/** The whole headless command in a process of its own, start included. */
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createWorkbook, EmbeddedHost } from "../../src/emulator";
import { saveXlsx } from "../../src/emulator/xlsx";
import { insertSheets } from "../../src/excel/template";
import { withOffice } from "../../src/headless/office";
import { generatedWorkbook } from "../generatedWorkbook";
import { median } from "./timing";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface HeadlessTimes {
  /** Milliseconds, wall clock; medians */
  readonly first: number;
  /** On a workbook whose attachments stand and agree */
  readonly again: number;
  /** On the sample workbook */
  readonly sample: number;
}

export async function timeHeadless(
  indicators: number,
  folder: string,
  rounds: number,
): Promise<HeadlessTimes> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  await withOffice(new EmbeddedHost(workbook), () => insertSheets(generatedWorkbook(indicators)));
  if (blank) workbook.removeSheet(blank);
  const [input, out, again] = ["in.xlsx", "out.xlsx", "again.xlsx"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await writeFile(input, saveXlsx(workbook));
  const sample = path.join(ROOT, "assets/sample-workbook.xlsx");
  const times = { first: [] as number[], again: [] as number[], sample: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.first.push(await recompute(input, out, folder));
    times.again.push(await recompute(out, again, folder));
    times.sample.push(await recompute(sample, again, folder));
  }
  return { first: median(times.first), again: median(times.again), sample: median(times.sample) };
}

async function recompute(input: string, out: string, folder: string): Promise<number> {
  const start = performance.now();
  const json = path.join(folder, "result.json");
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, "node_modules/tsx/dist/cli.mjs"),
      ...["src/headless/recompute.ts", input, `--out=${out}`, `--json=${json}`],
    ],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0 && status !== 1) throw new Error(`recompute ended with ${String(status)}`);
  return performance.now() - start;
}
