/** 读入自评表 on the demo page: a published form's workbook is opened, read, corrected, copied and recomputed. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const INPUT_SHEETS = ["说明", "基本信息", "资金", "项目", "指标", "报告数", "规则参数"];

/** The rate and the score of budget execution that this form prints are zero: they should be 100 % and 10 points. */
const FORM = published("05");

export async function printedFormsScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`Printed forms, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;

    await checks.step("a workbook with a published form is opened, and its form offered", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await demo.openWorkbook(workbookOf(printedSheets(FORM)));
      await pane.getByRole("heading", { name: "识别出 1 张自评表" }).waitFor();
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    await checks.step(
      "读入自评表 shows what it was recognised as, printed and computed side by side",
      async () => {
        await pane.getByRole("button", { name: "读入自评表" }).click();
        const form = pane.getByRole("group").first();
        await form.getByRole("heading", { name: "委托业务项目" }).waitFor();
        const text = await form.innerText();
        for (const word of ["国家附表", "219001-池州市贵池区棠溪镇人民政府", "2022", "万元"]) {
          assert.ok(text.includes(word), word);
        }
        assert.deepEqual(
          await form
            .getByRole("row", { name: /^执行率/ })
            .locator("td")
            .allInnerTexts(),
          ["0.00", "100.00", "-100.00"],
        );
      },
    );

    await checks.step("a finding leads to its cell", async () => {
      await demo.finding("R01").first().getByRole("button", { name: "定位到 自评表!H6" }).click();
      await demo.selectionIs((selection) => selection === "自评表!H6", "自评表!H6");
    });

    await checks.step("a column that is corrected is read again", async () => {
      await pane.getByText(/^各列读作什么/).click();
      const rate = pane.getByRole("combobox", { name: /^H 列 执行率/ });
      await rate.selectOption({ label: "不读" });
      await demo.finding("R01").waitFor({ state: "detached" });
      await pane
        .getByRole("row", { name: /^执行率/ })
        .getByText("—")
        .first()
        .waitFor();
      await rate.selectOption({ label: "执行率" });
      await demo.finding("R01").first().waitFor();
    });

    await checks.step("axe finds nothing", async () => {
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    for (const width of [320, 350, 600]) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        const picture = path.join(RESULTS, `printed-${theme}-${width}.png`);
        await page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    await checks.step("复制到标准自评工作簿 adds the standard sheets behind the form", async () => {
      await pane.getByRole("button", { name: "复制到标准自评工作簿" }).click();
      await demo.bar("已将 1 张自评表复制到标准自评工作表").waitFor();
      assert.deepEqual(await demo.sheetNames(), ["自评表", ...INPUT_SHEETS]);
      assert.equal((await demo.shown("自评表", "H6"))?.text, "0");
    });

    await checks.step(
      "一键重算 computes from the copy, and shows the rule profile that it went by",
      async () => {
        await pane.getByText("各表识别正常").waitFor();
        await demo.recompute();
        await pane.getByRole("tab", { name: "总览" }).click();
        const figures = await pane.getByRole("region", { name: /^资金/ }).innerText();
        for (const figure of ["90.00", "89.97", "100.00%"]) assert.ok(figures.includes(figure), figure);
        await pane.getByText("适用办法：国家默认（财预〔2020〕10号）").waitFor();
        assert.ok((await demo.sheetNames()).includes("附件4-1"));
      },
    );

    await checks.step("a second copy is refused in words, and nothing is changed", async () => {
      const before = await demo.sheetNames();
      await pane.getByRole("button", { name: "读入自评表" }).click();
      await pane.getByRole("button", { name: "复制到标准自评工作簿" }).click();
      await demo.bar(/^已有工作表/).waitFor();
      assert.deepEqual(await demo.sheetNames(), before);
    });

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();
  }
}
