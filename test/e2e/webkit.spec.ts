/**
 * The main job of the production build in WebKit, the engine of Excel for Mac. Where WebKit cannot be had, these tests
 * are skipped, with a message.
 */
import assert from "node:assert/strict";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "@playwright/test";
import { CHECK_NAMES } from "../../src/excel/selftest";
import { HOST_SCRIPT, OFFICE_JS, PRODUCTION, ROOT } from "./build";
import { CDN } from "./productionPage";
import { serve, type StaticServer } from "./staticServer";
import { startWebKit, type WebKit } from "./webkit/webDriver";

const PAGES = path.join(ROOT, ".cache/webkit");

/**
 * The production build with the embedded host in front of Office.js. WebDriver cannot answer for the CDN, so the pages
 * name this machine's Office.js; the content security policy stays as it is.
 */
async function preparePages(): Promise<void> {
  await rm(PAGES, { recursive: true, force: true });
  await cp(PRODUCTION, PAGES, { recursive: true });
  for (const name of (await readdir(PAGES)).filter((file) => file.endsWith(".html"))) {
    const file = path.join(PAGES, name);
    const html = await readFile(file, "utf8");
    const officeJs = new RegExp(`<script src="?${CDN}office\\.js"?>`);
    assert.match(html, officeJs);
    const scripts = ["watch.js", "e2e/host.js", "office-js/office.js"].map((src) => `<script src="/${src}">`);
    await writeFile(file, html.replace(officeJs, scripts.join("</script>")));
  }
  await writeFile(path.join(PAGES, "watch.js"), WATCH);
}

/** Runs first in each page: keeps what goes wrong in it. */
const WATCH = `
  window.faults = [];
  const keep = (fault) => window.faults.push(String(fault));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => keep(violatedDirective + " " + blockedURI));
  window.addEventListener("error", ({ message }) => keep(message));
  window.addEventListener("unhandledrejection", ({ reason }) => keep(reason));
`;

test.describe("The production pane in WebKit", () => {
  test.describe.configure({ mode: "serial" });
  let server: StaticServer | null = null;
  let webKit: WebKit;
  test.beforeAll(async () => {
    const started = await startWebKit({ width: 350, height: 800 });
    if (typeof started === "string") {
      // The list reporter does not say why.
      process.stdout.write(`SKIPPED: nothing was tried in WebKit: ${started}\n`);
      test.skip(true, started);
      return;
    }
    webKit = started;
    await preparePages();
    server = await serve({ "/": PAGES, "/e2e/": path.dirname(HOST_SCRIPT), "/office-js/": OFFICE_JS });
  });
  test.afterAll(async () => {
    if (server === null) return;
    await webKit.close();
    await server.close();
  });
  const open = (page: string): Promise<void> => webKit.open(`${server?.origin ?? ""}/${page}`);

  test("is WebKit", async () => {
    const agent = await webKit.evaluate<string>("return navigator.userAgent");
    assert.match(agent, /AppleWebKit/);
    assert.doesNotMatch(agent, /Chrome/);
  });

  test("inserts the sample and recomputes it", async () => {
    await open("taskpane.html");
    await webKit.click("button", "试用样例");
    await webKit.waitFor("各表识别正常");
    await webKit.click("button", "一键重算");
    await webKit.waitFor("处必须改");
  });

  test("shows the figures of 总览", async () => {
    await webKit.click("[role=tab]", "总览");
    for (const figure of ["3,306.52", "3,306.58", "-0.06"]) await webKit.waitFor(figure);
  });

  test("writes the attachments through Office.js", async () => {
    const names = await webKit.evaluate<string[]>("return testHost.workbook.sheets.map(({ name }) => name)");
    for (const name of ["资金", "附件3", "附件5", "核对记录"]) assert.ok(names.includes(name), name);
  });

  test("breaks no rule of the content security policy, and no script fails", async () => {
    assert.deepEqual(await webKit.evaluate("return window.faults"), []);
  });

  test("finds the embedded host as the self-test assumes", async () => {
    await open("selftest.html");
    await webKit.click("button", "开始检查");
    await webKit.waitFor(`${CHECK_NAMES.length} 项全部与预期一致`);
    assert.deepEqual(await webKit.evaluate("return window.faults"), []);
  });

  test("a script in the page would have been a fault", async () => {
    await webKit.evaluate(
      "const script = document.createElement('script'); script.textContent = 'void 0'; document.head.append(script);",
    );
    const faults = await webKit.evaluate<string[]>("return window.faults");
    assert.match(faults.join(), /^script-src(-elem)? inline$/);
  });
});
