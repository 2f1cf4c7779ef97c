/** 原因 on the demo page: a reason is typed, written back to its cell, and taken back by 还原. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 600];
const REASON = "受政策调整影响，部分资金结转下年使用；已提前启动申报审核。";

export async function reasonsScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`The reasons desk, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;
    const rows = pane.locator("li[data-reason]");
    let cell = "";
    const shownAt = async (address: string): Promise<string> => {
      const [sheet = "", at = ""] = address.split("!");
      return (await demo.shown(sheet, at))?.text ?? "";
    };

    await checks.step("lists the rows that owe a reason, each with its cell", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await pane.getByRole("tab", { name: /^原因/ }).click();
      await rows.first().waitFor();
      assert.equal(await pane.getByRole("tab", { name: /^原因/ }).innerText(), `原因 ${await rows.count()}`);
      cell = (await rows.first().getAttribute("data-reason")) ?? "";
      assert.match(cell, /^(资金!L|指标!K|项目!)\d*/);
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    await checks.step(
      "a reason is typed and written by keyboard alone, and its cell in the grid holds it",
      async () => {
        await rows.first().getByRole("textbox").focus();
        await page.keyboard.type(REASON);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await demo.bar("已写入 1 处原因").waitFor();
        await eventually(async () => {
          const text = await shownAt(cell);
          return text === REASON ? null : text;
        }, `the reason in ${cell}`);
        await demo.staleBanner().waitFor();
      },
    );

    await checks.step("a phrase that was saved is offered in the next row", async () => {
      await rows.first().getByRole("button", { name: "存为常用语" }).click();
      await rows.nth(1).getByRole("combobox", { name: "插入常用语" }).selectOption("0");
      assert.equal(await rows.nth(1).getByRole("textbox").inputValue(), REASON);
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    for (const width of WIDTHS) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        await page
          .locator("aside.pane")
          .screenshot({ path: path.join(RESULTS, `reasons-${theme}-${width}.png`) });
      });
    }

    await checks.step(
      "the row owes nothing after a recompute, and the draft of the other is still there",
      async () => {
        const owed = await rows.count();
        await demo.recompute();
        await rows.first().waitFor();
        assert.equal(await rows.count(), owed - 1);
        assert.equal(await rows.first().getByRole("textbox").inputValue(), REASON);
      },
    );

    await checks.step("还原 takes the recompute back, then the reason: its cell is blank again", async () => {
      for (const sentence of ["还原上次重算", "还原上次填写的原因"]) {
        await pane.getByText(sentence).waitFor();
        await pane.getByRole("button", { name: "还原", exact: true }).click();
        await demo.settled();
      }
      await eventually(async () => (await shownAt(cell)) || null, `${cell} blank again`);
    });

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();
  }
}
