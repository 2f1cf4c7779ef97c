/** @jest-environment jsdom */
import { HostError } from "../../../src/port/errors";
import { act, screen, waitFor } from "@testing-library/react";
import type { SheetWrite, WritePlan } from "../../../src/workbook/plan";
import { finding, form, indicatorResult, projectNamed, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, figure, openPane, recompute } from "../render";

function write(kind: SheetWrite["kind"], name: string): SheetWrite {
  return { kind, definition: { name }, layout: "" } as SheetWrite;
}

describe("the verdict", () => {
  test("counts errors, warnings and notes", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [
        finding({ severity: "error" }),
        finding({ severity: "error" }),
        finding({ severity: "error" }),
        finding({ severity: "warning" }),
        finding({ severity: "note" }),
      ],
    });
    await recompute(await openPane(operations));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("还差：3 处必须改，1 处要说明");
    expect(announced()).toBe("还差：3 处必须改，1 处要说明");
  });

  test("omits a severity without findings", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding({ severity: "warning" })] });
    await recompute(await openPane(operations));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^还差：1 处要说明$/);
  });

  test("says so if there are no findings", async () => {
    await recompute(await openPane(new FakeOperations()));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^可以上报$/);
  });
});

describe("the figures", () => {
  test("are shown with two decimals, with the rate on both bases", async () => {
    await recompute(await openPane(new FakeOperations()));
    expect(screen.getByRole("heading", { name: "资金（万元）" })).toBeVisible();
    expect(
      ["年初预算", "追加（减）", "上年结转", "全年预算数", "支出", "结转结余"].map((label) => figure(label)),
    ).toEqual(["783.64", "2,515.17", "7.76", "3,306.57", "3,306.57", "0.00"]);
    expect(screen.getByText("追加 2,533.17，追减 18.00")).toBeVisible();
    expect(figure("执行率（按全年预算数）")).toBe("100.00%");
    expect(figure("执行率（按年初预算）")).toBe("421.95%");
  });

  test("are a dash with the reason if they are unknown", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      funds: { spent: null, balance: null, executionRate: null, initialRate: null, added: null },
    });
    await recompute(await openPane(operations));
    expect(figure("支出")).toBe("—");
    expect(figure("执行率（按全年预算数）")).toBe("—");
    expect(figure("追加（减）")).toBe("—");
    expect(screen.getAllByText("有金额无法读取")).toHaveLength(5);
  });

  test("say that there was no initial budget, rather than that it cannot be read", async () => {
    const operations = new FakeOperations();
    operations.result = result({ funds: { initialRate: null } });
    await recompute(await openPane(operations));
    expect(figure("执行率（按年初预算）")).toBe("—");
    expect(screen.getByText("无年初预算")).toBeVisible();
  });
});

describe("the scores of the forms", () => {
  async function rows(parts: Parameters<typeof result>[0]): Promise<(string | null)[]> {
    const operations = new FakeOperations();
    operations.result = result(parts);
    await recompute(await openPane(operations));
    const list = screen.getByRole("region", { name: "得分" });
    return [...list.querySelectorAll("summary")].map((row) => row.textContent);
  }

  test("show total, grade and parts of the department and of each project", async () => {
    expect(
      await rows({ projects: [form({ name: "业务运行费", project: projectNamed("业务运行费") })] }),
    ).toEqual(["部门整体98.50 优执行率 10.00 · 指标 88.50", "业务运行费98.50 优执行率 10.00 · 指标 88.50"]);
  });

  test("say how many scores are missing", async () => {
    const unscored = [1, 2, 3].map((row) => indicatorResult({ row, score: null }));
    const department = form({ name: null, totalScore: null, indicatorScore: null, grade: null, unscored });
    expect(await rows({ department })).toEqual(["部门整体—执行率 10.00 · 指标 — · 缺 3 项得分"]);
  });

  test("say that there are no indicators", async () => {
    const department = form({
      name: null,
      totalScore: null,
      indicatorScore: null,
      grade: null,
      indicators: [],
    });
    expect(await rows({ department })).toEqual(["部门整体—执行率 10.00 · 指标 — · 无指标"]);
  });

  const merged = {
    ...projectNamed("合并填报"),
    separateForm: { cell: "项目!I3", written: "否", value: false },
  };
  const money = form({ name: "合并填报", project: merged, indicators: [], totalScore: null, grade: null });

  test("omit a project that has neither a separate form nor indicators", async () => {
    expect(await rows({ projects: [money] })).toHaveLength(1);
  });

  test("show a project that has indicators but no separate form", async () => {
    expect(await rows({ projects: [{ ...money, indicators: [indicatorResult()] }] })).toHaveLength(2);
  });

  test("label a project without a name", async () => {
    expect((await rows({ projects: [form({ name: "", project: projectNamed("") })] }))[1]).toMatch(
      /^（未填项目名称）/,
    );
  });
});

describe("what was written", () => {
  async function reportOf(plan: Partial<WritePlan>): Promise<string> {
    const operations = new FakeOperations();
    operations.result = result({ plan });
    await recompute(await openPane(operations));
    return screen.getByRole("region", { name: "核对结果" }).textContent;
  }

  test("is nothing if nothing has changed", async () => {
    expect(await reportOf({})).toContain("没有变化，未写入。");
  });

  test("names new and updated sheets once each", async () => {
    const change = { address: "C4", before: null, after: { number: "1" } };
    const text = await reportOf({
      sheets: [write("create", "附件3"), write("create", "核对记录"), write("rebuild", "附件5")],
      changes: [
        { ...change, sheet: "附件5" },
        { ...change, sheet: "附件3" },
        { ...change, sheet: "附件4-1" },
      ],
    });
    expect(text).toContain("已新建：附件3、核对记录。已更新：附件5、附件4-1。");
    expect(text).not.toContain("未写入");
  });

  test("says that a sheet of the user's was left alone, also if nothing has changed", async () => {
    expect(await reportOf({ renamed: [{ requested: "附件3", used: "附件3（自评）" }] })).toContain(
      "您已有工作表“附件3”，未作改动，结果写在“附件3（自评）”。",
    );
  });
});

describe("a recompute", () => {
  test("shows and announces its progress, keeps the focus, and ignores a second click", async () => {
    const operations = new FakeOperations();
    const user = await openPane(operations);
    const release = operations.hold();
    const button = screen.getByRole("button", { name: "一键重算" });
    await user.click(button);
    expect(announced()).toBe("正在重算…");
    expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
    expect(button).toHaveFocus();
    await user.click(button);
    await act(async () => release());
    await screen.findByRole("heading", { level: 2 });
    expect(operations.calls("recompute")).toBe(1);
    expect(button).toHaveFocus();
  });

  test("is marked as out of date when a cell changes, until the next recompute", async () => {
    const operations = new FakeOperations();
    const user = await openPane(operations);
    await recompute(user);
    expect(screen.queryByText(/数据已改动/)).toBeNull();
    act(() => operations.changeCell());
    expect(screen.getAllByText("数据已改动，以下为改动前的结果，请重新计算。").length).toBeGreaterThan(0);
    expect(announced()).toBe("数据已改动，以下为改动前的结果，请重新计算。");
    await recompute(user);
    expect(screen.queryByText(/数据已改动/)).toBeNull();
  });

  test("is marked as earlier when the attachments were written elsewhere and cannot be read now, and 还原 is checked again", async () => {
    const operations = new FakeOperations();
    const user = await openPane(operations);
    await recompute(user);
    await waitFor(() => expect(operations.calls("canRestore")).toBe(2));
    operations.failures.review = new HostError("busy");
    await act(async () => operations.writeElsewhere());
    expect(announced()).toBe("附件已由功能区按钮或他人重新写入，以下为此前的结果，请重新计算。");
    await waitFor(() => expect(operations.calls("canRestore")).toBe(3));
    await recompute(user);
    expect(screen.queryByText(/附件已由功能区按钮/)).toBeNull();
  });

  test("notices a change that arrives while it runs", async () => {
    const operations = new FakeOperations();
    const user = await openPane(operations);
    const release = operations.hold();
    await user.click(screen.getByRole("button", { name: "一键重算" }));
    act(() => operations.changeCell());
    await act(async () => release());
    await screen.findByRole("heading", { level: 2 });
    expect(announced()).toBe("数据已改动，以下为改动前的结果，请重新计算。");
  });

  test("says nothing of a change before the first result", async () => {
    const operations = new FakeOperations();
    await openPane(operations);
    act(() => operations.changeCell());
    expect(screen.queryByText(/数据已改动/)).toBeNull();
  });
});

describe("clearing highlights", () => {
  test.each([
    [7, "已清除 7 处标记。"],
    [0, "没有需要清除的标记。"],
  ])("says how many of %i were removed", async (highlights, message) => {
    const operations = new FakeOperations();
    operations.highlights = highlights;
    const user = await openPane(operations);
    await user.click(screen.getByRole("button", { name: "清除标记" }));
    expect(await screen.findByText(message, { selector: "[role=group] *" })).toBeVisible();
    expect(announced()).toBe(message);
  });
});
