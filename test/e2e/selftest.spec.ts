/** The self-test of the unchanged production build, opened from the pane. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { answersOfEmbeddedHost, differencesOf } from "../../scripts/selftestComparison";
import { CHECK_NAMES } from "../../src/excel/selftest";
import { parseReport } from "../../src/selftest/parse";
import { violations } from "./accessibility";
import { PRODUCTION_ORIGIN } from "./origins";
import { connectToHost } from "./productionPage";
import { sharedPage } from "./sharedPage";

test.describe("检查本机 Excel", () => {
  const shared = sharedPage({ width: 350, height: 800 });
  test.beforeAll(() => connectToHost(shared.page));

  test("is opened from 帮助 in the pane, and leads back", async () => {
    const { page } = shared;
    await page.goto(`${PRODUCTION_ORIGIN}/taskpane.html`);
    await page.getByText("帮助", { exact: true }).click();
    await page.getByRole("link", { name: "检查本机 Excel" }).click();
    await page.getByRole("heading", { name: "检查本机 Excel" }).waitFor();
    await page.getByRole("link", { name: "返回" }).click();
    await page.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
  });

  test("finds the embedded host as assumed, and removes its sheets", async () => {
    const { page } = shared;
    await page.goto(`${PRODUCTION_ORIGIN}/selftest.html`);
    await page.getByRole("button", { name: "开始检查" }).click();
    await page.getByText(`${CHECK_NAMES.length} 项全部与预期一致`).waitFor();
    const names = await page.evaluate(() => window.testHost.workbook.sheets.map(({ name }) => name));
    assert.deepEqual(names, ["Sheet1"]);
    assert.deepEqual(await violations(page.mainFrame()), []);
  });

  test("saves one JSON, in which Chromium's host answers like Node's", async () => {
    const started = shared.page.waitForEvent("download");
    await shared.page.getByRole("button", { name: "保存结果" }).click();
    const download = await started;
    const report = parseReport(await readFile(await download.path(), "utf8"));
    assert.equal(download.suggestedFilename(), `自检-PC-${report.version}.json`);
    // The package of Office.js that this page loads has no notes, which came with ExcelApi 1.18.
    assert.deepEqual(differencesOf(report.checks, await answersOfEmbeddedHost("1.17")), []);
  });

  test("refuses a workbook that is not empty", async () => {
    const { page } = shared;
    await page.evaluate(() => window.testHost.userEdit("Sheet1", "B2", "甲"));
    await page.getByRole("button", { name: "重新检查" }).click();
    await page.getByText("本工作簿中已有内容").waitFor();
    const names = await page.evaluate(() => window.testHost.workbook.sheets.map(({ name }) => name));
    assert.deepEqual(names, ["Sheet1"]);
  });

  test("no script fails, and nothing is refused by the content security policy", () => {
    assert.deepEqual(shared.errors, []);
  });
});
