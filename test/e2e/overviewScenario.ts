/** 总览 on the demo page: figures by project and block, each leading to its cells; out of date as soon as a cell changes. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 350, 600];
/** Twice as large, the pane at its narrowest has half of the pixels: what a user at 200 % sees. */
const ZOOM = 2;

export async function overviewScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`总览, ${theme}`);
    const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    const { pane } = demo;
    const projects = pane.getByRole("region", { name: "各项目 8 个" });

    await checks.step("lists categories and projects with their rates in words beside the bars", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await pane.getByRole("tab", { name: "总览" }).click();
      await projects.waitFor();
      const lines = await projects.locator("summary").allInnerTexts();
      assert.equal(lines.length, 8);
      const line = lines.find((each) => each.startsWith("中央、省级就业创业补助资金")) ?? "";
      for (const part of ["100.00%", "支出 2,153.46", "预算合计 2,153.40"])
        assert.ok(line.includes(part), line);
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    await checks.step("a sum leads to its rows in the grid", async () => {
      await demo.openSheet("说明");
      await pane.getByRole("button", { name: /^支出 3,306\.58/ }).click();
      await demo.selectionIs((selection) => selection === "资金!K2:K13", "资金!K2:K13");
    });

    await checks.step("a project opens by keyboard, and its figure leads to its row", async () => {
      const summary = projects.locator("summary").filter({ hasText: "中央、省级就业创业补助资金" });
      await summary.focus();
      await page.keyboard.press("Enter");
      await projects.getByRole("button", { name: "支出 2,153.46，定位到 资金!K12" }).click();
      await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
    });

    await checks.step("the scores by block say what each could have brought", async () => {
      const blocks = await pane
        .getByRole("region", { name: "得分" })
        .locator("details[open] li")
        .allInnerTexts();
      assert.ok(
        blocks.some((block) => /^预算执行\s+\d+\.\d\d \/ 10\.00/.test(block)),
        blocks.join(" | "),
      );
      assert.ok(blocks.length >= 3, blocks.join(" | "));
    });

    await checks.step("axe finds nothing with everything opened", async () => {
      await projects.getByRole("button", { name: "全部展开" }).click();
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    for (const width of WIDTHS) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        assert.equal(await horizontalOverflow(page), 0);
        await picture(`overview-${theme}-${width}`);
      });
    }

    await checks.step("fits at 200 %", async () => {
      await setPaneWidth(page, 600);
      await paneFrame(page).evaluate((zoom) => {
        document.documentElement.style.zoom = String(zoom);
      }, ZOOM);
      assert.equal(await horizontalOverflow(page), 0);
      await picture(`overview-${theme}-zoom`);
      await paneFrame(page).evaluate(() => {
        document.documentElement.style.zoom = "";
      });
    });

    await checks.step("shows bars in a contrast theme", async () => {
      await setPaneWidth(page, 350);
      await page.emulateMedia({ forcedColors: "active" });
      await picture(`overview-${theme}-contrast`);
      await page.emulateMedia({ forcedColors: "none" });
    });

    await checks.step("is marked as out of date when a rule parameter is typed", async () => {
      await demo.openSheet("规则参数");
      await demo.type("B2", "95");
      await demo.staleBanner().waitFor();
    });

    await checks.step("no request left this machine, and no script failed", async () => {
      assert.deepEqual(foreign, []);
      assert.deepEqual(errors, []);
    });
    await context.close();

    /** The whole of the pane's content, not only what is in sight */
    async function picture(name: string): Promise<void> {
      const height = await paneFrame(page).evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1280, height: Math.min(4000, Math.ceil(height) + 200) });
      await page.locator("aside.pane").screenshot({ path: path.join(RESULTS, `${name}.png`) });
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }
}
