/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { NotStandardWorkbook } from "../../src/workbook/read/notStandardWorkbook";
import { HostError } from "../../src/port/errors";
import { finding, result } from "./evaluations";
import { FakeOperations } from "./fakeOperations";
import { announced, openPane, recompute } from "./render";

async function failWith(error: unknown) {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  operations.failures.recompute = error;
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  return { operations, user };
}

describe("a recompute that fails", () => {
  test("says what happened, why and what to do, and succeeds on retry", async () => {
    const { operations, user } = await failWith(new HostError("cellEditing"));
    expect(await screen.findByText("单元格正在编辑，未能执行。")).toBeVisible();
    expect(
      screen.getByText(/请在表格中按 Enter 或 Esc 结束编辑/, { selector: "[role=group] *" }),
    ).toBeVisible();
    expect(announced()).toContain("单元格正在编辑，未能执行。");
    await user.click(screen.getByRole("button", { name: "重试" }));
    await screen.findByRole("heading", { level: 2 });
    expect(operations.calls("recompute")).toBe(2);
    expect(screen.queryByText("单元格正在编辑，未能执行。")).toBeNull();
  });

  test("names the protected sheets", async () => {
    await failWith(new HostError("sheetProtected", { sheets: ["附件3", "附件5"] }));
    expect(await screen.findByText("工作表“附件3”、“附件5”受保护，未能写入。")).toBeVisible();
  });

  test("shows Excel's own code if nothing more is known", async () => {
    await failWith(new HostError("general", { hostCode: "SomethingNew" }));
    expect(await screen.findByText("Excel 未能完成操作（SomethingNew）。")).toBeVisible();
    expect(screen.getByRole("button", { name: "重试" })).toBeVisible();
  });

  test.each(["requestTooLarge", "responseTooLarge", "unsupported"] as const)(
    "offers no second try where it cannot help: %s",
    async (code) => {
      await failWith(new HostError(code));
      await screen.findByRole("button", { name: "关闭提示" });
      expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
    },
  );

  test("says that the workbook is not the standard one", async () => {
    await failWith(new NotStandardWorkbook());
    expect(await screen.findByText("没有找到标准自评工作簿的名称，未作计算。")).toBeVisible();
    expect(await screen.findByRole("button", { name: "新建标准自评工作簿" })).toBeEnabled();
  });

  test("shows a fault of the add-in with its class and message", async () => {
    await failWith(new TypeError("x is not a function"));
    expect(await screen.findByText("程序出错（TypeError），未能完成。")).toBeVisible();
    expect(screen.getByText(/x is not a function/, { selector: "[role=group] *" })).toBeVisible();
  });

  test("a chunk that failed to load is no fault of the add-in, and can be retried", async () => {
    const error = new Error("Loading chunk excel failed. (error: https://server/excel.0123.js)");
    error.name = "ChunkLoadError";
    const { operations, user } = await failWith(error);
    expect(await screen.findByText("加载项的一部分未能载入，未能完成。")).toBeVisible();
    expect(announced()).not.toMatch(/程序出错|server/);
    await user.click(screen.getByRole("button", { name: "重试" }));
    await screen.findByRole("heading", { level: 2 });
    expect(operations.calls("recompute")).toBe(2);
  });

  test("is dismissed on demand", async () => {
    const { user } = await failWith(new HostError("busy"));
    await user.click(await screen.findByRole("button", { name: "关闭提示" }));
    expect(screen.queryByText("Excel 正忙，未能执行。")).toBeNull();
  });

  test("keeps the earlier result, marked as out of date", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding()] });
    const user = await openPane(operations);
    await recompute(user);
    operations.failures.recompute = new HostError("timeout");
    await user.click(screen.getByRole("button", { name: "一键重算" }));
    expect(await screen.findByText("Excel 长时间没有应答。")).toBeVisible();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("还差：1 处必须改");
    expect(await screen.findByText("重算未完成，以下为上一次的结果。")).toBeVisible();
  });
});

describe("at the start", () => {
  test("a failed inspection leaves the pane usable and can be retried", async () => {
    const operations = new FakeOperations();
    operations.failures.inspect = new HostError("cellEditing");
    const user = await openPane(operations);
    expect(await screen.findByText("单元格正在编辑，未能执行。")).toBeVisible();
    expect(screen.getByText("尚未检查工作簿")).toBeVisible();
    expect(screen.getByRole("button", { name: "一键重算" })).toBeEnabled();
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText("标准自评工作簿：各表识别正常")).toBeVisible();
  });

  test("a failed watch is reported, and set up on retry", async () => {
    const operations = new FakeOperations();
    operations.failures.watch = new HostError("busy");
    const user = await openPane(operations);
    expect(operations.watched).toBe(false);
    await user.click(await screen.findByRole("button", { name: "重试" }));
    await waitFor(() => expect(operations.watched).toBe(true));
  });
});
