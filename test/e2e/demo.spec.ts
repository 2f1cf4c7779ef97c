/** What a user does on the demo page, from opening it to downloading the workbook. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "@playwright/test";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import type { Workbook } from "../../src/xlsx/model/types";
import { loadXlsx } from "../../src/xlsx/file";
import { INPUT_SHEETS } from "../../src/workbook/schema/names";
import { HIGHLIGHT_COLORS } from "../../src/workbook/sheet/styles";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";

const ERROR_FILL = HIGHLIGHT_COLORS.error.fill;
const FUND_ROWS = 40;
const FUND_COLUMNS = "ABCDEFGHIJKLM";
/** 年初预算, 追加(减), 上年结转, 全年预算数, 支出, 结转结余, 执行率(%) */
const TOTAL = ["783.64", "2,515.18", "7.70", "3,306.52", "3,306.58", "-0.06", "100.00"];
const TOTAL_AFTER_EDIT = ["783.64", "2,515.18", "7.76", "3,306.58", "3,306.58", "0.00", "100.00"];

test.describe("The demo page", () => {
  const shared = sharedPage({ width: 1280, height: 800 });
  const demo = new DemoPage(shared);
  let before: Awaited<ReturnType<typeof demo.shownArea>> = {};

  test("opens with the sample workbook beside the pane", async () => {
    await demo.open("/");
    assert.deepEqual(await demo.sheetNames(), INPUT_SHEETS);
    await demo.pane.getByText("各表识别正常").waitFor();
  });

  test("shows 资金 with headings, formatted figures and no highlight", async () => {
    before = await demo.shownArea("资金", FUND_ROWS, FUND_COLUMNS);
    await demo.openSheet("资金");
    assert.equal(before["A1"]?.text, "支出类别");
    assert.equal(before["F12"]?.text, "7.70");
    assert.equal(before["K12"]?.text, "2,153.46");
    assert.equal(before["K12"].fill, null);
    assert.equal(await demo.pixelsOf(ERROR_FILL), 0);
  });

  test("一键重算 in the pane shows the summary and the findings", async () => {
    await demo.recompute();
    assert.match(await demo.verdict().innerText(), /处必须改/);
    assert.match(await demo.finding("R02").first().innerText(), /资金!K12/);
    await demo.pane.getByRole("tab", { name: "总览" }).click();
    const figures = await demo.pane.getByRole("region", { name: /^资金/ }).innerText();
    for (const figure of [
      "783.64",
      "2,515.18",
      "7.70",
      "3,306.52",
      "3,306.58",
      "-0.06",
      "100.00%",
      "421.95%",
    ]) {
      assert.ok(figures.includes(figure), `${figure} in ${figures}`);
    }
    await demo.pane.getByRole("tab", { name: /^问题/ }).click();
    const names = await demo.sheetNames();
    for (const name of ["附件3", "附件4-1", "附件5", "核对记录"]) assert.ok(names.includes(name), name);
    assert.match(await demo.selection(), /^资金!/, "the user's sheet stays in front");
  });

  test("shows the total row in 附件5", async () => {
    await demo.openSheet("附件5");
    assert.deepEqual(await totalRow(demo), TOTAL);
  });

  test("highlights 资金!K12 in the grid's data and on its canvas", async () => {
    await demo.openSheet("资金");
    await demo.goTo("K12");
    assert.equal((await demo.shown("资金", "K12"))?.fill, ERROR_FILL);
    await eventually(
      async () => ((await demo.pixelsOf(ERROR_FILL)) > 300 ? null : "too few pixels"),
      "the fill drawn",
    );
  });

  test("goes to the cell of a finding on its sheet", async () => {
    await demo.openSheet("说明");
    await demo.finding("R02").first().getByRole("button", { name: "定位到 资金!K12" }).click();
    await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
  });

  test("changes nothing at a second recompute", async () => {
    await demo.recomputeButton().click();
    await demo.pane.getByText("没有变化，未写入。").waitFor();
  });

  test("marks the result as out of date when a figure is typed", async () => {
    await demo.openSheet("资金");
    // 其中：上年结转支出, which is no more than what was carried over
    await demo.type("P12", "7.76");
    await demo.type("F12", "7.76");
    await eventually(async () => {
      const text = (await demo.shown("资金", "F12"))?.text;
      return text === "7.76" ? null : text;
    }, "7.76 in 资金!F12");
    await demo.staleBanner().waitFor();
  });

  test("changes the total, the finding and the highlight at the next recompute", async () => {
    await demo.recompute();
    assert.equal(await demo.finding("R02").count(), 0);
    assert.notEqual((await demo.shown("资金", "K12"))?.fill, ERROR_FILL);
    assert.deepEqual(await totalRow(demo), TOTAL_AFTER_EDIT);
  });

  test("reads a typed figure as Excel does", async () => {
    await demo.openSheet("资金");
    await demo.type("F12", "7.7");
    await eventually(async () => {
      const text = (await demo.shown("资金", "F12"))?.text;
      return text === "7.70" ? null : text;
    }, "7.70 in 资金!F12");
    await demo.recompute();
    assert.equal((await demo.shown("资金", "K12"))?.fill, ERROR_FILL);
  });

  test("leaves the sheet as it was after 清除标记", async () => {
    await demo.showMore();
    await demo.pane.getByRole("button", { name: "清除标记" }).click();
    await demo.bar(/已清除 \d+ 处标记/).waitFor();
    assert.deepEqual(await demo.shownArea("资金", FUND_ROWS, FUND_COLUMNS), before);
    await demo.openSheet("资金");
    await demo.goTo("K12");
    await eventually(
      async () => ((await demo.pixelsOf(ERROR_FILL)) === 0 ? null : "coloured pixels"),
      "no fill drawn",
    );
  });

  test("runs 一键重算 from the ribbon in the open pane, and stays where the user is", async () => {
    const before = await demo.selection();
    await demo.ribbon("一键重算").click();
    await demo.staleBanner().waitFor({ state: "detached" });
    await eventually(async () => {
      const fill = (await demo.shown("资金", "K12"))?.fill;
      return fill === ERROR_FILL ? null : fill;
    }, "the cell coloured again");
    await demo.settled();
    assert.match(await demo.verdict().innerText(), /处必须改/);
    assert.equal(await demo.selection(), before);
    await demo.ribbon("清除标记").click();
    await eventually(async () => (await demo.shown("资金", "K12"))?.fill ?? null, "no highlight");
  });

  test("runs 一键重算 from the ribbon without the pane, and ends at 核对记录", async () => {
    await demo.page.getByRole("button", { name: "关闭面板" }).click();
    await demo.ribbon("一键重算").click();
    await demo.selectionIs((selection) => selection.startsWith("核对记录!A1"), "核对记录!A1");
    assert.equal((await demo.shown("资金", "K12"))?.fill, ERROR_FILL);
  });

  test("clears with 清除标记 on the ribbon, and opens the pane again with 打开面板", async () => {
    await demo.ribbon("清除标记").click();
    await eventually(async () => (await demo.shown("资金", "K12"))?.fill ?? null, "no highlight");
    await demo.ribbon("打开面板").click();
    await demo.verdict().waitFor();
  });

  const saved = path.join(RESULTS, "downloaded.xlsx");
  test("downloads an .xlsx with the attachments, the names and the figures", async () => {
    const [download] = await Promise.all([
      demo.page.waitForEvent("download"),
      demo.ribbon("下载 .xlsx").click(),
    ]);
    assert.match(download.suggestedFilename(), /\.xlsx$/);
    await download.saveAs(saved);
    const workbook = loadXlsx(new Uint8Array(await readFile(saved)));
    const names = workbook.sheets.map((sheet) => sheet.name);
    for (const name of [...INPUT_SHEETS, "附件3", "附件5", "核对记录"]) assert.ok(names.includes(name), name);
    assert.ok(workbook.names.some(({ name, scope }) => name === "绩效_资金" && scope === null));
    assert.deepEqual(storedTotal(workbook), [783.64, 2515.18, 7.7, 3306.52, 3306.58, -0.06, 100]);
    const ours = workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
    assert.ok(
      ours.every(({ formula }) => !(formula ?? "").includes("绩效核对")),
      "highlights in the file",
    );
  });

  test("opens the user's file, and the sample again", async () => {
    const [chooser] = await Promise.all([
      demo.page.waitForEvent("filechooser"),
      demo.ribbon("打开 .xlsx…").click(),
    ]);
    await chooser.setFiles(saved);
    await demo.page.getByRole("heading", { name: "downloaded.xlsx" }).waitFor();
    await eventually(
      async () => ((await demo.sheetNames()).includes("附件5") ? null : "no 附件5"),
      "the file's sheets",
    );
    await demo.verdict().waitFor();
    await demo.ribbon("还原样例").click();
    await eventually(async () => {
      const names = await demo.sheetNames();
      return names.join() === INPUT_SHEETS.join() ? null : names;
    }, "the sample's sheets");
  });

  test("refuses a file that is not a workbook with a message", async () => {
    const [chooser] = await Promise.all([
      demo.page.waitForEvent("filechooser"),
      demo.ribbon("打开 .xlsx…").click(),
    ]);
    await chooser.setFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("not a workbook") });
    await demo.message().getByText("打不开这个文件").waitFor();
    assert.deepEqual(await demo.sheetNames(), INPUT_SHEETS);
  });

  test("sends no request off this machine, and no script fails", async () => {
    assert.deepEqual(shared.foreign, []);
    assert.deepEqual(shared.errors, []);
  });
});

/** The 合计 row of 附件5 as the grid shows it */
async function totalRow(demo: DemoPage): Promise<string[]> {
  const cells = await demo.shownArea("附件5", 60, "ABCDEFGH");
  const head = Object.entries(cells).find(
    ([address, { text }]) => /^A\d+$/.test(address) && /合\s*计/.test(text),
  );
  if (head === undefined) throw new Error("附件5 has no total row");
  const row = head[0].slice(1);
  return ["B", "C", "D", "E", "F", "G", "H"].map((column) => cells[`${column}${row}`]?.text.trim() ?? "");
}

/** The same row as stored in the file */
function storedTotal(workbook: Workbook): unknown[] {
  const sheet = workbook.sheets.find(({ name }) => name === "附件5");
  for (let row = 0; row < 60; row += 1) {
    const head = sheet?.cells.get(cellKey(row, 0))?.value;
    if (typeof head === "string" && /合\s*计/.test(head)) {
      return [1, 2, 3, 4, 5, 6, 7].map((column) => sheet?.cells.get(cellKey(row, column))?.value ?? null);
    }
  }
  return [];
}
