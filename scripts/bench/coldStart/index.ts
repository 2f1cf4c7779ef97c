/** Cold starts of the production pane, beside a bare page that loads the same Office.js and has one button. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { launchBrowser, TIMEOUT_MS } from "../../../test/e2e/browser";
import { buildScript, buildWithOwnOfficeJs, OFFICE_JS, ROOT } from "../../../test/e2e/build";
import { serve } from "../../../test/e2e/staticServer";
import { median, ms, times } from "../timing";

const PAGES = path.join(ROOT, ".cache/cold-start");
const SCRIPTS = path.join(ROOT, ".cache/cold-start-scripts");

export interface ColdStart {
  /** Medians, in milliseconds from the page's first moment until its button was pressed */
  readonly pane: number;
  readonly bare: number;
  readonly runs: number;
}

/** `runs` starts of each page in turn, so that a busy machine slows both alike. */
export async function timeColdStart(runs: number): Promise<ColdStart> {
  await buildWithOwnOfficeJs(PAGES);
  await buildScript("./scripts/bench/coldStart/excel.ts", SCRIPTS, "excel.js");
  const watch = await buildScript("./scripts/bench/coldStart/watch.ts", SCRIPTS, "watch.js");
  for (const page of ["excel.html", "bare.html"]) {
    await copyFile(path.join(import.meta.dirname, page), path.join(PAGES, page));
  }
  const server = await serve({ "/": PAGES, "/office-js/": OFFICE_JS, "/scripts/": SCRIPTS });
  const browser = await launchBrowser();
  const pane: number[] = [];
  const bare: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      pane.push(
        await start(browser, server.origin, watch, "taskpane.html", "section[aria-label='核对结果']"),
      );
      bare.push(await start(browser, server.origin, watch, "bare.html", "button[data-pressed]"));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { pane: median(pane), bare: median(bare), runs };
}

/** As a row of the table */
export async function coldStartRow(runs: number): Promise<[string, string, string, string]> {
  const { pane, bare } = await timeColdStart(runs);
  return [
    `Cold start until the main button works, ${runs} starts`,
    ms(pane),
    `${ms(bare)}, bare page with the same Office.js and one button`,
    times(pane, bare),
  ];
}

/** One start in a fresh browser. `done`: what the page shows after the press. */
async function start(
  browser: Browser,
  origin: string,
  watch: string,
  file: string,
  done: string,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: "zh-CN" });
  context.setDefaultTimeout(TIMEOUT_MS);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.addInitScript({ path: watch });
    await page.goto(`${origin}/excel.html`);
    await page.waitForFunction(() => window.excel !== undefined);
    await page.evaluate((address) => {
      document.querySelector("iframe")?.setAttribute("src", address);
    }, file);
    const frame = page.frameLocator("iframe");
    await frame.locator(done).waitFor();
    const after = await frame.locator("html").evaluate(() => window.pressedAfter);
    if (after === undefined) throw new Error(`${file}: its button was not pressed`);
    return after;
  } finally {
    await context.close();
  }
}
