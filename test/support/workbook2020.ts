/** The workbook of the year before the sample's: what the 2021 report implies of 2020, the rest invented beside it. */
import { FUNDS, INDICATORS, PROJECTS, UNIT_CELLS, WORK_FIGURES } from "../../src/domain/model";
import { DEFAULT_PROFILE } from "../../src/domain/profiles";
import { contentsOfRow } from "../../src/workbook/schema/contents";
import { rowsOf } from "../../src/workbook/sample/rows";
import type { SheetDefinition } from "../../src/workbook/sheet";
import { workbookWith } from "../../src/workbook/template";

const PROJECT = "项目支出";
const STATE_FUNDS = "中央、省级就业创业补助资金";

/** 年初预算, 追加, 支出; only the 7.76 left of the state funds is implied: 2153.46 − 2145.70 */
// prettier-ignore
const LINES: readonly (readonly string[])[] = [
  ["人员经费", "工资福利支出", "", "545.00", "50.00", "595.00"],
  ["人员经费", "对个人和家庭的补助", "", "34.00", "", "34.00"],
  ["公用经费", "日常公用支出", "", "88.00", "6.00", "94.00"],
  [PROJECT, "援藏援彝干部人才补助经费", "部门预算", "2.00", "", "2.00"],
  [PROJECT, "援藏援彝干部人才补助经费", "市级专项", "", "1.50", "1.50"],
  [PROJECT, "建立失业预警制度专项工作经费", "部门预算", "58.00", "", "58.00"],
  [PROJECT, "人力资源市场建设专项工作经费", "部门预算", "5.00", "", "5.00"],
  [PROJECT, "业务运行费", "部门预算", "5.00", "", "5.00"],
  [PROJECT, STATE_FUNDS, "上级专项", "", "2100.00", "2092.24"],
  [PROJECT, "省级财政社保公共服务能力建设资金", "上级专项", "", "4.00", "4.00"],
];

/** 完成值 as the rates of growth and the targets of 2021 imply them; the targets are invented */
const RESULTS = [
  ["全市城镇新增就业", "1.6万人", "18744人"],
  ["失业人员再就业", "5800人", "6999人"],
  ["就业困难人员就业", "1400人", "1587人"],
] as const;

const WORK = [
  ["新增外地来攀务工人员", "9819"],
  ["本地高校、职业院校学生留攀就业", "2739"],
  ["两所高校留攀就业", "1268"],
] as const;

export const FILE_2020 = "2020年自评.xlsx";

export function workbook2020(): SheetDefinition[] {
  const funds = rowsOf(["category", "project", "tier", "initialBudget", "added", "spent"], LINES);
  const names = [...new Set(LINES.filter(([category]) => category === PROJECT).map(([, name = ""]) => name))];
  const indicators = ["", "业务运行费"].flatMap((project) =>
    RESULTS.map(([level3, target, actual]) => ({
      ...{ project, level1: "效益指标", level2: "社会效益", level3, nature: "≥", target, actual },
      measureUnit: "人",
      weight: "30",
    })),
  );
  return workbookWith({
    unit: contentsOfRow(UNIT_CELLS, {
      name: "攀枝花市就业创业促进中心",
      year: "2020",
      moneyUnit: "万元",
      profile: DEFAULT_PROFILE.name,
      staffCount: "30",
      retiredCount: "26",
    }),
    funds: funds.map((line) => contentsOfRow(FUNDS.columns, line)),
    projects: names.map((name) =>
      contentsOfRow(PROJECTS.columns, { name, separateForm: name === "业务运行费" ? "是" : "否" }),
    ),
    indicators: indicators.map((indicator) => contentsOfRow(INDICATORS.columns, indicator)),
    workFigures: WORK.map(([name, value]) =>
      contentsOfRow(WORK_FIGURES.columns, { name, value, measureUnit: "人", section: "三（一）1（4）" }),
    ),
  });
}
