/** 诊断与修复 on the demo page: a broken name is bound to the cells that are selected, recomputed with, and restored. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";
import { brokenSample } from "./workbooks";

export async function doctorScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`Template doctor, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;
    const row = pane
      .getByRole("listitem")
      .filter({ has: pane.getByRole("heading", { name: "绩效_报告数" }) });
    const confirm = row.getByRole("region", { name: "请确认" });

    const opened = await checks.step(
      "a name whose rows were deleted is told, with what is left of it",
      async () => {
        await demo.open(`${origin}/?theme=${theme}`);
        await demo.openWorkbook(await brokenSample());
        await pane.getByText("有 1 处未能识别").waitFor();
        await demo.settled();
        await pane.getByRole("button", { name: "诊断与修复" }).click();
        await row.waitFor();
        const text = await row.innerText();
        for (const word of ["建议修复", "引用失效（#REF!）", "报告数!#REF!", "绑定到 报告数据!"]) {
          assert.ok(text.includes(word), `${word} in ${text}`);
        }
      },
    );
    if (!opened) return context.close();

    await checks.step("cells that hold no heading of the table are refused in words", async () => {
      await demo.openSheet("报告数据");
      await demo.goTo("A3:D6");
      await row.getByRole("button", { name: "绑定所选区域" }).click();
      await row.getByText("所选区域没有本表的列标题").waitFor();
      await demo.settled();
    });

    await checks.step(
      "the selected cells are shown from where to where before anything is done",
      async () => {
        await demo.goTo("A1:D27");
        await row.getByRole("button", { name: "绑定所选区域" }).click();
        await confirm.waitFor();
        const text = await confirm.innerText();
        for (const word of ["绩效_报告数", "报告数!#REF!", "报告数据!A1:D27"]) {
          assert.ok(text.includes(word), `${word} in ${text}`);
        }
        await demo.settled();
        assert.deepEqual(await violations(paneFrame(page)), []);
      },
    );

    for (const width of [320, 350, 600]) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        await confirm.scrollIntoViewIfNeeded();
        const picture = path.join(RESULTS, `doctor-${theme}-${width}.png`);
        await page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    await checks.step("by the keyboard alone it is bound, and nothing is left to repair", async () => {
      await row.getByRole("button", { name: "绑定所选区域" }).focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await demo.bar("已修复：绩效_报告数").waitFor();
      await pane.getByText("全部名称正常，表头齐全。").waitFor();
      await demo.settled();
      assert.equal(
        await paneFrame(page).evaluate(() => document.activeElement?.textContent),
        "名称诊断",
        "the focus that was lost goes to the heading",
      );
      await pane.getByText("还原上次修复：恢复名称绩效_报告数原有引用。").waitFor();
    });

    await checks.step("一键重算 checks the report's figures from there", async () => {
      await demo.recompute();
      await pane.getByRole("tab", { name: /^问题/ }).click();
      await pane
        .getByRole("button", { name: /^定位到 报告数据!/ })
        .first()
        .waitFor();
    });

    await checks.step("还原 takes back the recompute, then the repair", async () => {
      const restore = pane.getByRole("button", { name: "还原" });
      await restore.click();
      await demo.bar("已删除附件3").waitFor();
      await demo.settled();
      await pane.getByText("还原上次修复：恢复名称绩效_报告数原有引用。").waitFor();
      await restore.click();
      await demo.bar("已恢复名称绩效_报告数原有引用").waitFor();
      await demo.settled();
      assert.ok((await row.innerText()).includes("报告数!#REF!"));
      assert.deepEqual(
        (await demo.sheetNames()).filter((name) => name.startsWith("附件")),
        [],
      );
    });

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();
  }
}
