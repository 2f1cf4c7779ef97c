/** The whole job without a mouse: recompute, walk the findings, explain one, give a reason, recompute, restore. */
import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";
import { newWatchedPage } from "./browser";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { paneFrame } from "./paneFrame";

const MOST_STOPS = 80;

/** Presses the Tab key until the element has the focus. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the ${key} key does not lead to ${String(wanted)}`);
}

export async function keyboardScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  checks.scenario("The whole job by keyboard");
  const { context, page, errors } = await newWatchedPage(browser, { width: 1280, height: 900 });
  const demo = new DemoPage(page);
  const { pane } = demo;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const button = (name: string | RegExp): Locator => pane.getByRole("button", { name });

  const opened = await checks.step("一键重算", async () => {
    await demo.open(`${origin}/?theme=light`);
    await pane.getByText("各表识别正常").waitFor();
    await demo.settled();
    // What F6 does in Excel: from the grid into the pane.
    await paneFrame(page).evaluate(() => window.focus());
    await tabTo(page, demo.recomputeButton());
    await press("Enter");
    await demo.result().waitFor();
    await demo.settled();
    assert.ok(
      await demo.recomputeButton().evaluate((element) => element === document.activeElement),
      "the focus stays where it was",
    );
  });
  if (!opened) return context.close();

  await checks.step("the findings are walked, and the selection in the grid follows", async () => {
    const cells = pane.locator("[data-finding] button[data-cell]").filter({ hasText: "!" });
    await tabTo(page, cells.first());
    const first = await cells.first().innerText();
    await press("ArrowDown");
    await press("ArrowUp");
    await demo.selectionIs((selection) => selection === first, first);
    assert.ok(await cells.first().evaluate((element) => element === document.activeElement));
  });

  await checks.step("a finding is explained", async () => {
    await press("ArrowRight");
    await press("Enter");
    await pane.getByRole("textbox", { name: "说明情况" }).waitFor();
    await page.keyboard.type("县级资金下达时已扣除。");
    await tabTo(page, button("保存说明"));
    await press("Enter");
    await pane.getByText("已说明：县级资金下达时已扣除。").waitFor();
    await demo.settled();
  });

  await checks.step("a reason is written into its cell", async () => {
    await tabTo(page, pane.getByRole("tab", { name: /^问题/ }), "Shift+Tab");
    await press("ArrowRight");
    await press("Enter");
    const box = pane.getByRole("textbox").first();
    await box.waitFor();
    await tabTo(page, box);
    await page.keyboard.type("项目跨年实施，余款结转下年。");
    const row = pane.locator("[data-reason]").first();
    const cell = (await row.getAttribute("data-reason")) ?? "";
    await tabTo(page, row.getByRole("button", { name: "写入", exact: true }));
    await press("Enter");
    await row.getByRole("button", { name: "已写入" }).waitFor();
    await demo.settled();
    const [sheet = "", address = ""] = cell.split("!");
    assert.equal((await demo.shown(sheet, address))?.text, "项目跨年实施，余款结转下年。");
  });

  await checks.step("recomputed again, and taken back", async () => {
    await tabTo(page, demo.recomputeButton(), "Shift+Tab");
    await press("Enter");
    await demo.staleBanner().waitFor({ state: "detached" });
    await demo.settled();
    await tabTo(page, button("还原"));
    await press("Enter");
    await demo.result().waitFor({ state: "detached" });
    await demo.settled();
    assert.deepEqual(errors, []);
  });
  await context.close();
}
