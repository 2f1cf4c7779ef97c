/** The whole job without a mouse: recompute, visit the findings, explain one, give a reason, recompute, restore. */
import assert from "node:assert/strict";
import { test, type Locator, type Page } from "@playwright/test";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { paneFrame } from "./paneFrame";

const MAX_STOPS = 80;

/** Presses the Tab key until the element has the focus. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the ${key} key does not lead to ${String(target)}`);
}

test.describe("The whole job by keyboard", () => {
  const shared = sharedPage({ width: 1280, height: 900 });
  const demo = new DemoPage(shared);
  const press = (key: string): Promise<void> => demo.page.keyboard.press(key);
  const button = (name: string | RegExp): Locator => demo.pane.getByRole("button", { name });

  test("recomputes", async () => {
    await demo.open(`/?theme=light`);
    await demo.pane.getByText("各表识别正常").waitFor();
    await demo.settled();
    // As F6 does in Excel: from the grid into the pane.
    await paneFrame(demo.page).evaluate(() => window.focus());
    await tabTo(demo.page, demo.recomputeButton());
    await press("Enter");
    await demo.result().waitFor();
    await demo.settled();
    assert.ok(
      await demo.recomputeButton().evaluate((element) => element === document.activeElement),
      "the focus stays where it was",
    );
  });

  test("visits the findings, and the selection in the grid follows", async () => {
    const cells = demo.pane.locator("[data-finding] button[data-cell]").filter({ hasText: "!" });
    await tabTo(demo.page, cells.first());
    const first = await cells.first().innerText();
    await press("ArrowDown");
    await press("ArrowUp");
    await demo.selectionIs((selection) => selection === first, first);
    assert.ok(await cells.first().evaluate((element) => element === document.activeElement));
  });

  test("explains a finding", async () => {
    await press("ArrowRight");
    await press("Enter");
    await demo.pane.getByRole("textbox", { name: "说明情况" }).waitFor();
    await demo.page.keyboard.type("县级资金下达时已扣除。");
    await tabTo(demo.page, button("保存说明"));
    await press("Enter");
    await demo.pane.getByText("已说明：县级资金下达时已扣除。").waitFor();
    await demo.settled();
  });

  test("writes a reason into its cell", async () => {
    await tabTo(demo.page, demo.pane.getByRole("tab", { name: /^问题/ }), "Shift+Tab");
    await press("ArrowRight");
    await press("Enter");
    const box = demo.pane.getByRole("textbox").first();
    await box.waitFor();
    await tabTo(demo.page, box);
    await demo.page.keyboard.type("项目跨年实施，余款结转下年。");
    const row = demo.pane.locator("[data-reason]").first();
    const cell = (await row.getAttribute("data-reason")) ?? "";
    await tabTo(demo.page, row.getByRole("button", { name: "写入", exact: true }));
    await press("Enter");
    await demo.bar(/^已写入 1 处原因/).waitFor();
    await demo.settled();
    const [sheet = "", address = ""] = cell.split("!");
    assert.equal((await demo.shown(sheet, address))?.text, "项目跨年实施，余款结转下年。");
  });

  test("recomputes again, and restores", async () => {
    await tabTo(demo.page, demo.recomputeButton(), "Shift+Tab");
    await press("Enter");
    await demo.staleBanner().waitFor({ state: "detached" });
    await demo.settled();
    await tabTo(demo.page, demo.pane.getByText("更多操作"));
    await press("Enter");
    await tabTo(demo.page, button("还原"));
    await press("Enter");
    await demo.bar(/^已恢复.*已恢复单元格资金!L6原有内容。$/).waitFor();
    await demo.settled();
    assert.equal((await demo.shown("资金", "L6"))?.text ?? "", "");
    assert.deepEqual(shared.errors, []);
  });
});
