/** The longest time for which the pane blocks its page. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { excelDesk } from "../../../src/excel/desk";
import { createOperations } from "../../../src/operations/create";
import { SHEETS } from "../../../src/domain/model";
import { EmbeddedHost } from "../../../src/emulator";
import { Calculator, createWorkbook } from "../../../src/xlsx";
import { saveXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { withOffice } from "../../../src/emulator/node";
import { launchBrowser } from "../../../test/e2e/browser";
import { buildScript, buildWithOwnOfficeJs, OFFICE_JS, ROOT } from "../../../test/e2e/build";
import { serve } from "../../../test/e2e/staticServer";
import { generatedWorkbook } from "../../generatedWorkbook";
import { median, ms } from "../timing";
import { HOST_SCRIPT, WORKBOOK } from "./messages";
import { tasksOf, TRACED, type Task } from "./trace";

const PAGES = path.join(ROOT, ".cache/blocks");
const SCRIPTS = path.join(ROOT, ".cache/blocks-scripts");
const BOOKS = path.join(ROOT, ".cache/blocks-books");
/** Milliseconds; the embedded host writes a hundred sheets in some seconds. */
const PATIENCE = 180_000;

/** The tasks of each recompute, longest first, each in a fresh browser */
export interface Blocks {
  readonly first: readonly (readonly Task[])[];
  /** With attachments, and one amount changed since */
  readonly standing: readonly (readonly Task[])[];
}

/** Recomputes a workbook of that many indicators in the production pane; Excel has its own thread. */
export async function measureBlocks(indicators: number, rounds: number): Promise<Blocks> {
  await mkdir(BOOKS, { recursive: true });
  await buildWithOwnOfficeJs(PAGES);
  await buildScript("./scripts/bench/blocks/host.ts", SCRIPTS, path.basename(HOST_SCRIPT));
  const page = await buildScript("./scripts/bench/blocks/page.ts", SCRIPTS, "page.js");
  const books = await workbooks(indicators);
  const server = await serve({
    "/": PAGES,
    "/office-js/": OFFICE_JS,
    "/scripts/": SCRIPTS,
    "/books/": BOOKS,
  });
  const blocks = { first: [] as Task[][], standing: [] as Task[][] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ["first", "standing"] as const) {
        await writeFile(path.join(BOOKS, path.basename(WORKBOOK)), books[kind]);
        blocks[kind].push(await recompute(server.origin, page));
      }
    }
  } finally {
    await server.close();
  }
  return blocks;
}

/** As rows of the table: medians of the longest */
export async function blockRows(
  indicators: number,
  rounds: number,
): Promise<[string, string, string, string][]> {
  const blocks = await measureBlocks(indicators, rounds);
  const row = (what: string, runs: readonly (readonly Task[])[]): [string, string, string, string] => [
    `Longest block of the pane, ${indicators.toLocaleString("en")} indicators, ${what}`,
    ms(median(runs.map((tasks) => tasks[0]?.processor ?? 0))),
    `processor time; ${median(runs.map((tasks) => tasks.filter(({ processor }) => processor > 50).length))} above 50 ms`,
    "",
  ];
  return [row("first run", blocks.first), row("attachments standing", blocks.standing)];
}

async function workbooks(
  indicators: number,
): Promise<{ readonly first: Uint8Array; readonly standing: Uint8Array }> {
  const workbook = createWorkbook();
  return withOffice(new EmbeddedHost(workbook, { calculator: new Calculator() }), async () => {
    const options = { timeoutMs: PATIENCE };
    await insertSheets(generatedWorkbook(indicators), options);
    const first = saveXlsx(workbook);
    await createOperations(() => excelDesk(options)).recompute();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEETS.funds).getRange("K12").values = [[1234.56]];
      await context.sync();
    });
    return { first, standing: saveXlsx(workbook) };
  });
}

async function recompute(origin: string, script: string): Promise<Task[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 800 }, locale: "zh-CN" });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript({ path: script });
    await page.goto(`${origin}/taskpane.html`);
    await page.waitForFunction(() => window.excelReady === true);
    await page.getByText("各表识别正常").waitFor();
    await page.waitForTimeout(1000);
    await browser.startTracing(page, { categories: TRACED });
    await page.getByRole("button", { name: "一键重算" }).click();
    await page.getByRole("region", { name: "核对结果" }).waitFor();
    await page.waitForTimeout(1000);
    return tasksOf(await browser.stopTracing());
  } finally {
    await browser.close();
  }
}
