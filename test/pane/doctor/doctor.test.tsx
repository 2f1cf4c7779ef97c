/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Inspection } from "../../../src/operations";
import { HostError } from "../../../src/port/errors";
import { diagnose } from "../../../src/workbook/doctor/diagnosis";
import { offerSelection } from "../../../src/workbook/doctor/selection";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { sampleSnapshot, withCells, withName } from "../../support/inputs";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

function inspectionOf(snapshot: WorkbookSnapshot): Inspection {
  const { names, state } = readSelfEvaluation(snapshot);
  return {
    names,
    workbook: state,
    diagnosis: diagnose(snapshot, []),
    highlighted: false,
    ownSheets: [],
    notesAsked: false,
    autoOpen: false,
    setUpPending: false,
    dateSystemUnknown: false,
  };
}

const sample = sampleSnapshot();
const broken = withName(sample, "绩效_资金", (one) => ({
  ...one,
  state: "refError",
  formula: "=资金!#REF!",
  area: null,
}));

async function openDoctor(
  snapshot: WorkbookSnapshot,
): Promise<{ operations: FakeOperations; user: UserEvent }> {
  const operations = new FakeOperations();
  operations.inspection = inspectionOf(snapshot);
  operations.repaired = inspectionOf(sample);
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "诊断与修复" }));
  await screen.findByRole("region", { name: "名称诊断" });
  return { operations, user };
}

function row(name: string): HTMLElement {
  const heading = screen.getByRole("heading", { name });
  const item = heading.closest("li");
  if (item === null) throw new Error(`${name} has no row`);
  return item;
}

test("a name is shown with its state and its reference; names without a fault are folded", async () => {
  await openDoctor(broken);
  expect(row("绩效_资金")).toHaveTextContent("必须修复 · 引用失效（#REF!）");
  expect(row("绩效_资金")).toHaveTextContent("现为 资金!#REF!");
  expect(screen.getByText(/^正常的名称 \d+ 个$/)).toBeVisible();
  expect(screen.queryByRole("heading", { name: "绩效_年度" })).toBeNull();
});

test("a repair shows the old and the new reference and runs after confirmation", async () => {
  const { operations, user } = await openDoctor(broken);
  await user.click(within(row("绩效_资金")).getByRole("button", { name: "新建工作表“资金 (2)”" }));
  const confirm = within(row("绩效_资金")).getByRole("region", { name: "请确认" });
  expect(confirm).toHaveTextContent(/由资金!#REF!改为'资金 \(2\)'!A1:[A-Z]32/);
  await user.click(within(confirm).getByRole("button", { name: "取消" }));
  expect(operations.repairs).toEqual([]);
  expect(within(row("绩效_资金")).getByRole("button", { name: "新建工作表“资金 (2)”" })).toHaveFocus();
  await user.click(within(row("绩效_资金")).getByRole("button", { name: "新建工作表“资金 (2)”" }));
  await user.click(screen.getByRole("button", { name: "确认修复" }));
  expect(await screen.findByText("全部名称正常，表头齐全。")).toBeVisible();
  expect(operations.repairs.map(({ kind, name }) => [kind, name])).toEqual([["rebuild", "绩效_资金"]]);
  expect(announced()).toBe("已修复：绩效_资金。如需撤回，请单击“还原”。");
  await waitFor(() => expect(screen.getByRole("heading", { name: "名称诊断" })).toHaveFocus());
});

test("the selected cells are refused with a reason, then shown, then bound; the focus stays on the button", async () => {
  const { operations, user } = await openDoctor(broken);
  const select = (): HTMLElement => within(row("绩效_资金")).getByRole("button", { name: "绑定所选区域" });
  expect(select()).toHaveAccessibleDescription("请先在工作表中选中整张表，包括列标题。");
  operations.selected = { kind: "refused", name: "绩效_资金", reason: "severalAreas" };
  await user.click(select());
  expect(await screen.findByText("选中了多个区域。请只选一个连续区域。")).toBeVisible();
  const values = sample.names.find(({ name }) => name === "绩效_资金")?.area?.values ?? [];
  const part = values.slice(0, 5).map((line) => line.slice(0, 12));
  const area = { row: 0, column: 0, rows: 5, columns: 12 };
  operations.selected = offerSelection(
    "绩效_资金",
    { sheet: "别处", areas: [area], whole: false, values: { row: 0, column: 0, values: part } },
    broken,
  );
  await user.click(select());
  const confirm = await screen.findByRole("region", { name: "请确认" });
  expect(confirm).toHaveTextContent("由资金!#REF!改为别处!A1:L5");
  expect(confirm).toHaveTextContent("所选区域缺少列：备注。所选区域没有收尾行。");
  expect(select()).toHaveFocus();
  expect(operations.askedFor).toEqual(["绩效_资金", "绩效_资金"]);
  await user.click(within(confirm).getByRole("button", { name: "确认修复" }));
  await screen.findByText("全部名称正常，表头齐全。");
  expect(operations.repairs[0]?.names[0]?.to).toBe("=别处!$A$1:$L$5");
  expect(screen.getByRole("heading", { name: "名称诊断" })).toHaveFocus();
});

test("a renamed heading is reported with its cell, and counts as a place to repair", async () => {
  const { user, operations } = await openDoctor(withCells(sample, { "指标!I1": "权重（分值）" }));
  expect(screen.getByText("标准自评工作簿：各表已识别，其中 1 处需要修复")).toBeVisible();
  expect(row("绩效_指标")).toHaveTextContent("列“权重”写成了“权重（分值）”（指标!I1）。");
  await user.click(within(row("绩效_指标")).getByRole("button", { name: "恢复列标题“权重”" }));
  expect(screen.getByRole("region", { name: "请确认" })).toHaveTextContent("指标!I1由权重（分值）改为权重");
  await user.click(within(row("绩效_指标")).getByRole("button", { name: /^定位到 指标!A1:K/ }));
  expect(operations.visited[0]).toMatch(/^指标!A1:K\d+$/);
});

test("a repair that is out of date is refused and stays visible", async () => {
  const { operations, user } = await openDoctor(broken);
  operations.failures.repair = new HostError("outdated", { definedNames: ["绩效_资金"] });
  await user.click(within(row("绩效_资金")).getByRole("button", { name: "新建工作表“资金 (2)”" }));
  await user.click(screen.getByRole("button", { name: "确认修复" }));
  expect(await screen.findByText("工作簿与所列情况不一致，未执行：绩效_资金。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  expect(operations.repairs).toEqual([]);
});

test("a workbook without a fault says so, and its names can still be bound", async () => {
  const { user } = await openDoctor(sample);
  expect(screen.getByText("全部名称正常，表头齐全。")).toBeVisible();
  await user.click(screen.getByText(/^正常的名称 \d+ 个$/));
  expect(await screen.findByRole("heading", { name: "绩效_年度" })).toBeVisible();
  expect(within(row("绩效_年度")).getByRole("button", { name: "绑定所选区域" })).toBeEnabled();
});

const outside = withCells(sample, { "资金!A33": "项目支出", "资金!B33": "就业补助", "资金!K33": 10 });
const rowsBelow = { table: "资金", rows: "1", range: "A33:K33" };

test("a finding's button shows its repair at once; one click more carries it out", async () => {
  const operations = new FakeOperations();
  operations.result = result({
    findings: [finding({ rule: "R56", code: "R56.rowsBelow", cells: ["资金!A33"], inputs: rowsBelow })],
  });
  operations.repaired = inspectionOf(sample);
  const user = await openPane(operations);
  await recompute(user);
  operations.inspection = inspectionOf(outside);
  const list = screen.getByRole("region", { name: "核对清单" });
  await user.click(within(list).getByRole("button", { name: "诊断与修复" }));
  const confirm = await screen.findByRole("region", { name: "请确认" });
  expect(row("绩效_资金")).toContainElement(confirm);
  expect(confirm).toHaveTextContent(/由资金!A1:[A-Z]32改为资金!A1:[A-Z]34/);
  expect(within(row("绩效_资金")).getByRole("button", { expanded: true })).toHaveFocus();
  await user.click(within(confirm).getByRole("button", { name: "确认修复" }));
  expect(operations.repairs.map(({ kind, name }) => [kind, name])).toEqual([["extend", "绩效_资金"]]);
  await waitFor(() => expect(screen.queryByRole("region", { name: "请确认" })).toBeNull());
});

test("the repair that a finding has shown can be declined", async () => {
  const operations = new FakeOperations();
  operations.result = result({
    findings: [finding({ rule: "R56", code: "R56.rowsBelow", cells: ["资金!A33"], inputs: rowsBelow })],
  });
  const user = await openPane(operations);
  await recompute(user);
  operations.inspection = inspectionOf(outside);
  const list = screen.getByRole("region", { name: "核对清单" });
  await user.click(within(list).getByRole("button", { name: "诊断与修复" }));
  const confirm = await screen.findByRole("region", { name: "请确认" });
  await user.click(within(confirm).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("region", { name: "请确认" })).toBeNull();
  expect(within(row("绩效_资金")).getByRole("button", { name: /纳入|扩/ })).toHaveFocus();
  expect(operations.repairs).toEqual([]);
});
