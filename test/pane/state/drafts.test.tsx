/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import type { SelfEvaluation } from "../../../src/domain/model";
import { draftPlace } from "../../../src/taskpane/state/draftPlace";
import { DraftStore } from "../../../src/taskpane/state/drafts";
import { selfEvaluationOf } from "../../support/selfEvaluationOf";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

const LINE = {
  category: "项目支出",
  project: "技能培训",
  tier: "部门预算",
  initialBudget: "90",
  added: "10",
  spent: "72",
} as const;

type Spec = Parameters<typeof selfEvaluationOf>[0];

function inputOf(spec: Spec, unit = "市图书馆"): SelfEvaluation {
  const selfEvaluation = selfEvaluationOf(spec);
  const name = { ...selfEvaluation.unit.name, value: unit, written: unit };
  return { ...selfEvaluation, unit: { ...selfEvaluation.unit, name } };
}

function workbook(spec: Spec = { lines: [LINE] }, unit?: string): FakeOperations {
  const operations = new FakeOperations();
  const selfEvaluation = inputOf(spec, unit);
  const evaluation = evaluate(selfEvaluation, []);
  operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
  return operations;
}

async function openResults(operations: FakeOperations) {
  const user = await openPane(operations);
  await recompute(user);
  return user;
}

const box = (): HTMLElement => screen.getByRole("textbox", { name: /技能培训/ });

async function typeReason(text: string): Promise<void> {
  const user = await openResults(workbook());
  await openTab(user, /^原因/);
  await user.type(box(), text);
  // As if the pane were closed
  cleanup();
}

describe("a reason that was typed and not written", () => {
  test("is in its place when the pane opens again, said to be a draft, and is written by a click only", async () => {
    await typeReason("招生推迟");
    const operations = workbook();
    const user = await openResults(operations);
    expect(screen.getByText(/^上次未写入的草稿：原因 1 处。/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "查看原因草稿" }));
    expect(await screen.findByText("未写入的草稿")).toBeVisible();
    expect(box()).toHaveValue("招生推迟");
    expect(operations.reasons).toEqual([]);
    await user.click(screen.getByRole("button", { name: "写入" }));
    expect(operations.reasons).toMatchObject([{ text: "招生推迟" }]);
    expect(screen.queryByText(/上次未写入的草稿/)).toBeNull();
    expect(localStorage.getItem("绩效自评.草稿")).toBe("[]");
  });

  test("does not reach another unit's workbook", async () => {
    await typeReason("招生推迟");
    const user = await openResults(workbook(undefined, "市博物馆"));
    await openTab(user, /^原因/);
    expect(box()).toHaveValue("");
    expect(screen.queryByText(/未写入的草稿/)).toBeNull();
  });

  test("is said with its text where its row is gone, until it is discarded", async () => {
    await typeReason("招生推迟");
    const user = await openResults(workbook({ lines: [{ ...LINE, project: "见习补贴" }] }));
    const lost = screen.getByRole("region", { name: /^未写入的草稿 1 处，所属的行或问题已不在/ });
    await user.click(within(lost).getByText(/^未写入的草稿/));
    expect(within(lost).getByRole("textbox", { name: "技能培训" })).toHaveValue("招生推迟");
    await user.click(within(lost).getByRole("button", { name: "放弃" }));
    expect(screen.queryByRole("region", { name: /未写入的草稿/ })).toBeNull();
    expect(document.body).not.toHaveFocus();
    expect(localStorage.getItem("绩效自评.草稿")).toBe("[]");
  });
});

test("an explanation that was typed and not saved is in its place when the pane opens again", async () => {
  const explained = finding({
    rule: "R34",
    code: "R34.noDirection",
    severity: "warning",
    cells: ["指标!E2"],
    inputs: { name: "培训学员", operator: ">=" },
  });
  const operations = new FakeOperations();
  operations.result = result({ findings: [explained] });
  const user = await openResults(operations);
  await user.click(screen.getByRole("button", { name: "说明情况" }));
  await user.type(screen.getByRole("textbox", { name: "说明情况" }), "已报财政局同意");
  cleanup();

  await openResults(operations);
  expect(screen.getByText(/^上次未写入的草稿：说明情况 1 处。/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "说明情况" })).toHaveValue("已报财政局同意");
  cleanup();

  operations.result = result();
  await openResults(operations);
  expect(screen.getByRole("region", { name: /^未写入的草稿 1 处，所属的行或问题已不在/ })).toBeVisible();
});

test("where the browser stores nothing, the pane says that drafts end with it", async () => {
  const refuse = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  try {
    const user = await openResults(workbook());
    await openTab(user, /^原因/);
    await user.type(box(), "招生推迟");
    expect(screen.getByText(/^本机浏览器不能保存草稿/)).toBeVisible();
  } finally {
    refuse.mockRestore();
  }
});

describe("the place of the drafts", () => {
  const INPUT = inputOf({ lines: [LINE] });
  const DRAFTS = new Map([["reason a", { text: "招生推迟", label: "技能培训" }]]);
  const at = (url: string | null, of: SelfEvaluation | null = INPUT) => {
    return draftPlace(of, { documentUrl: () => url, storagePrefix: () => "", selftestPage: null });
  };
  afterEach(() => {
    localStorage.clear();
  });

  test("follows a workbook that is saved for the first time, and one that is moved", () => {
    at(null).write(DRAFTS);
    expect(at("C:\\自评.xlsx").read()).toEqual(DRAFTS);
    expect(at("D:\\上报\\自评.xlsx").read()).toEqual(DRAFTS);
  });

  test("does not give back to a moved workbook what was written since", () => {
    at("C:\\自评.xlsx").write(DRAFTS);
    const moved = at("D:\\自评.xlsx");
    moved.write(moved.read());
    moved.write(new Map());
    expect(at("D:\\自评.xlsx").read().size).toBe(0);
  });

  test("knows the workbook by its address before its content is read, and keeps its name", () => {
    at("C:\\自评.xlsx").write(DRAFTS);
    const early = at("C:\\自评.xlsx", null);
    expect(early.read()).toEqual(DRAFTS);
    early.write(early.read());
    expect(at("D:\\自评.xlsx").read()).toEqual(DRAFTS);
  });

  test("is apart for another workbook of no name", () => {
    at("C:\\甲.xlsx", null).write(DRAFTS);
    expect(at("C:\\乙.xlsx", null).read().size).toBe(0);
  });

  test("is bounded: the workbooks used last are kept, and a text too long is refused", () => {
    for (let n = 1; n <= 25; n += 1) at(`C:\\${n}.xlsx`, null).write(DRAFTS);
    expect(at("C:\\5.xlsx", null).read().size).toBe(0);
    expect(at("C:\\6.xlsx", null).read()).toEqual(DRAFTS);
    const long = new Map([["report text", { text: "长".repeat(600_000), label: "" }]]);
    expect(at("C:\\6.xlsx", null).write(long)).toBe(false);
    expect(at("C:\\25.xlsx", null).read()).toEqual(DRAFTS);
  });

  test("ignores what is damaged, and texts that are blank", () => {
    localStorage.setItem("绩效自评.草稿", '[{"url":1},{"url":null,"name":"","drafts":[["a"]]}, 3');
    expect(at(null).read().size).toBe(0);
    localStorage.setItem("绩效自评.草稿", '[{"url":1},{"url":null,"name":"","drafts":[["a"]]}]');
    expect(at(null).read().size).toBe(0);
    at(null).write(new Map([["reason a", { text: " ", label: "" }]]));
    expect(at(null).read().size).toBe(0);
  });

  test("adds what it holds to what was typed before, which stays", () => {
    at("C:\\自评.xlsx").write(new Map([...DRAFTS, ["reason b", { text: "旧", label: "" }]]));
    const store = new DraftStore();
    store.set("reason b", { text: "新", label: "" });
    store.keepIn(at("C:\\自评.xlsx"));
    expect([...store.all()].map(([key, { text }]) => [key, text])).toEqual([
      ["reason a", "招生推迟"],
      ["reason b", "新"],
    ]);
    expect([...store.leftBefore()]).toEqual(["reason a"]);
  });
});
