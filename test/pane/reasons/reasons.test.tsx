/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import { HostError } from "../../../src/port/errors";
import { selfEvaluationOf } from "../../support/selfEvaluationOf";
import { NO_PLAN, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, openTab, recompute } from "../render";
import type { UserEvent } from "@testing-library/user-event";

const SPEC = {
  lines: [
    {
      category: "项目支出",
      project: "技能培训",
      tier: "部门预算",
      initialBudget: "90",
      added: "10",
      spent: "72",
    },
    {
      category: "项目支出",
      project: "见习补贴",
      tier: "部门预算",
      initialBudget: "60",
      spent: "30",
      reason: "无",
    },
  ],
  indicators: [
    {
      project: "技能培训",
      level1: "产出指标",
      level3: "培训学员",
      target: "100人",
      actual: "80人",
      weight: "10",
    },
  ],
} as const;

function workbook(): FakeOperations {
  const operations = new FakeOperations();
  const selfEvaluation = selfEvaluationOf(SPEC);
  const evaluation = evaluate(selfEvaluation, []);
  operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
  return operations;
}

async function desk(operations: FakeOperations): Promise<UserEvent> {
  const user = await openPane(operations);
  await recompute(user);
  await openTab(user, /^原因/);
  await screen.findByRole("list", { name: "应填写原因的行" });
  return user;
}

const row = (name: string): HTMLElement => screen.getByRole("listitem", { name });
const box = (name: string): HTMLElement => within(row(name)).getByRole("textbox");
const order = (name: string, label: string): HTMLElement =>
  within(row(name)).getByRole("button", { name: label });

beforeEach(() => localStorage.clear());

test("lists the rows that need a reason with their figures, and counts them in the tab", async () => {
  await desk(workbook());
  expect(screen.getByRole("tab", { name: "原因 3" })).toHaveAttribute("aria-selected", "true");
  const training = row("技能培训");
  expect(training).toHaveTextContent("72.00%");
  expect(training).toHaveTextContent("10.00");
  expect(training).toHaveTextContent("0/100 字");
  expect(box("见习补贴")).toHaveValue("无");
  expect(row("见习补贴")).toHaveTextContent("“无”和空白标记不算");
  expect(row("培训学员")).toHaveTextContent("项目：技能培训");
});

test("the cause of one row is offered to the others of its project", async () => {
  const user = await desk(workbook());
  expect(screen.queryByRole("button", { name: /^沿用本项目的原因/ })).toBeNull();
  await user.type(box("技能培训"), "受汛期影响，部分班次取消");
  expect(within(row("见习补贴")).queryByRole("button", { name: /^沿用/ })).toBeNull();
  await user.click(order("培训学员", "沿用本项目的原因：受汛期影响，部分班次取消"));
  expect(box("培训学员")).toHaveValue("受汛期影响，部分班次取消");
  expect(box("培训学员")).toHaveFocus();
  expect(screen.queryByRole("button", { name: /^沿用/ })).toBeNull();
});

/** The results after the reason of 见习补贴 has been written */
function settled(operations: FakeOperations): void {
  const [training, trainees] = SPEC.lines;
  const selfEvaluation = selfEvaluationOf({ ...SPEC, lines: [training, { ...trainees, reason: "已补招" }] });
  const evaluation = evaluate(selfEvaluation, []);
  operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
}

test("one reason is written together with the content expected in its cell, and the recompute follows", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.clear(box("见习补贴"));
  await user.type(box("见习补贴"), "见习人员年末离岗");
  settled(operations);
  await user.click(order("见习补贴", "写入"));
  expect(operations.reasons).toMatchObject([{ cell: "资金!L3", present: "无", text: "见习人员年末离岗" }]);
  expect(announced()).toBe("已写入 1 处原因。");
  expect(screen.queryByRole("listitem", { name: "见习补贴" })).toBeNull();
  expect(screen.getByRole("tab", { name: "原因 2" })).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test("where the recompute has to ask first, the reason counts as written and can be changed", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.clear(box("见习补贴"));
  await user.type(box("见习补贴"), "见习人员年末离岗");
  operations.shown = {
    plan: NO_PLAN,
    conflicts: { cells: [], agreeing: [], unknown: ["附件5"], unexplained: [] },
    overwritten: new Set(),
    incomplete: [],
    losses: [],
    handIn: operations.result.handIn,
    time: new Date(0),
  };
  operations.asks = true;
  await user.click(order("见习补贴", "写入"));
  await user.click(await screen.findByRole("button", { name: /返回/ }));
  await openTab(user, /^原因/);
  expect(await screen.findByRole("tab", { name: "原因 2" })).toBeVisible();
  expect(box("见习补贴")).toHaveValue("见习人员年末离岗");
  expect(order("见习补贴", "已写入")).toBeVisible();
  await user.type(box("见习补贴"), "，已补招");
  await user.click(order("见习补贴", "写入"));
  expect(operations.reasons[1]).toMatchObject({
    present: "见习人员年末离岗",
    text: "见习人员年末离岗，已补招",
  });
});

test("several are written together, except texts that are too long or give no reason, which say so", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.click(box("技能培训"));
  await user.paste("因".repeat(101));
  expect(row("技能培训")).toHaveTextContent("超出 1 字");
  expect(order("技能培训", "写入")).toHaveAttribute("aria-disabled", "true");
  await user.clear(box("见习补贴"));
  await user.type(box("见习补贴"), "人员离岗");
  await user.type(box("培训学员"), "场地维修");
  await user.click(screen.getByRole("button", { name: "全部写入（2 处）" }));
  expect(operations.reasons.map(({ text }) => text)).toEqual(["人员离岗", "场地维修"]);
});

test("one reason is written into all chosen rows; drafts of the rows stay", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.type(box("培训学员"), "场地维修");
  await user.click(screen.getByRole("button", { name: "多行同一原因" }));
  const together = screen.getByRole("region", { name: "多行同一原因" });
  expect(within(together).getByRole("button", { name: "写入所选 0 行" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(within(together).getByRole("checkbox", { name: "全选（3 行）" }));
  await user.click(screen.getByRole("checkbox", { name: "选中：见习补贴" }));
  await user.selectOptions(
    within(together).getByRole("combobox", { name: "插入常用语" }),
    "人员增减变动调整预算，已按规定程序报批。",
  );
  await user.click(within(together).getByRole("button", { name: "写入所选 2 行" }));
  expect(operations.reasons.map(({ cell, text }) => [cell, text])).toEqual([
    ["资金!L2", "人员增减变动调整预算，已按规定程序报批。"],
    ["指标!K2", "人员增减变动调整预算，已按规定程序报批。"],
  ]);
  expect(screen.queryByRole("region", { name: "多行同一原因" })).toBeNull();
  expect(box("培训学员")).toHaveValue("场地维修");
});

test("white space does not count towards the limit", async () => {
  const user = await desk(workbook());
  await user.click(box("技能培训"));
  await user.paste(`${"因 ".repeat(100)}\n`);
  expect(row("技能培训")).toHaveTextContent("100/100 字");
  expect(order("技能培训", "写入")).not.toHaveAttribute("aria-disabled", "true");
});

test("a draft outlives other tabs, a write that fails, a recompute and the printed forms", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.type(box("技能培训"), "培训延期");
  await openTab(user, /^总览/);
  await openTab(user, /^原因/);
  operations.failures.writeReasons = new HostError("inputChanged", { cells: ["资金!L2"] });
  await user.click(order("技能培训", "写入"));
  expect(await screen.findByText("资金!L2 所在的行此后已改动，未写入。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  await user.click(screen.getByRole("button", { name: "读入自评表" }));
  await user.click(await screen.findByRole("button", { name: /返回/ }));
  await openTab(user, /^原因/);
  expect(await screen.findByDisplayValue("培训延期")).toBeVisible();
});

test("a draft whose row needs no reason any more is listed separately until it is discarded", async () => {
  const operations = workbook();
  const user = await desk(operations);
  await user.type(box("培训学员"), "场地维修");
  const selfEvaluation = selfEvaluationOf({ ...SPEC, indicators: [] });
  const evaluation = evaluate(selfEvaluation, []);
  operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
  await recompute(user);
  const apart = await screen.findByRole("region", { name: /^未写入的草稿 1 处/ });
  await user.click(within(apart).getByText(/^未写入的草稿 1 处/));
  expect(within(apart).getByRole("textbox", { name: "培训学员" })).toHaveValue("场地维修");
  await user.click(within(apart).getByRole("button", { name: "放弃" }));
  expect(screen.queryByRole("region", { name: /未写入的草稿/ })).toBeNull();
  expect(document.body).not.toHaveFocus();
});

describe("many rows", () => {
  /** Two lines of one project differ by tier; six rows ask for a reason. */
  async function many(): Promise<UserEvent> {
    const line = {
      category: "项目支出",
      tier: "部门预算",
      initialBudget: "90",
      added: "10",
      spent: "72",
    } as const;
    const operations = new FakeOperations();
    const selfEvaluation = selfEvaluationOf({
      lines: [
        { ...line, project: "甲", source: "财政拨款" },
        { ...line, project: "乙" },
        { ...line, project: "甲", tier: "市级专项" },
        { ...line, project: "丙" },
        { ...line, project: "丁" },
      ],
      indicators: [
        {
          project: "乙",
          level1: "产出指标",
          level3: "培训学员",
          target: "100人",
          actual: "80人",
          weight: "10",
        },
      ],
    });
    const evaluation = evaluate(selfEvaluation, []);
    operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
    return desk(operations);
  }
  const names = (): (string | null)[] =>
    within(screen.getByRole("list", { name: "应填写原因的行" }))
      .getAllByRole("listitem")
      .map((item) => item.querySelector("[id]")?.textContent ?? null);

  test("say the tier and source of a line, and stand by project if asked for", async () => {
    const user = await many();
    expect(names()).toEqual(["甲", "乙", "甲", "丙", "丁", "培训学员"]);
    const [first, second] = screen.getAllByRole("listitem", { name: "甲" });
    expect(first).toHaveTextContent("部门预算，财政拨款");
    expect(second).toHaveTextContent("市级专项");
    await user.selectOptions(screen.getByRole("combobox", { name: "分组方式" }), "按项目");
    expect(names()).toEqual(["甲", "甲", "乙", "培训学员", "丙", "丁"]);
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(
      ["甲", "乙", "丙", "丁"].map((name) => `项目：${name}`),
    );
  });

  test("are found by words and by what is left to fill in; Enter goes to the first", async () => {
    const user = await many();
    const search = screen.getByRole("searchbox", { name: "筛选" });
    await user.type(search, "乙{Enter}");
    expect(names()).toEqual(["乙", "培训学员"]);
    expect(screen.getByText("符合筛选的 2 行，共 6 行")).toHaveAttribute("aria-live", "polite");
    expect(box("乙")).toHaveFocus();
    await user.keyboard("招生推迟");
    await user.selectOptions(screen.getByRole("combobox", { name: "只看" }), "有草稿");
    expect(names()).toEqual(["乙"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "只看" }), "未填写");
    expect(names()).toEqual(["培训学员"]);
  });

  test("choose only those that the filter shows, beside those chosen before", async () => {
    const user = await many();
    await user.click(screen.getByRole("button", { name: "多行同一原因" }));
    await user.click(screen.getByRole("checkbox", { name: "选中：丁" }));
    await user.type(screen.getByRole("searchbox", { name: "筛选" }), "乙");
    await user.click(screen.getByRole("checkbox", { name: "全选（2 行）" }));
    expect(screen.getByRole("button", { name: "写入所选 3 行" })).toBeVisible();
  });
});

describe("phrases", () => {
  const PHRASE = "受政策调整影响，资金结转下年使用";

  test("a saved phrase is offered in the next workbook, is appended to the text, and can be deleted", async () => {
    const first = await desk(workbook());
    await first.type(box("技能培训"), PHRASE);
    await first.click(order("技能培训", "存为常用语"));
    expect(order("技能培训", "已存为常用语")).toBeVisible();
    document.body.replaceChildren();

    const user = await desk(workbook());
    await user.type(box("培训学员"), "场地维修");
    await user.selectOptions(within(row("培训学员")).getByRole("combobox", { name: "插入常用语" }), PHRASE);
    expect(box("培训学员")).toHaveValue(`场地维修；${PHRASE}`);
    await user.click(screen.getByText("常用语 1 条"));
    expect(screen.getByText(/只保存在本机浏览器中/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: `删除常用语：${PHRASE}` }));
    expect(within(row("培训学员")).queryByRole("group", { name: "我的常用语" })).toBeNull();
    expect(localStorage.getItem("绩效自评.常用语")).toBe("[]");
  });

  test("without browser storage the pane says so, and the phrase lasts until it closes", async () => {
    const refuse = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const user = await desk(workbook());
    await user.type(box("技能培训"), PHRASE);
    await user.click(order("技能培训", "存为常用语"));
    await user.click(screen.getByText("常用语 1 条"));
    expect(screen.getByText("本机浏览器不允许保存，常用语只在本次有效。")).toBeVisible();
    expect(within(row("培训学员")).getByRole("group", { name: "我的常用语" })).toBeInTheDocument();
    refuse.mockRestore();
  });
});
