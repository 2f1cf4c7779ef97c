/** The list of findings on the demo page: keys, groups and filter; the grid's selection follows. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 350, 600];

for (const theme of ["light", "dark"] as const) {
  test.describe(`The findings, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    /** The cell whose link has the focus in the pane */
    const focused = () =>
      paneFrame(demo.page).evaluate(() => document.activeElement?.getAttribute("data-cell") ?? null);
    /** Checks that the grid shows the cell whose link has the focus. */
    const followed = async (): Promise<string> => {
      const cell = (await focused()) ?? "";
      assert.notEqual(cell, "");
      await demo.selectionIs((selection) => selection === cell, cell);
      assert.equal(await focused(), cell, "the focus stayed in the list");
      return cell;
    };

    test("moves the grid's selection with the arrow keys, across sheets", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await demo.openSheet("说明");
      await demo.pane.locator("[data-cell]").first().focus();
      const visited = new Set<string>();
      for (let presses = 0; presses < 8; presses += 1) {
        await demo.page.keyboard.press("ArrowDown");
        visited.add(await followed());
      }
      assert.ok(visited.size >= 6, [...visited].join());
      await demo.page.keyboard.press("End");
      const last = await followed();
      await demo.page.keyboard.press("Home");
      const first = await followed();
      assert.notEqual(last.split("!")[0], first.split("!")[0]);
    });

    test("stops at the last finding while a key is held down", async () => {
      await demo.pane.locator("[data-cell]").first().focus();
      for (let presses = 0; presses < 25; presses += 1) {
        await paneFrame(demo.page).evaluate(() =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }),
          ),
        );
      }
      const cell = await followed();
      await demo.page.waitForTimeout(500);
      assert.equal(await demo.selection(), cell);
    });

    test("groups by sheet and by rule, with the count of each group", async () => {
      const grouping = demo.pane.getByRole("combobox", { name: "分组方式" });
      await grouping.selectOption({ label: "按工作表" });
      await demo.pane.getByRole("heading", { name: /^资金 \d+ 处$/ }).waitFor();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
      await grouping.selectOption({ label: "按规则" });
      await demo.pane.getByRole("heading", { name: /^R02 .* 1 处$/ }).waitFor();
    });

    test("shows only the findings of a rule when filtered, for the keys too", async () => {
      const search = demo.pane.getByRole("searchbox", { name: "筛选" });
      await search.fill("r02");
      await eventually(async () => {
        const shown = await demo.pane.locator("[data-finding]").evaluateAll((items) => items.length);
        return shown === 1 ? null : shown;
      }, "one finding");
      await demo.pane.getByText(/^符合筛选的 1 条，共 \d+ 条$/).waitFor();
      await demo.finding("R02").locator("[data-cell]").first().focus();
      await demo.page.keyboard.press("End");
      assert.equal(await followed(), "资金!K12");
    });

    test("says so when no finding matches the filter, and clears it with one button", async () => {
      await demo.pane.getByRole("searchbox", { name: "筛选" }).fill("没有这样的字");
      await demo.pane.getByText("没有符合筛选的问题。").waitFor();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
      await demo.page
        .locator("aside.pane")
        .screenshot({ path: path.join(RESULTS, `findings-${theme}-none.png`) });
      await demo.pane.getByRole("button", { name: "取消筛选" }).click();
      await demo.finding("R02").waitFor();
    });

    test("keeps the grouping after a recompute", async () => {
      await demo.recompute();
      await demo.pane.getByRole("heading", { name: /^R02 .* 1 处$/ }).waitFor();
    });

    for (const width of WIDTHS) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        const picture = path.join(RESULTS, `findings-${theme}-${width}.png`);
        await demo.page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
