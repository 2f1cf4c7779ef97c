import { IncompleteInput } from "../../../src/workbook/incompleteInput";
import { NotStandardWorkbook } from "../../../src/workbook/notStandardWorkbook";
import { commandHandlers, COMMAND_NAMES } from "../../../src/commands/commands";
import { HostError } from "../../../src/excel/errors";
import { messagesIn, type Trouble } from "../../../src/locales";
import { finding, result } from "../../pane/evaluations";
import { FakeOperations } from "../../pane/fakeOperations";

function ribbon() {
  const operations = new FakeOperations();
  const shown: Trouble[] = [];
  const handlers = commandHandlers({
    operations,
    messages: messagesIn("zh-CN"),
    showMessage: async (trouble) => void shown.push(trouble),
  });
  return { operations, shown, handlers };
}

describe("一键重算 on the ribbon", () => {
  test("recomputes and shows the record", async () => {
    const { operations, shown, handlers } = ribbon();
    await handlers.recompute();
    expect(operations.recomputed).toBe(1);
    expect(operations.visited).toEqual(["核对记录!A1"]);
    expect(shown).toEqual([]);
  });

  test("shows the record under the name that it really has", async () => {
    const { operations, handlers } = ribbon();
    operations.result = { ...result(), record: "'核对记录 (it''s ours)'!A1" };
    await handlers.recompute();
    expect(operations.visited).toEqual(["'核对记录 (it''s ours)'!A1"]);
  });

  test("tells an error and shows no record", async () => {
    const { operations, shown, handlers } = ribbon();
    operations.failures.recompute = new HostError("cellEditing");
    await handlers.recompute();
    expect(shown.map(({ what }) => what)).toEqual(["单元格正在编辑，未能执行。"]);
    expect(operations.visited).toEqual([]);
  });

  test("tells that the workbook is not the standard one", async () => {
    const { operations, shown, handlers } = ribbon();
    operations.failures.recompute = new NotStandardWorkbook();
    await handlers.recompute();
    expect(shown.map(({ what }) => what)).toEqual(["没有找到标准自评工作簿的名称，未作计算。"]);
  });

  test("says where the input is incomplete, and shows no record", async () => {
    const { operations, shown, handlers } = ribbon();
    operations.failures.recompute = new IncompleteInput([
      finding({ severity: "error", cells: ["资金!A33", "资金!A34"] }),
    ]);
    await handlers.recompute();
    expect(shown.map(({ what }) => what)).toEqual(["输入不完整，未写入附件：资金!A33、资金!A34。"]);
    expect(operations.visited).toEqual([]);
  });
});

test("清除标记 on the ribbon clears the highlights", async () => {
  const { operations, shown, handlers } = ribbon();
  operations.highlights = 4;
  await handlers.clearHighlights();
  expect(operations.highlights).toBe(0);
  expect(shown).toEqual([]);
});

test("every command has a handler", () => {
  expect(Object.keys(ribbon().handlers).sort()).toEqual([...COMMAND_NAMES].sort());
});
