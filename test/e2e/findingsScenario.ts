/** The list of findings on the demo page: keys, groups and filter, while the grid's selection follows. */
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

const WIDTHS = [320, 350, 600];

export async function findingsScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`The findings, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;
    /** The cell of the link that has the focus in the pane */
    const focused = () =>
      paneFrame(page).evaluate(() => document.activeElement?.getAttribute("data-cell") ?? null);
    /** The focus is on a cell's link, and the grid shows that cell. */
    const followed = async (): Promise<string> => {
      const cell = (await focused()) ?? "";
      assert.notEqual(cell, "");
      await demo.selectionIs((selection) => selection === cell, cell);
      assert.equal(await focused(), cell, "the focus stayed in the list");
      return cell;
    };

    await checks.step("the selection in the grid follows the arrow keys, across sheets", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await demo.openSheet("说明");
      await pane.locator("[data-cell]").first().focus();
      const visited = new Set<string>();
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press("ArrowDown");
        visited.add(await followed());
      }
      assert.ok(visited.size >= 6, [...visited].join());
      await page.keyboard.press("End");
      const last = await followed();
      await page.keyboard.press("Home");
      const first = await followed();
      assert.notEqual(last.split("!")[0], first.split("!")[0]);
    });

    await checks.step(
      "a key that is held down ends at the last finding, and nothing comes after",
      async () => {
        await pane.locator("[data-cell]").first().focus();
        for (let presses = 0; presses < 25; presses += 1) {
          await paneFrame(page).evaluate(() =>
            document.activeElement?.dispatchEvent(
              new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }),
            ),
          );
        }
        const cell = await followed();
        await page.waitForTimeout(500);
        assert.equal(await demo.selection(), cell);
      },
    );

    await checks.step("grouped by sheet and by rule, each group says how many", async () => {
      const grouping = pane.getByRole("combobox", { name: "分组方式" });
      await grouping.selectOption({ label: "按工作表" });
      await pane.getByRole("heading", { name: /^资金 \d+ 处$/ }).waitFor();
      assert.deepEqual(await violations(paneFrame(page)), []);
      await grouping.selectOption({ label: "按规则" });
      await pane.getByRole("heading", { name: /^R02 .* 1 处$/ }).waitFor();
    });

    await checks.step("filtered by a rule, only its findings show, and the keys walk those", async () => {
      const search = pane.getByRole("searchbox", { name: "筛选" });
      await search.fill("r02");
      await eventually(async () => {
        const shown = await pane.locator("[data-finding]").evaluateAll((items) => items.length);
        return shown === 1 ? null : shown;
      }, "one finding");
      await pane.getByText(/^符合筛选的 1 条，共 \d+ 条$/).waitFor();
      await demo.finding("R02").locator("[data-cell]").first().focus();
      await page.keyboard.press("End");
      assert.equal(await followed(), "资金!K12");
    });

    await checks.step("a filter that nothing matches says so; one button clears it", async () => {
      await pane.getByRole("searchbox", { name: "筛选" }).fill("没有这样的字");
      await pane.getByText("没有符合筛选的问题。").waitFor();
      assert.deepEqual(await violations(paneFrame(page)), []);
      await page.locator("aside.pane").screenshot({ path: path.join(RESULTS, `findings-${theme}-none.png`) });
      await pane.getByRole("button", { name: "取消筛选" }).click();
      await demo.finding("R02").waitFor();
    });

    await checks.step("a recompute keeps the grouping", async () => {
      await demo.recompute();
      await pane.getByRole("heading", { name: /^R02 .* 1 处$/ }).waitFor();
    });

    for (const width of WIDTHS) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        const picture = path.join(RESULTS, `findings-${theme}-${width}.png`);
        await page.locator("aside.pane").screenshot({ path: picture });
      });
    }

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();
  }
}
