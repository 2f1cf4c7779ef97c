/** 读入自评表 on the demo page: opens, reads, corrects, copies and recomputes a published form. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { INPUT_SHEETS } from "../../src/workbook/schema/names";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

/** The rate and the score of budget execution that this form prints are zero: they should be 100 % and 10 points. */
const FORM = published("05");

for (const theme of ["light", "dark"] as const) {
  test.describe(`Printed forms, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);

    test("opens a workbook with a published form, and offers to read it", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.openWorkbook(workbookOf(printedSheets(FORM)));
      await demo.pane.getByRole("heading", { name: "识别出 1 张自评表" }).waitFor();
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    test("shows what the form was recognised as, printed and computed figures side by side", async () => {
      await demo.pane.getByRole("button", { name: "读入自评表" }).click();
      const form = demo.pane.getByRole("group").first();
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
    });

    test("links a finding to its cell", async () => {
      await demo.finding("R01").first().getByRole("button", { name: "定位到 自评表!H6" }).click();
      await demo.selectionIs((selection) => selection === "自评表!H6", "自评表!H6");
    });

    test("reads a column again when its meaning is corrected", async () => {
      await demo.pane.getByText(/^各列读作什么/).click();
      const rate = demo.pane.getByRole("combobox", { name: /^H 列 执行率/ });
      await rate.selectOption({ label: "不读" });
      await demo.finding("R01").waitFor({ state: "detached" });
      await demo.pane
        .getByRole("row", { name: /^执行率/ })
        .getByText("—")
        .first()
        .waitFor();
      await rate.selectOption({ label: "执行率" });
      await demo.finding("R01").first().waitFor();
    });

    test("has nothing for axe to find", async () => {
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of [320, 350, 600]) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        const picture = path.join(RESULTS, `printed-${theme}-${width}.png`);
        await demo.page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    test("copies the form to standard sheets behind it", async () => {
      await demo.pane.getByRole("button", { name: "复制到标准自评工作簿" }).click();
      await demo.bar("已将 1 张自评表复制到标准自评工作表").waitFor();
      assert.deepEqual(await demo.sheetNames(), ["自评表", ...INPUT_SHEETS]);
      assert.equal((await demo.shown("自评表", "H6"))?.text, "0");
    });

    test("recomputes from the copy, and shows its rule profile", async () => {
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await demo.pane.getByRole("tab", { name: "总览" }).click();
      const figures = await demo.pane.getByRole("region", { name: /^资金/ }).innerText();
      for (const figure of ["90.00", "89.97", "100.00%"]) assert.ok(figures.includes(figure), figure);
      await demo.pane.getByText("适用办法：国家办法（财预〔2020〕10号）").waitFor();
      assert.ok((await demo.sheetNames()).includes("附件4-1"));
    });

    test("refuses a second copy, and changes nothing", async () => {
      const before = await demo.sheetNames();
      await demo.showMore();
      await demo.pane.getByRole("button", { name: "读入自评表" }).click();
      await demo.pane.getByRole("button", { name: "复制到标准自评工作簿" }).click();
      await demo.bar(/^已有工作表/).waitFor();
      assert.deepEqual(await demo.sheetNames(), before);
    });

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
