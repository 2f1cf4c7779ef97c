/** 总览 on the demo page: figures by project and block link to their cells, and become out of date when a cell changes. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 350, 600];
/** At 200 % the pane has half of its CSS pixels. */
const ZOOM = 2;

for (const theme of ["light", "dark"] as const) {
  test.describe(`总览, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const projects = () => demo.pane.getByRole("region", { name: "各项目 8 个" });

    test("lists categories and projects with their rates in words beside the bars", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.recompute();
      await demo.pane.getByRole("tab", { name: "总览" }).click();
      await projects().waitFor();
      const lines = await projects().locator("summary").allInnerTexts();
      assert.equal(lines.length, 8);
      const line = lines.find((each) => each.startsWith("中央、省级就业创业补助资金")) ?? "";
      for (const part of ["100.00%", "支出 2,153.46", "全年预算数 2,153.40"])
        assert.ok(line.includes(part), line);
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    test("links a sum to its rows in the grid", async () => {
      await demo.openSheet("说明");
      await demo.pane.getByRole("button", { name: /^支出 3,306\.58/ }).click();
      await demo.selectionIs((selection) => selection === "资金!K2:K13", "资金!K2:K13");
    });

    test("opens a project by keyboard, and links its figure to its row", async () => {
      const summary = projects().locator("summary").filter({ hasText: "中央、省级就业创业补助资金" });
      await summary.focus();
      await demo.page.keyboard.press("Enter");
      await projects().getByRole("button", { name: "支出 2,153.46，定位到 资金!K12" }).click();
      await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
    });

    test("shows the score of each block with its maximum", async () => {
      const blocks = await demo.pane
        .getByRole("region", { name: "得分" })
        .locator("details[open] li")
        .allInnerTexts();
      assert.ok(
        blocks.some((block) => /^预算执行\s+\d+\.\d\d \/ 10\.00/.test(block)),
        blocks.join(" | "),
      );
      assert.ok(blocks.length >= 3, blocks.join(" | "));
    });

    test("has nothing for axe to find with everything expanded", async () => {
      await projects().getByRole("button", { name: "全部展开" }).click();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of WIDTHS) {
      test(`fits a width of ${width} px`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        await picture(`overview-${theme}-${width}`);
      });
    }

    test("fits at 200 %", async () => {
      await setPaneWidth(demo.page, 600);
      await paneFrame(demo.page).evaluate((zoom) => {
        document.documentElement.style.zoom = String(zoom);
      }, ZOOM);
      assert.equal(await horizontalOverflow(demo.page), 0);
      await picture(`overview-${theme}-zoom`);
      await paneFrame(demo.page).evaluate(() => {
        document.documentElement.style.zoom = "";
      });
    });

    test("shows bars in a contrast theme", async () => {
      await setPaneWidth(demo.page, 350);
      await demo.page.emulateMedia({ forcedColors: "active" });
      await picture(`overview-${theme}-contrast`);
      await demo.page.emulateMedia({ forcedColors: "none" });
    });

    test("becomes out of date when a rule parameter is typed", async () => {
      await demo.openSheet("规则参数");
      await demo.type("B2", "95");
      await demo.staleBanner().waitFor();
    });

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });

    /** Of the pane's whole content, also what is scrolled away */
    async function picture(name: string): Promise<void> {
      const height = await paneFrame(demo.page).evaluate(() => document.documentElement.scrollHeight);
      await demo.page.setViewportSize({ width: 1280, height: Math.min(4000, Math.ceil(height) + 200) });
      await demo.page.locator("aside.pane").screenshot({ path: path.join(RESULTS, `${name}.png`) });
      await demo.page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}
