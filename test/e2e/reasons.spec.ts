/** 原因 on the demo page: a reason is typed, written to its cell, and undone by 还原. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 600];
const REASON = "受政策调整影响，部分资金结转下年使用；已提前启动申报审核。";

for (const theme of ["light", "dark"] as const) {
  test.describe(`The reasons desk, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const rows = () => demo.pane.locator("li[data-reason]");
    let cell = "";
    const shownAt = async (address: string): Promise<string> => {
      const [sheet = "", at = ""] = address.split("!");
      return (await demo.shown(sheet, at))?.text ?? "";
    };

    test("lists the rows that need a reason, each with its cell", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await demo.pane.getByRole("tab", { name: /^原因/ }).click();
      await rows().first().waitFor();
      assert.equal(
        await demo.pane.getByRole("tab", { name: /^原因/ }).innerText(),
        `原因 ${await rows().count()}`,
      );
      cell = (await rows().first().getAttribute("data-reason")) ?? "";
      assert.match(cell, /^(资金!L|指标!K|项目!)\d*/);
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    test("writes a reason to its cell by keyboard alone", async () => {
      const owed = await rows().count();
      await rows().first().getByRole("textbox").focus();
      await demo.page.keyboard.type(REASON);
      await demo.page.keyboard.press("Tab");
      await demo.page.keyboard.press("Enter");
      await demo.bar("已写入 1 处原因").waitFor();
      await eventually(async () => {
        const text = await shownAt(cell);
        return text === REASON ? null : text;
      }, `the reason in ${cell}`);
      assert.equal(await rows().count(), owed - 1);
      assert.equal(await demo.staleBanner().count(), 0);
    });

    test("offers a saved phrase in the next row", async () => {
      await rows().first().getByRole("textbox").fill(REASON);
      await rows().first().getByRole("button", { name: "存为常用语" }).click();
      await rows().nth(1).getByRole("combobox", { name: "插入常用语" }).selectOption(REASON);
      assert.equal(await rows().nth(1).getByRole("textbox").inputValue(), REASON);
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of WIDTHS) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        await demo.page
          .locator("aside.pane")
          .screenshot({ path: path.join(RESULTS, `reasons-${theme}-${width}.png`) });
      });
    }

    test("restores the recompute and the reason in one step: its cell is blank again", async () => {
      await demo.showMore();
      await demo.pane.getByText("还原上次重算").waitFor();
      await demo.pane.getByRole("button", { name: "还原", exact: true }).click();
      await demo.settled();
      await eventually(async () => (await shownAt(cell)) || null, `${cell} blank again`);
    });

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
