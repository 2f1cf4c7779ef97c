/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Preview } from "../../../src/operations";
import { Cancelled } from "../../../src/port/errors";
import type { CellChange } from "../../../src/workbook/plan";
import type { Conflict } from "../../../src/workbook/preview/conflicts";
import { FORMULA_CONFLICT } from "../../support/formulaConflict";
import { NO_PLAN, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

const TYPED: Conflict = {
  ...FORMULA_CONFLICT,
  cell: "附件5!F13",
  row: 12,
  kind: "typed",
  before: { number: "999" },
  shown: 999,
};

function change(address: string, before: string, after: string): CellChange {
  return { sheet: "附件5", address, before: { text: before }, after: { text: after } };
}

function shown(conflicts: readonly Conflict[], changes: readonly CellChange[] = []): Preview {
  const definition = { name: "附件5", rows: [], columnWidths: [] } as unknown;
  const all = [
    ...conflicts.map(({ sheet, before, after, cell }) => ({
      sheet,
      address: cell.slice(cell.indexOf("!") + 1),
      before,
      after,
    })),
    ...changes,
  ];
  return {
    plan: {
      ...NO_PLAN,
      sheets: [{ kind: "update", definition, layout: "" }],
      changes: all,
    } as unknown as Preview["plan"],
    conflicts: { cells: conflicts, agreeing: [], unknown: [], unexplained: [] },
    overwritten: new Set(conflicts.filter(({ kind }) => kind === "typed").map(({ cell }) => cell)),
    incomplete: [],
    losses: [],
    handIn: result().handIn,
    time: new Date(0),
  };
}

test("without a decision to make, one click is enough", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  await recompute(user);
  expect(screen.queryByRole("button", { name: "写入" })).toBeNull();
});

test("a formula of the user's is named, kept by default, and overwritten if ticked", async () => {
  const operations = new FakeOperations();
  operations.shown = shown([FORMULA_CONFLICT, TYPED]);
  operations.asks = true;
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  const formula = await screen.findByRole("checkbox", { name: "覆盖 附件5!F12" });
  expect(formula).not.toBeChecked();
  expect(screen.getByRole("checkbox", { name: "覆盖 附件5!F13" })).toBeChecked();
  expect(screen.getByText(/公式 =1\+1，现为 2；将写入 213.9/)).toBeVisible();
  expect(screen.getByText(/您改为 999/)).toBeVisible();
  expect(announced()).toBe("有 2 处需要您决定，尚未写入。");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("将写入 1 张工作表，1 个单元格");

  await user.click(formula);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("2 个单元格");
  await user.click(screen.getByRole("button", { name: "写入" }));
  await waitFor(() => expect([...(operations.overwritten ?? [])].sort()).toEqual(["附件5!F12", "附件5!F13"]));
  expect(await screen.findByRole("region", { name: "核对结果" })).toBeVisible();
});

test("a cell that changes while the preview is shown is reported, and the preview can be refreshed", async () => {
  const operations = new FakeOperations();
  operations.shown = { ...shown([]), plan: NO_PLAN };
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  await screen.findByRole("heading", { name: "预览：没有需要写入的内容" });
  expect(screen.queryByRole("button", { name: "写入" })).toBeNull();
  act(() => operations.changeCell());
  const warning = "数据已改动，以下为改动前的预览。写入前将重新核对，内容有变的先列出，不直接写入。";
  expect(screen.getByText(warning, { selector: ".fui-MessageBarBody" })).toBeInTheDocument();
  expect(announced()).toBe(warning);
  operations.changed = shown([FORMULA_CONFLICT]);
  await user.click(screen.getByRole("button", { name: "写入" }));
  expect(await screen.findByRole("checkbox", { name: "覆盖 附件5!F12" })).not.toBeChecked();
  expect(screen.queryByText(warning)).toBeNull();
});

test("the heading mentions no sheets and cells if only a decision or highlights are left", async () => {
  const operations = new FakeOperations();
  operations.shown = shown([FORMULA_CONFLICT]);
  const user = await openPane(operations);
  const heading = () => screen.getByRole("heading", { level: 2 });
  await user.click(screen.getByRole("button", { name: "预览" }));
  await waitFor(() => expect(heading()).toHaveTextContent(/^预览：除以下 1 处外，没有需要写入的内容$/));
  await user.click(screen.getByRole("checkbox", { name: "覆盖 附件5!F12" }));
  expect(heading()).toHaveTextContent(/^预览：将写入 1 张工作表，1 个单元格$/);
  document.documentElement.scrollTop = 500;
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(document.documentElement.scrollTop).toBe(0);

  const add = [{ sheet: "资金", addresses: ["K12"] }];
  operations.shown = {
    ...shown([]),
    plan: { ...NO_PLAN, highlights: { remove: [], add } } as unknown as Preview["plan"],
  };
  await user.click(screen.getByRole("button", { name: "预览" }));
  await waitFor(() => expect(heading()).toHaveTextContent(/^预览：只更新标记，不改动单元格$/));
});

test("a sheet to be rebuilt is one decision that lists its cells", async () => {
  const operations = new FakeOperations();
  operations.shown = shown([
    { ...FORMULA_CONFLICT, wholeSheet: true },
    { ...TYPED, wholeSheet: true },
  ]);
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  const sheet = await screen.findByRole("checkbox", { name: /^重新排版 附件5，覆盖以下 2 处/ });
  expect(sheet).not.toBeChecked();
  await user.click(sheet);
  await user.click(screen.getByRole("button", { name: "写入" }));
  await waitFor(() => expect(operations.overwritten?.size).toBe(2));
});

test("old and new stand side by side, fifty at a time", async () => {
  const operations = new FakeOperations();
  const changes = Array.from({ length: 120 }, (_, index) =>
    change(`A${index + 1}`, `旧${index}`, `新${index}`),
  );
  operations.shown = shown([], changes);
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  const rows = (): HTMLElement[] => within(screen.getByRole("table")).getAllByRole("row").slice(1);
  await screen.findByRole("table");
  expect(rows()).toHaveLength(50);
  expect(rows()[0]).toHaveTextContent("附件5!A1旧0新0");
  await user.click(screen.getByRole("button", { name: "下一页" }));
  await user.click(screen.getByRole("button", { name: "下一页" }));
  expect(rows()).toHaveLength(20);
  expect(screen.getByText("第 101–120 处，共 120 处")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getByRole("button", { name: "一键重算" })).toHaveFocus();
});

test("figures are formatted as in their cells, with all decimals only where different figures would look the same", async () => {
  const operations = new FakeOperations();
  const cells = ["rate", "rate", "amount", "score", "text"].map((style) => ({ content: null, style }));
  const definition = { name: "附件5", rows: [{ cells }], columnWidths: [] } as unknown;
  const changes = (
    [
      ["A1", "1", "0.9873"],
      ["B1", "0.98734", "0.9873"],
      ["C1", "757.5", "2813"],
      ["D1", "10", "8.005"],
      ["E1", "3", "3.5"],
      ["F1", "0.25", "0.5"],
    ] as const
  ).map(([address, before, after]): CellChange => {
    return { sheet: "附件5", address, before: { number: before }, after: { number: after } };
  });
  const sheets = [{ kind: "update", definition, layout: "" }];
  operations.shown = {
    ...shown([]),
    plan: { ...NO_PLAN, sheets, changes } as unknown as Preview["plan"],
  };
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  const rows = within(await screen.findByRole("table"))
    .getAllByRole("row")
    .slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    ["100.00%", "98.73%"],
    ["98.734%", "98.73%"],
    ["757.50", "2,813.00"],
    ["10.00", "8.01"],
    ["3", "3.5"],
    ["0.25", "0.5"],
  ]);
});

test("核对记录 is one entry, and so is a row that comes in or goes", async () => {
  const operations = new FakeOperations();
  const line = (...texts: string[]) => ({
    cells: texts.map((text) => ({ content: { text }, style: "amount" })),
  });
  const form = { name: "附件5", purpose: "attachment", columnWidths: [8, 8], merges: [] };
  const rows = [line("甲", "1"), line("新", "2"), line("乙", "3")];
  const record = { name: "核对记录", purpose: "record", rows: [], columnWidths: [] };
  const changes: CellChange[] = [
    change("A2", "乙", "新"),
    change("B2", "3", "2"),
    { sheet: "附件5", address: "A3", before: null, after: { text: "乙" } },
    { sheet: "附件5", address: "B3", before: null, after: { text: "3" } },
    ...["A8", "A9"].map((address) => ({ ...change(address, "旧", "新"), sheet: "核对记录" })),
  ];
  const sheets = [
    { kind: "rebuild", definition: { ...form, rows }, layout: "" },
    { kind: "rebuild", definition: record, layout: "" },
  ];
  operations.shown = { ...shown([]), plan: { ...NO_PLAN, sheets, changes } as unknown as Preview["plan"] };
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  const paper = await screen.findByRole("region", { name: "附件5的打印样张" });
  expect(
    within(paper)
      .getAllByRole("insertion")
      .map(({ textContent }) => textContent),
  ).toEqual(["新", "2"]);
  const [, table] = screen.getAllByRole("table");
  const texts = within(table ?? paper)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
  expect(texts).toEqual(["附件5!A2（新增一行）新 · 2", "核对记录!A1核对记录：重写"]);
  expect(screen.getByText("新旧对照 2 处")).toBeVisible();
});

test("a workbook that has changed since gets a new preview, and nothing is written", async () => {
  const operations = new FakeOperations();
  operations.shown = shown([], [change("A1", "旧", "新")]);
  operations.changed = shown([FORMULA_CONFLICT]);
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  await user.click(await screen.findByRole("button", { name: "写入" }));
  expect(await screen.findByText(/^预览之后工作簿有改动，尚未写入/)).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "覆盖 附件5!F12" })).not.toBeChecked();
});

test("the report names what was kept and says that the cells were read back", async () => {
  const operations = new FakeOperations();
  operations.result = {
    ...result({ plan: { sheets: [], changes: [change("A1", "旧", "新")] } }),
    readBack: [{ sheet: "附件5", kind: "update", cells: 12 }],
    left: [FORMULA_CONFLICT],
  };
  const user = await openPane(operations);
  await recompute(user);
  expect(await screen.findByText(/写入内容核对无误。/)).toBeVisible();
  expect(screen.getByText(/保留了您的公式或改动，未写入：附件5!F12（=1\+1）。/)).toBeVisible();
});

describe("progress", () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "setImmediate"] }));
  afterEach(() => jest.useRealTimers());

  test("is shown after a second; 取消 cancels, which is no error", async () => {
    const operations = new FakeOperations();
    const user = await openPane(operations, "zh-CN", { advanceTimers: jest.advanceTimersByTime });
    const release = operations.hold();
    await user.click(screen.getByRole("button", { name: "一键重算" }));
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    act(() => operations.call.onProgress?.({ phase: "writing", done: 3, total: 7 }));
    act(() => void jest.advanceTimersByTime(1_000));
    expect(screen.getByText("已写入 3/7 张表")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(operations.call.signal?.aborted).toBe(true);
    release();
    await waitFor(() => expect(announced()).toBe("已取消，工作簿保持原样。"));
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
    expect(screen.getByRole("button", { name: "一键重算" })).toHaveFocus();
  });
});

test("a cancelled operation is no failure", async () => {
  const operations = new FakeOperations();
  operations.failures.preview = new Cancelled();
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(await screen.findAllByText("已取消，工作簿保持原样。")).not.toHaveLength(0);
});

test("incomplete input: the reasons and what each sheet would lose come first, and a button leads to the repairs", async () => {
  const operations = new FakeOperations();
  const sheet = { sheet: "附件5", emptied: 12, changed: 3 };
  operations.shown = {
    ...shown([], [change("A1", "旧", "")]),
    incomplete: [
      {
        rule: "R56",
        code: "R56.rowsBelow",
        severity: "error",
        cells: ["资金!A33"],
        inputs: { table: "资金", rows: "9", range: "A33:K41" },
        expected: null,
        actual: null,
        clause: "",
      },
    ],
    losses: [sheet],
  };
  operations.asks = true;
  const user = await openPane(operations);
  await recompute(user);
  expect(screen.getByText(/输入不完整，尚未写入。建议/)).toBeVisible();
  expect(announced()).toBe("输入不完整，尚未写入。原因和将失去的内容列在预览上方。");
  expect(screen.getByText(/有9行在表的范围之外（A33:K41），未计入/)).toBeVisible();
  expect(screen.getByText("附件5：12 个单元格将变为空白，3 个数将改变")).toBeVisible();
  expect(screen.getByRole("button", { name: "写入" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "诊断与修复" }));
  expect(await screen.findByRole("region", { name: "名称诊断" })).toBeVisible();
  expect(screen.queryByText(/输入不完整，尚未写入。建议/)).toBeNull();
  expect(operations.overwritten).toBeNull();
});

describe("the paper", () => {
  const cell = (content: string | null, style = "text") => ({
    content: content === null ? null : { text: content },
    style,
  });
  function paper(kind: "create" | "update", changes: readonly CellChange[]): Preview {
    const definition = {
      name: "附件5",
      purpose: "attachment",
      columnWidths: [20, 10],
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      rows: [
        { cells: [cell("资金使用情况表", "heading"), cell(null, "heading")] },
        { cells: [cell("支出"), { content: { number: "1234.5" }, style: "amount" }] },
      ],
    } as unknown;
    const preview = shown([]);
    const sheets = [{ kind, definition, layout: "" }];
    return { ...preview, plan: { ...NO_PLAN, sheets, changes } as unknown as Preview["plan"] };
  }
  const open = async (preview: Preview) => {
    const operations = new FakeOperations();
    operations.shown = preview;
    const user = await openPane(operations);
    await user.click(screen.getByRole("button", { name: "预览" }));
    return screen.findByRole("region", { name: "附件5的打印样张" });
  };

  test("of a new attachment is the table that will be printed", async () => {
    const region = await open(paper("create", []));
    const rows = within(region).getAllByRole("row");
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole("cell")
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([["资金使用情况表"], ["支出", "1,234.50"]]);
    expect(within(region).getByText("资金使用情况表")).toHaveAttribute("colspan", "2");
    expect(region).toHaveAttribute("tabindex", "0");
    expect(region.querySelector("ins")).toBeNull();
  });

  test("of one that changes marks each change, with what stood there", async () => {
    const before = { number: "1000" };
    const after = { number: "1234.5" };
    const region = await open(paper("update", [{ sheet: "附件5", address: "B2", before, after }]));
    expect(within(region).getByRole("insertion")).toHaveTextContent("1,234.50");
    expect(within(region).getByTitle("原为：1000")).toBeVisible();
    expect(screen.getByText("改动的 1 处已着色。")).toBeVisible();
  });

  test("with nothing to write there is no button that writes", async () => {
    const operations = new FakeOperations();
    operations.shown = { ...shown([]), plan: NO_PLAN };
    const user = await openPane(operations);
    await user.click(screen.getByRole("button", { name: "预览" }));
    expect(await screen.findByRole("heading", { name: "预览：没有需要写入的内容" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "写入" })).toBeNull();
    expect(screen.getByRole("button", { name: "返回" })).toBeVisible();
  });
});
