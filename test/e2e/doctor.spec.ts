/** 诊断与修复 on the demo page: a broken name is bound to the selected cells, used by a recompute, and restored. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";
import { brokenSample } from "./workbooks";

for (const theme of ["light", "dark"] as const) {
  test.describe(`Template doctor, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const row = () =>
      demo.pane
        .getByRole("listitem")
        .filter({ has: demo.pane.getByRole("heading", { name: "绩效_报告数" }) });
    const confirm = () => row().getByRole("region", { name: "请确认" });

    test("reports a name whose rows were deleted, with its broken reference", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.openWorkbook(await brokenSample());
      await demo.pane.getByText("有 1 处未能识别").waitFor();
      await demo.settled();
      await demo.pane.getByRole("button", { name: "诊断与修复" }).click();
      await row().waitFor();
      const text = await row().innerText();
      for (const word of ["建议修复", "引用失效（#REF!）", "报告数!#REF!", "绑定到 报告数据!"]) {
        assert.ok(text.includes(word), `${word} in ${text}`);
      }
    });

    test("refuses cells without the headings of the table", async () => {
      await demo.openSheet("报告数据");
      await demo.goTo("A3:D6");
      await row().getByRole("button", { name: "绑定所选区域" }).click();
      await row().getByText("所选区域没有本表的列标题").waitFor();
      await demo.settled();
    });

    test("shows the old and the new reference before it changes anything", async () => {
      await demo.goTo("A1:D27");
      await row().getByRole("button", { name: "绑定所选区域" }).click();
      await confirm().waitFor();
      const text = await confirm().innerText();
      for (const word of ["绩效_报告数", "报告数!#REF!", "报告数据!A1:D27"]) {
        assert.ok(text.includes(word), `${word} in ${text}`);
      }
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of [320, 350, 600]) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        await confirm().scrollIntoViewIfNeeded();
        const picture = path.join(RESULTS, `doctor-${theme}-${width}.png`);
        await demo.page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    test("binds the name by keyboard alone, and nothing is left to repair", async () => {
      await row().getByRole("button", { name: "绑定所选区域" }).focus();
      await demo.page.keyboard.press("Tab");
      await demo.page.keyboard.press("Enter");
      await demo.bar("已修复：绩效_报告数").waitFor();
      await demo.pane.getByText("全部名称正常，表头齐全。").waitFor();
      await demo.settled();
      assert.equal(
        await paneFrame(demo.page).evaluate(() => document.activeElement?.textContent),
        "名称诊断",
        "the focus moves to the heading",
      );
      await demo.pane.getByText("还原上次修复：恢复名称绩效_报告数原有引用。").waitFor();
    });

    test("checks the report's figures in the bound cells", async () => {
      await demo.recompute();
      await demo.pane.getByRole("tab", { name: /^问题/ }).click();
      await demo.pane
        .getByRole("button", { name: /^定位到 报告数据!/ })
        .first()
        .waitFor();
    });

    test("restores the recompute, then the repair", async () => {
      await demo.showMore();
      const restore = demo.pane.getByRole("button", { name: "还原" });
      await restore.click();
      await demo.bar("已删除附件3").waitFor();
      await demo.settled();
      await demo.pane.getByText("还原上次修复：恢复名称绩效_报告数原有引用。").waitFor();
      await restore.click();
      await demo.bar("已恢复名称绩效_报告数原有引用").waitFor();
      await demo.settled();
      assert.ok((await row().innerText()).includes("报告数!#REF!"));
      assert.deepEqual(
        (await demo.sheetNames()).filter((name) => name.startsWith("附件")),
        [],
      );
    });

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
