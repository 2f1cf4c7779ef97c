/** Corrections at their findings on the demo page: old and new content, one click, and 还原. */
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { EmbeddedHost } from "../../src/emulator";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";
import { sharedPage } from "./sharedPage";
import { sample } from "./workbooks";

test.describe("Correcting at the finding", () => {
  const shared = sharedPage({ width: 1280, height: 900 });
  const demo = new DemoPage(shared);
  const offer = (code: string) => demo.pane.locator(`[data-mend="${code}"]`).first();

  test("offers what is certain, and choices where it is not", async () => {
    const workbook = await sample();
    const host = new EmbeddedHost(workbook);
    for (const [sheet, cell, input] of [
      ["资金", "A2", "基本支出"],
      ["资金", "C6", "中央"],
      ["资金", "C7", "省级"],
      ["资金", "I3", "-18"],
      ["项目", "F3", "自评等级为良好。"],
    ] as const)
      host.userEdit(sheet, cell, input);
    await demo.open("/");
    await demo.openWorkbook(workbook);
    await demo.recompute();
    await offer("R00.negativeAmount").getByText("资金!I3：-18 → 18").waitFor();
    await offer("R00.unknownChoice")
      .getByRole("button", { name: /^改为“公用经费”/ })
      .waitFor();
  });

  examine(demo, "offers of corrections", "mend");

  test("shows all of a kind before they are written", async () => {
    await offer("R00.unknownChoice").getByRole("button", { name: /^同类/ }).click();
    await demo.pane.getByRole("list", { name: "一并改正的各处" }).waitFor();
  });

  examine(demo, "corrections of one kind", "mend-all");

  test("writes by keyboard, and 还原 takes it back", async () => {
    await offer("R00.negativeAmount").getByRole("button", { name: /^改正/ }).focus();
    await demo.page.keyboard.press("Enter");
    await demo.bar("已改正 1 处单元格").waitFor();
    assert.equal((await demo.shown("资金", "I3"))?.text.trim(), "18.00");
    assert.equal(await offer("R00.negativeAmount").count(), 0);
  });
});
