/** The unchanged production build, with the embedded host in place of Excel and this machine in place of the CDN. */
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { PRODUCTION_ORIGIN } from "./origins";
import { CDN, connectToHost } from "./productionPage";

test.describe("The production pane", () => {
  const shared = sharedPage({ width: 350, height: 800 });
  test.beforeAll(() => connectToHost(shared.page));

  test("loads Office.js from the CDN's address and offers the standard workbook", async () => {
    await shared.page.goto(`${PRODUCTION_ORIGIN}/taskpane.html`);
    await shared.page.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
    assert.ok(shared.foreign.some((address) => address.startsWith(`${CDN}office.js`)));
  });

  test("inserts the sample and recomputes it", async () => {
    await shared.page.getByRole("button", { name: "试用样例" }).click();
    await shared.page.getByText("各表识别正常").waitFor();
    await shared.page.getByRole("button", { name: "一键重算" }).click();
    const result = shared.page.getByRole("region", { name: "核对结果" });
    await result.waitFor();
    assert.match(await shared.page.getByRole("heading", { level: 2 }).innerText(), /处必须改/);
    await shared.page.getByRole("tab", { name: "总览" }).click();
    const figures = await shared.page.getByRole("region", { name: /^资金/ }).innerText();
    for (const figure of ["3,306.52", "3,306.58", "-0.06"]) assert.ok(figures.includes(figure), figure);
  });

  test("draws the bars of 总览 under the content security policy", async () => {
    const projects = shared.page.getByRole("region", { name: /^各项目/ });
    await projects.waitFor();
    const widths = await projects
      .locator(".fui-ProgressBar__bar")
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    assert.equal(widths.length, 8);
    // Seven were spent in full; one had no budget.
    const full = Math.max(...widths);
    assert.ok(full > 150, widths.join());
    assert.deepEqual(
      widths.filter((width) => width !== full),
      [0],
      widths.join(),
    );
  });

  test("writes the attachments through Office.js", async () => {
    const names = await shared.page.evaluate(() => window.testHost.workbook.sheets.map(({ name }) => name));
    for (const name of ["资金", "附件3", "附件5", "核对记录"]) assert.ok(names.includes(name), name);
  });

  test("requests nothing but Office.js outside its own address, and no script fails", async () => {
    assert.deepEqual(
      shared.foreign.filter((address) => !address.startsWith(CDN)),
      [],
    );
    assert.deepEqual(shared.errors, []);
  });

  test("has nothing for axe to find on the page without Office.js", async () => {
    await shared.page.route(`${CDN}**`, (route) => route.abort());
    await shared.page.goto(`${PRODUCTION_ORIGIN}/taskpane.html`);
    await shared.page.getByRole("heading", { name: "未能载入 Office.js，面板无法工作。" }).waitFor();
    assert.deepEqual(await violations(shared.page.mainFrame()), []);
  });
});
