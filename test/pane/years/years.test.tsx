/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { YearComparison } from "../../../src/domain/evaluation";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import type { LastYear } from "../../../src/domain/years/lastYear";
import { lastYearFrom } from "../../support/ruleCases/yearCase";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../support/selfEvaluationOf";
import { COMPLETE, EMPTY, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

const line = (project: string) => ({ category: "项目支出", project, tier: "部门预算" }) as const;
const THIS: SelfEvaluationSpec = { name: "某中心", lines: [line("技能培训"), line("设备购置")] };
const LAST = lastYearFrom({ name: "某中心", lines: [line("技能培训"), line("创业培训")] });

function comparison(lastYear: LastYear): YearComparison {
  const { years } = evaluate(selfEvaluationOf(THIS), [], lastYear);
  if (years === undefined) throw new Error("nothing was compared");
  return years;
}

function withYears(years: YearComparison | undefined, remembered: LastYear | null = null) {
  const given = result();
  const evaluation = years === undefined ? given.evaluation : { ...given.evaluation, years };
  return { ...given, evaluation, remembered };
}

const file = (name: string) => new File(["content"], name);

async function choose(user: UserEvent, label: string, name: string): Promise<void> {
  await user.upload(await screen.findByLabelText(label, { selector: "input" }), file(name));
}

test("a file is chosen, and what it is compared with is said before and after the run", async () => {
  const operations = new FakeOperations();
  operations.lastYear = { kind: "read", lastYear: LAST };
  operations.result = withYears(comparison(LAST));
  const user = await openPane(operations);
  await choose(user, "选择上年工作簿", "2020.xlsx");
  expect(
    await screen.findByText(
      "已选择“2020.xlsx”（2020年度）。请单击“一键重算”，列出与上年比较的问题。关闭面板后须重新选择；面板没有打开时，功能区的“一键重算”不与上年比较。",
    ),
  ).toBeVisible();
  expect(operations.filesOfLastYear).toEqual(["2020.xlsx"]);
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  const summary = await screen.findByText(
    "已与上年工作簿“2020.xlsx”（2020年度）比较：1 个项目、0 项指标两年都有",
  );
  await user.click(summary);
  expect(screen.getByText("今年新增的项目：“设备购置”")).toBeVisible();
  expect(screen.getByText("今年没有的上年项目：“创业培训”")).toBeVisible();
});

test("figures for blank cells 上年数 are shown with their source, and filled in when asked to", async () => {
  const work = (value: string) => ({ name: "招聘会", value, measureUnit: "场", section: "三（一）" });
  const selfEvaluation = selfEvaluationOf({ ...THIS, works: [work("26")] });
  const last = lastYearFrom({ name: "某中心", works: [work("20")] });
  const operations = new FakeOperations();
  operations.result = {
    ...withYears(evaluate(selfEvaluation, [], last).years),
    selfEvaluation,
  };
  const user = await openPane(operations);
  await recompute(user);
  await user.click(await screen.findByText("“实绩”有 1 处上年数可按上年工作簿填入"));
  const [{ lastYear }] = selfEvaluation.workFigures as [(typeof selfEvaluation.workFigures)[number]];
  expect(screen.getByText(/招聘会：20场（“2020\.xlsx”实绩!B2）/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "填入上年数" }));
  expect(await screen.findByText("已填入 1 处上年数。")).toBeVisible();
  expect(operations.lastFigures).toMatchObject([{ cell: lastYear.cell, number: "20" }]);
});

test("the comparison can be ended", async () => {
  const operations = new FakeOperations();
  operations.lastYear = { kind: "read", lastYear: LAST };
  const user = await openPane(operations);
  await choose(user, "选择上年工作簿", "2020.xlsx");
  await user.click(await screen.findByRole("button", { name: "不再比较" }));
  await waitFor(() => expect(operations.filesOfLastYear).toEqual(["2020.xlsx", null]));
  expect(screen.queryByRole("button", { name: "不再比较" })).toBeNull();
});

test.each([
  ["notStandard", "所选文件不是标准自评工作簿"],
  ["encrypted", "所选工作簿设有打开密码"],
  ["unavailable", "所选文件已移动、删除或改动"],
] as const)("a file that cannot be read (%s) is named, with what to do", async (problem, what) => {
  const operations = new FakeOperations();
  operations.lastYear = { kind: "unreadable", file: "旧表.xlsx", problem };
  const user = await openPane(operations);
  await choose(user, "选择上年工作簿", "旧表.xlsx");
  expect(await screen.findByText(what)).toBeVisible();
  expect(screen.getByText(/（旧表\.xlsx）$/)).toBeVisible();
});

test.each([
  ["nothing was ever chosen", withYears(undefined), "未选择上年工作簿，未与上年比较"],
  [
    "the last run was compared",
    withYears(undefined, LAST),
    "上次与“2020.xlsx”比较，本次没有选择上年工作簿，未与上年比较",
  ],
  [
    "the file is of another year",
    withYears(comparison({ ...LAST, year: 2018 })),
    "未与上年比较：“2020.xlsx”为2018年度，应为2020年度",
  ],
])("the results say so where %s", async (_, given, sentence) => {
  const operations = new FakeOperations();
  operations.result = given;
  const user = await openPane(operations);
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  expect(await screen.findByText(sentence)).toBeVisible();
});

test("an empty workbook can be built from last year's", async () => {
  const operations = new FakeOperations();
  operations.inspection = EMPTY;
  operations.lastYear = { kind: "read", lastYear: LAST, created: true };
  const user = await openPane(operations);
  operations.inspection = COMPLETE;
  await choose(user, "从上年建立", "2020.xlsx");
  expect(await screen.findByText(/^已从“2020\.xlsx”建立本年的标准自评工作簿。/)).toBeVisible();
  expect(operations.filesOfLastYear).toEqual(["2020.xlsx"]);
});

test("all of it in English", async () => {
  const operations = new FakeOperations();
  operations.lastYear = { kind: "read", lastYear: LAST };
  operations.result = withYears(comparison(LAST));
  const user = await openPane(operations, "en-US");
  const section = await screen.findByRole("region", { name: "Compare with last year" });
  await choose(user, "Choose last year's workbook", "2020.xlsx");
  expect(await within(section).findByText(/^“2020\.xlsx” \(2020\) is chosen\./)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Recompute" }));
  expect(await screen.findByText(/^Compared with last year's workbook “2020\.xlsx” \(2020\)/)).toBeVisible();
});

test("the reason that last year gave is offered for the same row", async () => {
  const reason = "跨年项目，尾款下年支付";
  const lastYear: LastYear = {
    ...LAST,
    reasons: [
      { name: "技能培训", text: reason },
      { name: "创业培训", text: "另有原因" },
    ],
    explanations: ["已向财政局说明"],
  };
  const spec: SelfEvaluationSpec = {
    name: "某中心",
    lines: [{ ...line("技能培训"), initialBudget: "10.00", spent: "5.00" }],
  };
  const selfEvaluation = selfEvaluationOf(spec);
  const evaluation = evaluate(selfEvaluation, [], lastYear);
  const operations = new FakeOperations();
  operations.result = {
    ...result(),
    selfEvaluation,
    evaluation,
    triage: { open: evaluation.findings, accepted: new Map(), reopened: new Map() },
  };
  const user = await openPane(operations);
  await recompute(user);
  await openTab(user, /^原因/);
  const row = await screen.findByRole("listitem", { name: "技能培训" });
  const group = within(row).getByRole("group", { name: "上年写过的" });
  expect(
    within(group)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual([reason]);
});
