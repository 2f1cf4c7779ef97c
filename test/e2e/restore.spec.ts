/** 还原 after the pane was closed and opened again: the saved file is the original, part by part. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "@playwright/test";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { paneFrame } from "./paneFrame";
import { differingParts, firstDifference, partsOf, type Parts } from "../support/workbookParts";

test.describe("Write, close the pane, open it again, restore", () => {
  const shared = sharedPage({ width: 1280, height: 800 });
  const demo = new DemoPage(shared);

  const saved = async (name: string): Promise<Parts> => {
    const file = path.join(RESULTS, name);
    const [download] = await Promise.all([
      demo.page.waitForEvent("download"),
      demo.ribbon("下载 .xlsx").click(),
    ]);
    await download.saveAs(file);
    return withoutStored(partsOf(new Uint8Array(await readFile(file))));
  };

  let before: Parts = new Map();
  test("saves the sample workbook", async () => {
    await demo.open("/");
    await demo.pane.getByText("各表识别正常").waitFor();
    before = await saved("restore-before.xlsx");
  });

  test("writes with 一键重算, and reports that it read back what it wrote", async () => {
    await demo.recompute();
    assert.match(await demo.result().innerText(), /写入内容核对无误/);
    assert.notEqual(differingParts(before, await saved("restore-written.xlsx")).length, 0);
  });

  test("offers 还原 when the pane is opened again, and removes what was written", async () => {
    await paneFrame(demo.page).evaluate(() => location.reload());
    await demo.pane.getByText("更多操作").waitFor();
    await demo.verdict().waitFor();
    await demo.showMore();
    const restore = demo.pane.getByRole("button", { name: "还原" });
    await restore.waitFor();
    await demo.settled();
    await restore.click();
    await demo.bar(/^已删除附件3/).waitFor();
  });

  test("saves a file that equals the original cell for cell and format for format", async () => {
    const after = await saved("restore-after.xlsx");
    assert.deepEqual(differingParts(before, after), [], firstDifference(before, after));
  });

  test("sends no request off this machine, and no script fails", async () => {
    assert.deepEqual(shared.foreign, []);
    assert.deepEqual(shared.errors, []);
  });
});

/** Without the add-in's settings and the relationships to them, which stay in the file */
function withoutStored(parts: Parts): Parts {
  const kept = [...parts].filter(([part]) => !part.startsWith("xl/webextensions/"));
  return new Map(kept.map(([part, text]) => [part, text.replace(/<[^>]*webextension[^>]*>/g, "")]));
}
