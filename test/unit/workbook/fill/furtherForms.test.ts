/** Blank forms with headings of three levels, sections instead of a column, and places that hold something. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { formContents } from "../../../../src/workbook/fill/contents";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { filledForms } from "../../../support/blankForm";
import { blanks, drawnSheet, type DrawnCell } from "../../../support/drawnSheet";
import { selfEvaluationOf, type IndicatorSpec } from "../../../support/selfEvaluationOf";

const NAME = "图书购置";
const INDICATORS: readonly IndicatorSpec[] = (
  [
    ["产出指标", "数量指标", "入馆图书", "5000", "册", "4800", "20"],
    ["产出指标", "质量指标", "验收合格率", "98", "%", "100", "30"],
    ["效益指标", "社会效益指标", "读者人次", "20000", "人次", "21000", "30"],
    ["满意度指标", "服务对象满意度指标", "读者满意度", "90", "%", "95", "10"],
  ] as const
).map(([level1, level2, level3, target, measureUnit, actual, weight]) => ({
  project: NAME,
  nature: ">=",
  ...{ level1, level2, level3, target, measureUnit, actual, weight },
}));
const selfEvaluation = selfEvaluationOf({
  name: "市图书馆",
  lines: [
    {
      category: "项目支出",
      project: NAME,
      tier: "部门预算",
      initialBudget: "100",
      reduced: "10",
      spent: "81",
    },
    { category: "公用经费", project: "日常公用支出", initialBudget: "50", spent: "50" },
  ],
  projects: [{ name: NAME, annualGoal: "购书5000册" }],
  indicators: INDICATORS,
});
const contents = formContents(selfEvaluation, evaluate(selfEvaluation, []));

function filled(rows: readonly (readonly DrawnCell[])[]) {
  const { plan, sheets } = filledForms([drawnSheet("表", rows)], contents);
  const row = (number: number): CellValue[] =>
    (sheets[0]?.values[number - 1] ?? []).filter((value) => value !== "");
  return { plan, row };
}

test("headings in two and three rows: 年初 below 预算数 takes the initial budget", () => {
  const { plan, row } = filled([
    [["项目绩效自评表", 10]],
    [
      ["项目名称", 2],
      ["", 8],
    ],
    [["预算执行情况(万元)", 1, 3], ["资金来源", 2, 2], ["预算数", 4], ["执行数", 2], "执行率"],
    [["年初", 2], ["调整后", 2], ["实际", 2], ""],
    [["合计", 2], ["", 2], ["", 2], ["", 2], ""],
    [
      ["绩效指标", 4],
      ["指标完成情况", 4],
      ["自评", 2],
    ],
    ["一级指标", "二级指标", ["三级指标", 2], ["年初目标", 2], ["全年完成", 2], ["分值情况", 2]],
    ["", "", ["", 2], "指标值", "单位", "完成值", "完成率", "分值", "得分"],
    ["产出", "数量", ["", 2], ...blanks(6)],
    ["产出", "质量", ["", 2], ...blanks(6)],
    ["效益", "社会效益", ["", 2], ...blanks(6)],
    ["满意度", "服务对象", ["", 2], ...blanks(6)],
    [["总分", 8], "", ""],
  ]);
  expect(plan.forms).toHaveLength(1);
  expect(row(5)).toEqual(["合计", 100, 90, 81, "90.00%"]);
  expect(row(9)).toEqual(["产出", "数量", "入馆图书", "≥5000", "册", 4800, 20, 19.2]);
  expect(row(12)).toEqual(["满意度", "服务对象", "读者满意度", "≥90", "%", 95, 10, 10]);
  expect(row(13)).toEqual(["总分", 100, 98.2]);
});

test("a row of its own that names a 一级指标 takes its indicators, and no others", () => {
  const { plan, row } = filled([
    [["项目支出绩效自评表", 6]],
    [
      ["项目名称：", 3],
      ["主管部门：", 3],
    ],
    ["指标名称", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    [["一、产出指标（50分）", 6]],
    blanks(6),
    [["二、效益指标（30分）", 6]],
    blanks(6),
    [["三、满意度指标（10分）", 6]],
    blanks(6),
    ["总分", ...blanks(5)],
  ]);
  expect([5, 6, 8, 10].map((number) => row(number)[0])).toEqual([
    "入馆图书",
    "验收合格率",
    "读者人次",
    "读者满意度",
  ]);
  expect(plan.forms[0]?.unknown).toEqual([]);
});

test("得分 in the first column: the label of the total keeps its cell", () => {
  const { plan, row } = filled([
    [["2021年财政支出项目绩效自评表", 6]],
    [
      ["项目名称", 2],
      ["", 4],
    ],
    ["得分", "分值", "完成值", "目标值", "指标名称", "一级指标"],
    ...["产出指标", "产出指标", "效益指标", "满意度指标"].map((level) => [...blanks(5), level]),
    [
      ["自评总分：", 2],
      ["", 4],
    ],
  ]);
  expect(row(8)).toEqual(["自评总分：", 89.2]);
  expect(plan.forms[0]?.differing).toEqual([]);
});

test("a row with printed points and no name is a place, and （据实填写） is none of the user's", () => {
  const { plan, row } = filled([
    [["市级财政专项资金项目绩效自评表", 7]],
    [
      ["项目名称", 2],
      ["（填写全称）", 5],
    ],
    [
      ["年度目标", 2],
      ["（请填写年初批复的绩效目标）", 5],
    ],
    ["序号", "一级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    [1, "产出指标", "", "", "", 20, ""],
    [2, "产出指标", "", "", "", 30, ""],
    [3, "效益指标", "", "", "", 30, ""],
    [4, "满意度指标", "", "", "", 10, ""],
    [["合计", 5], 100, ""],
  ]);
  expect(row(2)).toEqual(["项目名称", NAME]);
  expect(row(3)).toEqual(["年度目标", "购书5000册"]);
  expect(row(5)).toEqual([1, "产出指标", "入馆图书", "≥5000册", 4800, 20, 19.2]);
  expect(row(8)).toEqual([4, "满意度指标", "读者满意度", "≥90%", "95%", 10, 10]);
  expect(plan.sheets[0]?.insertions).toEqual([]);
});

test("偏差率 takes no reasons, which go to their row below the table", () => {
  const late = selfEvaluationOf({
    name: "市图书馆",
    lines: [{ category: "项目支出", project: NAME, tier: "部门预算", initialBudget: "100", spent: "100" }],
    projects: [{ name: NAME }],
    indicators: INDICATORS.map((one, index) => (index === 0 ? { ...one, reason: "供货延迟" } : one)),
  });
  const { sheets } = filledForms(
    [
      drawnSheet("表", [
        [["项目支出绩效自评结果表", 7]],
        ["项目名称", ["", 6]],
        ["一级指标", "三级指标", "目标值", "完成值", "偏差率", "分值", "得分"],
        ["产出指标", ...blanks(6)],
        [["合计", 5], "", ""],
        ["偏差较大原因及改进措施", ["", 6]],
      ]),
    ],
    formContents(late, evaluate(late, [])),
  );
  const values = sheets[0]?.values ?? [];
  expect(values[3]?.slice(4)).toEqual(["", 20, 19.2]);
  expect(values.at(-1)?.[1]).toContain("供货延迟");
});

test.each([
  ["“图书购置”项目支出绩效自评表", NAME, 90],
  ["项目支出绩效自评表", null, 140],
])("a form without 项目名称 takes the project that its title names: %s", (title, project, annualBudget) => {
  const { plan, row } = filled([
    [[title, 7]],
    [
      ["单位：市图书馆", 4],
      ["单位：万元", 3],
    ],
    ["", "年初预算数", "全年预算数", "执行数", "执行率", "分值", "得分"],
    ["资金总额", ...blanks(6)],
    ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", ...blanks(5)],
    [["合计", 5], "", ""],
  ]);
  expect(plan.forms[0]?.project).toBe(project);
  expect(row(4)[2]).toBe(annualBudget);
});
