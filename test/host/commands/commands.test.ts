import { NotStandardWorkbook } from "../../../src/workbook/notStandardWorkbook";
import { commandHandlers, COMMAND_NAMES } from "../../../src/commands/commands";
import { HostError } from "../../../src/excel/errors";
import { messagesIn, type Trouble } from "../../../src/locales";
import { result } from "../../pane/evaluations";
import { FakeActions } from "../../pane/fakeActions";

function ribbon() {
  const actions = new FakeActions();
  const told: Trouble[] = [];
  const handlers = commandHandlers({
    actions,
    messages: messagesIn("zh-CN"),
    tell: async (trouble) => void told.push(trouble),
  });
  return { actions, told, handlers };
}

describe("一键重算 on the ribbon", () => {
  test("recomputes and shows the record", async () => {
    const { actions, told, handlers } = ribbon();
    await handlers.recompute();
    expect(actions.recomputed).toBe(1);
    expect(actions.visited).toEqual(["核对记录!A1"]);
    expect(told).toEqual([]);
  });

  test("shows the record under the name that it really has", async () => {
    const { actions, handlers } = ribbon();
    actions.result = result({ plan: { renamed: [{ requested: "核对记录", used: "核对记录 (it's ours)" }] } });
    await handlers.recompute();
    expect(actions.visited).toEqual(["'核对记录 (it''s ours)'!A1"]);
  });

  test("tells an error and shows no record", async () => {
    const { actions, told, handlers } = ribbon();
    actions.failures.recompute = new HostError("cellEditing");
    await handlers.recompute();
    expect(told.map(({ what }) => what)).toEqual(["单元格正在编辑，未能执行。"]);
    expect(actions.visited).toEqual([]);
  });

  test("tells that the workbook is not the standard one", async () => {
    const { actions, told, handlers } = ribbon();
    actions.failures.recompute = new NotStandardWorkbook();
    await handlers.recompute();
    expect(told.map(({ what }) => what)).toEqual(["没有找到标准自评工作簿的名称，未作计算。"]);
  });
});

test("清除标记 on the ribbon clears the highlights", async () => {
  const { actions, told, handlers } = ribbon();
  actions.highlights = 4;
  await handlers.clearHighlights();
  expect(actions.highlights).toBe(0);
  expect(told).toEqual([]);
});

test("every command has a handler", () => {
  expect(Object.keys(ribbon().handlers).sort()).toEqual([...COMMAND_NAMES].sort());
});
