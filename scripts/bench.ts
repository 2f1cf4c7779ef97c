/**
 * `npm run bench`: what the add-in costs, measured in one run, as a Markdown table. `npm run bench -- roundTrips growth`
 * measures these parts only: their requests and bytes do not depend on what else the machine does.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { sampleWorkbook } from "../src/workbook/sample/sampleWorkbook";
import { blockRows } from "./bench/blocks";
import { firstLoad, measureBundles } from "./bench/bundles";
import { coldStartRow } from "./bench/coldStart";
import { timeEvaluation } from "./bench/evaluation";
import { type Growth, measureGrowth } from "./bench/growth";
import { type CommandTime, timeHeadless } from "./bench/headless";
import { timeJunk } from "./bench/junk";
import { timeLibreOffice } from "./bench/libreOffice";
import { timeReports, type ReportTime } from "./bench/report";
import { countRoundTrips, type RoundTrips } from "./bench/roundTrips";
import { kB, ms, times } from "./bench/timing";
import { generatedWorkbook } from "./generatedWorkbook";

const rows: [what: string, measured: string, against: string, ratio: string][] = [];

function addRoundTrips(what: string, { recompute, cellByCell }: RoundTrips): void {
  rows.push([
    `Round trips of a recompute, ${what}`,
    String(recompute.roundTrips),
    `${cellByCell.roundTrips.toLocaleString("en")} cell by cell, one sync per row`,
    times(cellByCell.roundTrips, recompute.roundTrips),
  ]);
  rows.push([
    `Bytes sent and received, ${what}`,
    kB(recompute.bytes),
    `${kB(cellByCell.bytes)} cell by cell`,
    times(cellByCell.bytes, recompute.bytes),
  ]);
}

function addEvaluation(indicators: number): void {
  // Short works are measured more often, lest one interruption shows.
  const result = timeEvaluation(indicators, Math.max(9, Math.round(100_000 / indicators)));
  const count = indicators.toLocaleString("en");
  rows.push([
    `Evaluation with all checks, ${count} indicators`,
    ms(result.evaluation),
    `${ms(result.decimalLoop)}, bare decimal.js loop over the same rates and scores`,
    times(result.evaluation, result.decimalLoop),
  ]);
  rows.push([
    `The bare decimal.js loop, ${count} indicators`,
    ms(result.decimalLoop),
    `${ms(result.floatLoop)}, floating-point loop with ${result.wrongRoundings} wrong roundings`,
    times(result.decimalLoop, result.floatLoop),
  ]);
}

function addCommand(what: string, { wall, fastest, processor, memory, libreOffice }: CommandTime): void {
  rows.push([
    `Headless command with its start, ${what}`,
    ms(wall),
    [
      `${ms(fastest)} the fastest`,
      ...(processor === null ? [] : [`${ms(processor)} of processor time`]),
      ...(memory === 0 ? [] : [`at most ${kB(memory)} of memory`]),
      ...(libreOffice === null ? [] : [`${ms(libreOffice)}, LibreOffice converting the file to .xlsx`]),
    ].join("; "),
    libreOffice === null ? "" : times(wall, libreOffice, 2),
  ]);
}

function addGrowth(now: Growth, before: Growth | undefined): void {
  const perIndicator = (growth: Growth, of: "processor" | "heap"): number => growth[of] / growth.indicators;
  const ratio = (of: "processor" | "heap"): string =>
    before === undefined ? "" : times(perIndicator(now, of), perIndicator(before, of));
  const against =
    before === undefined ? "" : `per indicator against ${before.indicators.toLocaleString("en")}`;
  const what = `${now.indicators.toLocaleString("en")} indicators, first recompute with Excel's part`;
  rows.push([`Processor time, ${what}`, ms(now.processor), against, ratio("processor")]);
  rows.push([`Memory held, ${what}`, kB(now.heap), against, ratio("heap")]);
  rows.push([`Requests, ${what}`, String(now.requests), `${kB(now.bytesSent)} sent`, ""]);
}

async function addLibreOffice(indicators: number): Promise<void> {
  const time = await timeLibreOffice(indicators, folder, 3);
  rows.push([
    `LibreOffice, four formulas a row, ${indicators.toLocaleString("en")} rows`,
    time === null ? "not installed" : ms(time),
    time === null ? "" : "read, recalculated, written; an empty workbook's time taken off",
    "",
  ]);
}

const folder = await mkdtemp(path.join(tmpdir(), "bench-"));

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  roundTrips: async () => {
    addRoundTrips("sample workbook", await countRoundTrips(sampleWorkbook(), "K12"));
    addRoundTrips("2,000 indicators in 100 projects", await countRoundTrips(generatedWorkbook(2000), "K12"));
  },
  evaluation: () => {
    for (const indicators of [200, 2000, 20_000]) addEvaluation(indicators);
    return Promise.resolve();
  },
  libreOffice: () => addLibreOffice(20_000),
  growth: async () => {
    let smaller: Growth | undefined;
    for (const indicators of [20, 200, 2000, 20_000]) {
      const growth = await measureGrowth(indicators);
      addGrowth(growth, smaller);
      smaller = growth;
    }
  },
  junk: async () => {
    const junk = await timeJunk(10_000, 5);
    rows.push([
      "读入自评表 on 10,000 rows of junk",
      ms(junk.action),
      `${ms(junk.reader)}, the reader alone`,
      "",
    ]);
  },
  report: () => {
    let shorter: ReportTime | undefined;
    for (const report of timeReports(5)) {
      const perLine = ({ time, lines }: ReportTime): number => time / lines;
      rows.push([
        `核对报告, a text of ${report.lines.toLocaleString("en")} lines`,
        ms(report.time),
        shorter === undefined ? "" : `per line against ${shorter.lines.toLocaleString("en")}`,
        shorter === undefined ? "" : times(perLine(report), perLine(shorter)),
      ]);
      shorter = report;
    }
    return Promise.resolve();
  },
  headless: async () => {
    const headless = await timeHeadless(2000, folder, 9);
    addCommand("2,000 indicators, first run", headless.first);
    addCommand("2,000 indicators, on its own result", headless.again);
    addCommand("sample workbook", headless.sample);
  },
  bundles: async () => {
    for (const { file, bytes, gzip } of await measureBundles()) {
      rows.push([`Bundle ${file}, gzip`, kB(gzip), `${kB(bytes)} as it is`, ""]);
    }
    rows.push(["Pane, all that its page names, gzip", kB(await firstLoad("taskpane.html")), "", ""]);
  },
  coldStart: async () => void rows.push(await coldStartRow(15)),
  blocks: async () => void rows.push(...(await blockRows(2000, 5))),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(", ")}; ${Object.keys(PARTS).join(", ")}`);
try {
  for (const [part, measure] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(part)) await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

const day = new Date().toISOString().slice(0, 10);
process.stdout.write(
  [
    `${day}, Node ${process.versions.node}, ${availableParallelism()} cores; times are medians.`,
    "",
    "| what | measured | against | ratio |",
    "| --- | ---: | --- | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n"),
);
