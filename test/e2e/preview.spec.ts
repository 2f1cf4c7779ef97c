/** 预览 on the demo page: the user's formula in a cell of ours, kept and overwritten. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { INPUT_SHEETS } from "../../src/workbook/schema/names";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

/** 合计, 支出 */
const CELL = "F23";

for (const theme of ["light", "dark"] as const) {
  test.describe(`Preview, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const choice = () => demo.pane.getByRole("checkbox", { name: `覆盖 附件5!${CELL}` });

    test("lists the sheets to create, and writes nothing", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.pane.getByRole("button", { name: "预览" }).click();
      await demo.pane.getByRole("heading", { name: /^预览：将写入 \d+ 张工作表/ }).waitFor();
      const sheets = await demo.pane.getByRole("list", { name: "写入的工作表" }).innerText();
      assert.match(sheets, /附件3\s+新建/);
      assert.deepEqual(await demo.sheetNames(), INPUT_SHEETS);
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
      await demo.pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      await demo.settled();
    });

    test("asks before 一键重算 overwrites a formula, by keyboard alone", async () => {
      await demo.openSheet("附件5");
      await demo.type(CELL, "=1+1");
      await demo.recomputeButton().focus();
      await demo.page.keyboard.press("Enter");
      await choice().waitFor();
      assert.equal(await choice().isChecked(), false);
      await demo.pane.getByText("公式 =1+1，现为 2.00；将写入 3,306.58").waitFor();
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of [320, 350, 600]) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        await demo.page.locator("aside.pane").screenshot({
          path: path.join(RESULTS, `preview-${theme}-${width}.png`),
        });
      });
    }

    test("keeps the formula, reports it, and does not ask again", async () => {
      await demo.pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      assert.match(await demo.result().innerText(), /保留了您的公式或改动，未写入：附件5!F23（=1\+1）/);
      await demo.settled();
      await demo.recompute();
      assert.equal((await demo.shown("附件5", CELL))?.text.trim(), "2.00");
    });

    test("overwrites the formula when it is ticked in the preview", async () => {
      await demo.pane.getByRole("button", { name: "预览" }).click();
      await choice().focus();
      await demo.page.keyboard.press("Space");
      assert.equal(await choice().isChecked(), true);
      await demo.pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      await demo.settled();
      assert.equal((await demo.shown("附件5", CELL))?.text.trim(), "3,306.58");
    });

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
