import { NotStandardWorkbook } from "../../../src/workbook/read/notStandardWorkbook";
import { commandHandlers, COMMAND_NAMES } from "../../../src/commands/commands";
import { HostError } from "../../../src/port/errors";
import { messagesIn, type Trouble } from "../../../src/locales";
import type { Preview } from "../../../src/operations";
import type { Conflict } from "../../../src/workbook/preview/conflicts";
import { finding, NO_PLAN, result } from "../../pane/evaluations";
import { FakeOperations } from "../../pane/fakeOperations";

function ribbon({ paneIsOpen = false } = {}) {
  const operations = new FakeOperations();
  const shown: Trouble[] = [];
  const handlers = commandHandlers({
    operations,
    messages: messagesIn("zh-CN"),
    recomputeInOpenPane: async () => paneIsOpen,
    showMessage: async (trouble) => void shown.push(trouble),
  });
  return { operations, shown, handlers };
}

const preview = (parts: Partial<Preview>): Preview => ({
  plan: NO_PLAN,
  conflicts: { cells: [], agreeing: [], unknown: [], unexplained: [] },
  overwritten: new Set(),
  incomplete: [],
  losses: [],
  handIn: { fill: [], correct: [], explain: [], blankTotals: [], papers: [] },
  time: new Date(2022, 3, 6),
  ...parts,
});

describe("一键重算 on the ribbon", () => {
  test("recomputes and shows the record if no pane is open", async () => {
    const { operations, shown, handlers } = ribbon();
    await handlers.recompute();
    expect(operations.calls("recompute")).toBe(1);
    expect(operations.visited).toEqual(["核对记录!A1"]);
    expect(shown).toEqual([]);
  });

  test("is left to the open pane, and moves nothing", async () => {
    const { operations, shown, handlers } = ribbon({ paneIsOpen: true });
    await handlers.recompute();
    expect(operations.calls("recompute")).toBe(0);
    expect(operations.visited).toEqual([]);
    expect(shown).toEqual([]);
  });

  test("shows the record under the name that it really has", async () => {
    const { operations, handlers } = ribbon();
    operations.result = { ...result(), record: "'核对记录 (it''s ours)'!A1" };
    await handlers.recompute();
    expect(operations.visited).toEqual(["'核对记录 (it''s ours)'!A1"]);
  });

  test("says that pages are not set up, and where to try again", async () => {
    const { operations, shown, handlers } = ribbon();
    const { inspection } = result();
    operations.result = { ...result(), inspection: { ...inspection, setUpPending: true } };
    await handlers.recompute();
    expect(shown).toEqual([
      {
        what: expect.stringContaining("页面设置未完成") as string,
        next: "请单击“打开面板”，在面板中单击“重试”。",
      },
    ]);
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
    operations.asks = true;
    operations.shown = preview({
      incomplete: [finding({ severity: "error", cells: ["资金!A33", "资金!A34"] })],
    });
    await handlers.recompute();
    expect(shown.map(({ what }) => what)).toEqual(["输入不完整，未写入附件：资金!A33、资金!A34。"]);
    expect(operations.visited).toEqual([]);
  });

  test("asks for the pane where the user has to decide, as the pane's button would ask", async () => {
    const { operations, shown, handlers } = ribbon();
    operations.asks = true;
    const conflict = { decided: false } as Conflict;
    operations.shown = preview({
      conflicts: { ...preview({}).conflicts, cells: [conflict, conflict] },
    });
    await handlers.recompute();
    expect(shown).toEqual([
      {
        what: "有 2 处需要您决定，尚未写入。",
        next: "请单击“打开面板”，在面板中单击“一键重算”，看过后再写入。",
      },
    ]);
    expect(operations.visited).toEqual([]);
  });
});

test("清除标记 on the ribbon clears the highlights", async () => {
  const { operations, shown, handlers } = ribbon();
  operations.highlights = 4;
  await handlers.clearHighlights();
  expect(operations.highlights).toBe(0);
  expect(shown).toEqual([]);
  operations.highlights = 3;
  operations.highlightsLeft = 1;
  await handlers.clearHighlights();
  expect(shown.map(({ what }) => what)).toEqual([
    "已清除 3 处标记。有 1 处旧标记未能清除，下次重算时会再试。",
  ]);
});

test("every command has a handler", () => {
  expect(Object.keys(ribbon().handlers).sort()).toEqual([...COMMAND_NAMES].sort());
});
