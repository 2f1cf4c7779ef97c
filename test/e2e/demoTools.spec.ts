/** What the demo's own window does as Excel does: undo, rows, drop-down lists, F6, several workbooks, its language. */
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";

test.describe("The demo's window", () => {
  const shared = sharedPage({ width: 1280, height: 800 });
  const demo = new DemoPage(shared);
  const shows = (address: string, text: string | null): Promise<void> =>
    eventually(async () => {
      const shown = (await demo.shown("资金", address))?.text ?? null;
      return shown === text ? null : `${address} shows ${shown}`;
    }, `${address}: ${text}`);
  const arrow = () => demo.page.locator(".drop-down > button");

  test("takes back with Ctrl+Z what was typed, and redoes it with Ctrl+Y", async () => {
    await demo.open("/");
    await demo.openSheet("资金");
    await demo.type("G3", "123.4");
    await shows("G3", "123.40");
    await demo.page.keyboard.press("Control+z");
    await shows("G3", "35.76");
    await demo.message().getByText("已撤销：资金!G3。").waitFor();
    await demo.page.keyboard.press("Control+y");
    await shows("G3", "123.40");
    await demo.message().getByText("已恢复：资金!G3。").waitFor();
    await demo.ribbon("撤销").click();
    await shows("G3", "35.76");
  });

  test("inserts a row above the selected one, and takes it back", async () => {
    await demo.goTo("A4");
    await demo.ribbon("插入行").click();
    await shows("B5", "日常公用支出");
    await demo.ribbon("撤销").click();
    await shows("B4", "日常公用支出");
  });

  test("offers the choices of a cell, by mouse and by keyboard", async () => {
    await demo.goTo("C8");
    await arrow().click();
    await demo.page.locator(".drop-down").getByRole("button", { name: "市级专项" }).click();
    await shows("C8", "市级专项");
    await demo.page.keyboard.press("Control+z");
    await shows("C8", "部门预算");
    await demo.goTo("A8");
    await demo.page.keyboard.press("Alt+ArrowDown");
    await demo.page.keyboard.press("ArrowDown");
    await demo.page.keyboard.press("Enter");
    await shows("A8", "公用经费");
    await demo.page.keyboard.press("Control+z");
    await demo.goTo("G8");
    await arrow().waitFor({ state: "detached" });
  });

  test("goes round from the grid to the pane and the ribbon with F6", async () => {
    await demo.goTo("G9");
    const place = (): Promise<string> =>
      demo.page.evaluate(() => {
        const focused = document.activeElement;
        if (focused instanceof HTMLIFrameElement) return "pane";
        return focused?.closest("main.grid") ? "grid" : (focused?.closest(".ribbon")?.className ?? "");
      });
    for (const expected of ["pane", "ribbon", "grid", "pane"]) {
      await demo.page.keyboard.press("F6");
      await eventually(async () => ((await place()) === expected ? null : await place()), expected);
    }
    await demo.page.keyboard.press("Shift+F6");
    await eventually(async () => ((await place()) === "grid" ? null : await place()), "grid");
  });

  test("opens the exported attachments beside the sample", async () => {
    await demo.recompute();
    await demo.showMore();
    await demo.pane.getByRole("button", { name: "导出附件" }).click();
    // The sample has findings: its papers leave as a draft.
    await demo.pane.getByRole("button", { name: "导出草稿" }).click();
    const workbooks = demo.page.getByRole("navigation", { name: "打开的工作簿" });
    await workbooks.getByRole("button", { name: "导出的附件1.xlsx" }).click();
    await eventually(async () => {
      const names = await demo.sheetNames();
      return names[0] === "附件3" && names.at(-1) === "附件5" ? null : names.join();
    }, "the attachments alone");
    await workbooks.getByRole("button", { name: "2021年度自评样例.xlsx" }).click();
    await demo.recomputeButton().waitFor();
    assert.ok((await demo.sheetNames()).includes("资金"));
  });

  test("speaks English when the pane does", async () => {
    await demo.page.goto("/?language=en-US");
    await demo.pane.getByRole("button", { name: "Recompute" }).waitFor();
    await demo.ribbon("Insert row").waitFor();
    assert.equal(await demo.page.title(), "Budget Self-Evaluation · Demo");
    assert.equal(await demo.page.evaluate(() => document.documentElement.lang), "en-US");
    assert.doesNotMatch(await demo.page.getByRole("toolbar").innerText(), /\p{sc=Han}/u);
  });

  test("sends no request off this machine, and no script fails", async () => {
    assert.deepEqual(shared.foreign, []);
    assert.deepEqual(shared.errors, []);
  });
});
