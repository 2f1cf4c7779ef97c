/** A fresh unit, from its own ledger to handing in, with every action counted: a click, a typed cell, a file. */
import assert from "node:assert/strict";
import { test, type Locator } from "@playwright/test";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { examine } from "./examine";
import { CARRIED_OVER_SPENT, freshUnit, PAPERS, PROJECT_TEXTS, REASONS, UNIT } from "./freshUnit";
import { sharedPage } from "./sharedPage";

const MOST_ACTIONS = 60;
/** Open the pane in Excel, save the exported workbook, print it: not on the demo page, and counted */
const OUTSIDE = ["open the pane", "save", "print"];
const FORMS = ["附件3", "附件4-1", "附件4-2", "附件4-3", "附件5"];

test.describe("A fresh unit with a ledger", () => {
  const shared = sharedPage({ width: 1366, height: 768 });
  const demo = new DemoPage(shared);
  const actions: string[] = [...OUTSIDE];
  const act = async (action: string, work: Promise<void>): Promise<void> => {
    actions.push(action);
    await work;
  };
  const click = (name: string, target: Locator): Promise<void> => act(`click ${name}`, target.click());
  const press = (name: string): Promise<void> =>
    click(name, demo.pane.getByRole("button", { name, exact: true }).first());
  const typeInto = async (sheet: string, cells: Readonly<Record<string, string>>): Promise<void> => {
    await demo.openSheet(sheet);
    for (const [cell, text] of Object.entries(cells))
      await act(`type ${sheet}!${cell}`, demo.type(cell, text));
  };

  test("reads the ledger from the first steps", async () => {
    await demo.open("/?theme=dark");
    await act("open the workbook", demo.openWorkbook(await freshUnit()));
    await demo.settled();
    await typeInto("基本信息", UNIT);
    await press("从台账读入");
    await demo.pane.getByRole("heading", { name: "须您确定 1 项" }).waitFor();
    await demo.settled();
  });

  examine(demo, "A ledger with a question", "ledger");

  test("writes the ledger", async () => {
    await click("公用经费", demo.pane.getByRole("radio", { name: "公用经费" }));
    await demo.pane.getByRole("heading", { name: "各项都已确定" }).waitFor();
    await demo.settled();
    await press("写入");
    await demo.pane.getByRole("heading", { name: "台账已写入" }).waitFor();
    await demo.settled();
  });

  examine(demo, "A ledger that is written", "ledger-written");

  test("recomputes what was written", async () => {
    await press("一键重算");
    await demo.result().waitFor();
    await demo.settled();
  });

  test("corrects at the findings, and gives the reasons", async () => {
    for (const project of ["项目!I2", "项目!I3", "项目!I4"]) {
      const separate = demo.pane.getByRole("button", { name: new RegExp(`^改为“是”.*${project}`) });
      await click(`改为“是” ${project}`, separate);
      await separate.waitFor({ state: "detached" });
      await demo.settled();
    }
    await click("原因", demo.pane.getByRole("tab", { name: /^原因/ }));
    for (const [cell, text] of Object.entries(REASONS)) {
      const box = demo.pane.locator(`[data-reason="${cell}"]`).getByRole("textbox");
      await act(`type the reason of ${cell}`, box.fill(text));
    }
    await click("全部写入", demo.pane.getByRole("button", { name: /^全部写入/ }));
    await demo.bar(/^已写入 8 处原因/).waitFor();
    await demo.settled();
    await click("问题", demo.pane.getByRole("tab", { name: /^问题/ }));
    const conclusions = demo.finding("R65").first();
    await click("同类 3 处一并改正", conclusions.getByRole("button", { name: "同类 3 处一并改正" }));
    await click("改正 3 处", conclusions.getByRole("button", { name: "改正 3 处" }));
    await demo.bar(/^已改正 3 处单元格/).waitFor();
    await demo.settled();
    await typeInto("项目", PROJECT_TEXTS);
    const [cell, spent] = CARRIED_OVER_SPENT;
    await typeInto("资金", { [cell]: spent });
    await act("click 一键重算", demo.recompute());
    assert.match(await demo.verdict().innerText(), /^可以上报/);
  });

  test(`hands in after at most ${MOST_ACTIONS} actions`, async () => {
    await press("预览");
    await demo.pane.getByText("上报情况（写入前）：可以上报").waitFor();
    await press("返回");
    await press("导出附件");
    await demo.bar(/^已在新工作簿中打开 5 张附件/).waitFor();
    process.stdout.write(`${actions.length} actions: ${actions.join("; ")}\n`);
    assert.ok(actions.length <= MOST_ACTIONS, String(actions.length));
    assert.deepEqual(shared.errors, []);
  });

  test("hands in what the ledger says, cell by cell", async () => {
    const workbooks = demo.page.getByRole("navigation", { name: "打开的工作簿" });
    await workbooks.getByRole("button", { name: "导出的附件1.xlsx" }).click();
    await eventually(async () => {
      const names = await demo.sheetNames();
      return names.join() === FORMS.join() ? null : names.join();
    }, "the attachments alone");
    const papers: string[] = [];
    for (const form of FORMS) papers.push(`## ${form}`, ...(await rowsOf(form)));
    assert.deepEqual(papers, PAPERS.trim().split("\n"));
  });

  async function rowsOf(sheet: string): Promise<string[]> {
    const rows = new Map<string, string[]>();
    for (const [address, { text }] of Object.entries(await demo.shownArea(sheet, 40, "ABCDEFGHIJ"))) {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      // Formats of money end with the width of a bracket.
      const written = text.trimEnd().replaceAll("\n", "⏎");
      if (written !== "") rows.set(row, [...(rows.get(row) ?? []), `${column}=${written}`]);
    }
    return [...rows].map(([row, cells]) => `${row} ${cells.join(" | ")}`);
  }
});
