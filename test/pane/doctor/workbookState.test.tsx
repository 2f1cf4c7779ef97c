/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { EMPTY, inspectionWith } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

describe("the state of the workbook", () => {
  test("is one line when every name is found", async () => {
    await openPane(new FakeOperations());
    expect(screen.getByText("标准自评工作簿：各表识别正常")).toBeVisible();
    expect(screen.getByText("标准自评工作簿：各表识别正常").closest("details")).not.toHaveAttribute("open");
  });

  test("lists only the missing and unusable names, with their states in words", async () => {
    const operations = new FakeOperations();
    operations.inspection = inspectionWith({
      绩效_资金: "refError",
      绩效_项目: "missing",
      绩效_年度: "multiArea",
    });
    await openPane(operations);
    expect(screen.getByText("标准自评工作簿：有 3 处未能识别")).toBeVisible();
    const rows = within(screen.getByRole("list", { name: "名称清单" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "绩效_年度有多个区域",
      "绩效_资金引用失效（#REF!）（必需）",
      "绩效_项目缺少",
    ]);
  });

  test("is read again on demand", async () => {
    const operations = new FakeOperations();
    operations.inspection = inspectionWith({ 绩效_项目: "missing" });
    const user = await openPane(operations);
    operations.inspection = inspectionWith();
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    expect(await screen.findByText("标准自评工作簿：各表识别正常")).toBeVisible();
  });

  test("can still be recomputed when names are missing", async () => {
    const operations = new FakeOperations();
    operations.inspection = inspectionWith({ 绩效_项目: "missing" });
    await openPane(operations);
    expect(screen.getByRole("button", { name: "一键重算" })).toBeEnabled();
  });
});

describe("an empty workbook", () => {
  test("offers the standard sheets and the sample, and no recompute", async () => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    await openPane(operations);
    expect(screen.getByText("这不是标准自评工作簿")).toBeVisible();
    expect(screen.queryByRole("button", { name: "一键重算" })).toBeNull();
    expect(await screen.findByRole("button", { name: "新建标准自评工作簿" })).toBeEnabled();
  });

  test.each([
    ["新建标准自评工作簿", "blank", "已新建标准自评工作表，请填写后单击“一键重算”。"],
    ["试用样例", "sample", "已放入样例，请单击“一键重算”。"],
  ] as const)("%s adds the sheets and offers the recompute", async (button, content, message) => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    const user = await openPane(operations);
    await user.click(await screen.findByRole("button", { name: button }));
    expect(await screen.findByRole("button", { name: "一键重算" })).toBeEnabled();
    expect(operations.inserted).toBe(content);
    expect(announced()).toBe(message);
  });

  test("ignores clicks while another operation runs, and shows that", async () => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    operations.offer = {
      kind: "repair",
      removed: [],
      restored: [],
      plain: [],
      highlights: false,
      notes: false,
      explanations: false,
      cells: [],
      rows: [],
      names: ["绩效_资金"],
      removedNames: [],
      skippedSheets: [],
      skippedCells: [],
      earlier: 0,
      dropped: false,
    };
    operations.restore = () => new Promise(() => undefined);
    const user = await openPane(operations);
    await user.click(await screen.findByRole("button", { name: "还原" }));
    for (const name of ["新建标准自评工作簿", "试用样例", "读入自评表"])
      expect(screen.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  });

  test("names the sheets in the way, and keeps its offer", async () => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    operations.failures.insertTemplate = new HostError("sheetExists", { sheets: ["资金", "项目"] });
    const user = await openPane(operations);
    await user.click(screen.getByRole("button", { name: "新建标准自评工作簿" }));
    expect(await screen.findByText("已有工作表“资金”、“项目”，未新建。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
    expect(await screen.findByRole("button", { name: "新建标准自评工作簿" })).toBeEnabled();
  });
});

describe("more to do", () => {
  const more = (): HTMLElement | null => screen.getByText("更多操作").closest("details");

  test("is open at the start, and closed above the findings", async () => {
    const user = await openPane(new FakeOperations());
    expect(more()).toHaveAttribute("open");
    await recompute(user);
    expect(more()).not.toHaveAttribute("open");
    expect(within(more()!).getByRole("button", { name: "读入自评表" })).toBeEnabled();
  });

  test("stays open above the findings while a name needs a repair", async () => {
    const operations = new FakeOperations();
    const inspection = inspectionWith({ 绩效_项目: "missing" });
    operations.inspection = inspection;
    operations.result = { ...operations.result, inspection };
    const user = await openPane(operations);
    await recompute(user);
    expect(more()).toHaveAttribute("open");
  });
});
