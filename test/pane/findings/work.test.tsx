/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import { selfEvaluationOf } from "../../support/selfEvaluationOf";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

/** Two lines of one project differ by tier and source; a project of its own, and the department. */
const SPEC = {
  lines: [
    {
      category: "项目支出",
      project: "技能培训",
      tier: "市级专项",
      source: "财政拨款",
      initialBudget: "90",
      spent: "80",
    },
    {
      category: "项目支出",
      project: "技能培训",
      tier: "上级专项",
      source: "财政拨款",
      initialBudget: "60",
      spent: "50",
    },
    { category: "项目支出", project: "见习补贴", tier: "市级专项", initialBudget: "60", spent: "30" },
  ],
  projects: [{ name: null }, { name: "技能培训" }, { name: "见习补贴" }],
} as const;

function workbook(): FakeOperations {
  const operations = new FakeOperations();
  const selfEvaluation = selfEvaluationOf(SPEC);
  const findings = [
    finding({
      severity: "error",
      rule: "R02",
      cells: ["资金!K2"],
      inputs: { column: "支出", written: "-5" },
    }),
    finding({ severity: "warning", rule: "R28", cells: ["资金!K3"] }),
    finding({ severity: "note", rule: "R28", cells: ["资金!K4"] }),
    finding({ severity: "note", rule: "R28", cells: ["基本信息!B2"] }),
  ];
  const evaluation = { ...evaluate(selfEvaluation, []), findings };
  operations.result = { ...result({ findings }), selfEvaluation, evaluation };
  return operations;
}

const heading = (name: RegExp): HTMLElement =>
  within(screen.getByRole("heading", { level: 3, name })).getByRole("button");
const cell = (name: string): HTMLElement => screen.getByRole("button", { name: `定位到 ${name}` });
const cells = (): (string | null)[] =>
  screen.queryAllByRole("button", { name: /^定位到/ }).map((each) => each.textContent);

async function open(operations = workbook()) {
  const user = await openPane(operations);
  await recompute(user);
  return { user, operations };
}

async function byProject() {
  const opened = await open();
  await opened.user.selectOptions(screen.getByRole("combobox", { name: "分组方式" }), "按项目");
  return opened;
}

describe("findings by project", () => {
  test("stand under their projects with counts by severity, and their groups fold", async () => {
    const { user } = await byProject();
    const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      "部门整体和多个项目 1 处 （供参考 1）",
      "项目：技能培训 2 处 （必须改 1，要说明 1）",
      "项目：见习补贴 1 处 （供参考 1）",
    ]);
    const training = heading(/技能培训/);
    expect(training).toHaveAttribute("aria-expanded", "true");
    await user.click(training);
    expect(training).toHaveAttribute("aria-expanded", "false");
    expect(cells()).toEqual(["基本信息!B2", "资金!K4"]);
    await user.click(screen.getByRole("button", { name: "全部收起" }));
    expect(cells()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "全部展开" }));
    expect(cells()).toHaveLength(4);
  });

  test("stay folded after another tab and after a recompute", async () => {
    const { user } = await byProject();
    await user.click(heading(/技能培训/));
    await openTab(user, /^总览/);
    await openTab(user, /^问题/);
    await recompute(user);
    expect(cells()).toEqual(["基本信息!B2", "资金!K4"]);
  });

  test("are reached by the arrow keys: left to the heading, left folds, right unfolds", async () => {
    const { user } = await byProject();
    cell("资金!K2").focus();
    await user.keyboard("{ArrowLeft}");
    expect(heading(/技能培训/)).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(heading(/技能培训/)).toHaveAttribute("aria-expanded", "false");
    await user.keyboard("{ArrowUp}");
    expect(cell("基本信息!B2")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(heading(/技能培训/)).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(cell("资金!K4")).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowRight}");
    expect(heading(/技能培训/)).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{ArrowRight}");
    expect(cell("资金!K2")).toHaveFocus();
  });
});

test("two lines of one name differ by tier and source", async () => {
  await open();
  const textOf = (address: string) => cell(address).closest("li")?.textContent;
  expect(textOf("资金!K2")).toContain("项目：技能培训（市级专项，财政拨款）");
  expect(textOf("资金!K3")).toContain("项目：技能培训（上级专项，财政拨款）");
  expect(textOf("资金!K4")).toContain("项目：见习补贴");
  expect(textOf("资金!K4")).not.toContain("市级专项");
});

describe("the keys of the results", () => {
  test("/ and Ctrl+F go to the search box, from another tab too, and Enter to the first finding's cell", async () => {
    const { user, operations } = await open();
    await openTab(user, /^总览/);
    await user.keyboard("/");
    const search = screen.getByRole("searchbox", { name: "筛选" });
    expect(search).toHaveFocus();
    await user.keyboard("K4/");
    expect(search).toHaveValue("K4/");
    await user.clear(search);
    await user.keyboard("K4{Enter}");
    expect(cell("资金!K4")).toHaveFocus();
    expect(operations.visited).toEqual(["资金!K4"]);
    expect(fireEvent.keyDown(document.body, { key: "f", ctrlKey: true })).toBe(false);
    expect(search).toHaveFocus();
  });

  test("F6 goes through the regions and leaves the last one to Excel", async () => {
    await open();
    const press = (shiftKey = false): boolean =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key: "F6", shiftKey });
    const visited: (string | null | undefined)[] = [];
    screen.getByRole("button", { name: "预览" }).focus();
    while (!press()) visited.push(document.activeElement?.textContent || document.activeElement?.ariaLabel);
    expect(visited).toEqual(["更多操作", expect.stringContaining("下一步"), "问题 4", expect.anything()]);
    expect(screen.getByRole("tabpanel")).toContainElement(document.activeElement as HTMLElement);
    expect(press(true)).toBe(false);
    expect(document.activeElement).toHaveTextContent("问题 4");
  });
});

test("a finding is copied with all that it says", async () => {
  const { user } = await open();
  const write = jest.fn<Promise<void>, [readonly { readonly parts: Record<string, Blob> }[]]>(() =>
    Promise.resolve(),
  );
  Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  });
  const item = cell("资金!K2").closest("li");
  if (item === null) throw new Error("no finding");
  await user.click(within(item).getByRole("button", { name: "复制" }));
  expect(await within(item).findByRole("button", { name: "已复制" })).toBeVisible();
  const text = await textOfBlob(write.mock.calls[0]?.[0][0]?.parts["text/plain"]);
  expect(text).toMatch(/^必须改 R02 [^\n]+\n项目：技能培训（市级专项，财政拨款）\n/);
  expect(text).toContain("资金!K2");
});

/** jsdom's blobs have no `text` */
function textOfBlob(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
}
