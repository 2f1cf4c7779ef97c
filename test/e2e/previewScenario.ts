/** 预览 on the demo page: a formula in the way, left alone and written over. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

/** 合计, 支出 */
const CELL = "F23";
const INPUT_SHEETS = ["说明", "基本信息", "资金", "项目", "指标", "报告数", "规则参数"];

export async function previewScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`Preview, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;
    const choice = pane.getByRole("checkbox", { name: `覆盖 附件5!${CELL}` });

    const opened = await checks.step("预览 shows the sheets to be made, and writes nothing", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await pane.getByText("各表识别正常").waitFor();
      await pane.getByRole("button", { name: "预览" }).click();
      await pane.getByRole("heading", { name: /^预览：将写入 \d+ 张工作表/ }).waitFor();
      const sheets = await pane.getByRole("list", { name: "写入的工作表" }).innerText();
      assert.match(sheets, /附件3\s+新建/);
      assert.deepEqual(await demo.sheetNames(), INPUT_SHEETS);
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(page)), []);
      await pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      await demo.settled();
    });
    if (!opened) {
      await context.close();
      continue;
    }

    await checks.step("a formula in a cell of ours makes 一键重算 ask, by the keyboard alone", async () => {
      await demo.openSheet("附件5");
      await demo.type(CELL, "=1+1");
      await demo.recomputeButton().focus();
      await page.keyboard.press("Enter");
      await choice.waitFor();
      assert.equal(await choice.isChecked(), false);
      await pane.getByText("公式 =1+1，现为 2.00；将写入 3306.58").waitFor();
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    for (const width of [320, 350, 600]) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        await page.locator("aside.pane").screenshot({
          path: path.join(RESULTS, `preview-${theme}-${width}.png`),
        });
      });
    }

    await checks.step("left alone it stays, is told, and is not asked about again", async () => {
      await pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      assert.match(await demo.result().innerText(), /保留了您的公式或改动，未写入：附件5!F23（=1\+1）/);
      await demo.settled();
      await demo.recompute();
      assert.equal((await demo.shown("附件5", CELL))?.text, "2.00");
    });

    await checks.step("ticked in the preview it is written over", async () => {
      await pane.getByRole("button", { name: "预览" }).click();
      await choice.focus();
      await page.keyboard.press("Space");
      assert.equal(await choice.isChecked(), true);
      await pane.getByRole("button", { name: "写入" }).click();
      await demo.result().waitFor();
      await demo.settled();
      assert.equal((await demo.shown("附件5", CELL))?.text, "3,306.58");
    });

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();
  }
}
