/** The standard workbook with the figures of the 2021 report of 攀枝花市就业创业促进中心. */
import {
  FUNDS,
  INDICATORS,
  PROJECTS,
  REPORT_WORDS,
  STATED_FIGURES,
  UNIT_CELLS,
  WORK_FIGURES,
} from "../../domain/model";
import { DEFAULT_PROFILE } from "../../domain/profiles";
import { contentsOfRow } from "../schema/contents";
import type { SheetDefinition } from "../sheet";
import { workbookWith } from "../template";
import { FUND_LINES_2021 } from "./funds2021";
import { INDICATORS_2021 } from "./indicators2021";
import { DEPARTMENT_2021, PROJECTS_2021 } from "./projects2021";
import { REPORT_WORDS_2021 } from "./reportWords2021";
import { STATED_2021 } from "./stated2021";
import { WORK_FIGURES_2021 } from "./workFigures2021";

const UNIT = "攀枝花市就业创业促进中心";
const DEPARTMENT = "攀枝花市人力资源和社会保障局";
/** 2022-04-06, the day of the report, as Excel counts days */
const REPORT_DAY = 44657;

const NOTES = [
  "数据取自《攀枝花市就业创业促进中心关于2021年部门预算整体及项目支出绩效自评报告》（攀就创〔2022〕16号），仅供演示。报告中相互矛盾的数字照录，未作改动。",
  "报告未公布指标权重和得分：权重由本样例按预算执行率10分、产出50分、效益30分、满意度10分平均分配，缺少某类指标的，其分值并入其他类别；报告称已完成的定性指标，得分按满分填写。",
  "人员经费追加56.57万元、公用经费追加7.35万元，就业管理事务（未列明细）年初18.00万元及追减18.00万元，均由报告数推算，见“资金”表备注；主管部门名称系推定；部门整体的年度目标取自报告三（一），评价结论、存在问题和改进措施有删节。",
  "“报告文字”取自报告原文：文中数字改为引用“实绩”等表，无从计算的同比、完成率和重复的数字未录入，个别错漏字已改正。",
];

/** The same sheets and names as `standardWorkbook`; 支出 of 中央、省级就业创业补助资金 stands at 资金!K12. */
export function sampleWorkbook(): SheetDefinition[] {
  return workbookWith({
    unit: {
      ...contentsOfRow(UNIT_CELLS, {
        name: UNIT,
        competentDepartment: DEPARTMENT,
        year: "2021",
        moneyUnit: "万元",
        profile: DEFAULT_PROFILE.name,
        staffCount: "32",
        retiredCount: "26",
        level: "市级",
        reportOutline: "攀枝花-2021",
        workerCount: "2",
        recruitedCount: "4",
        totalAssets: "498.75",
        currentAssets: "0",
        nonCurrentAssets: "498.75",
        fixedAssets: "498.75",
      }),
      preparedOn: { number: String(REPORT_DAY) },
    },
    funds: FUND_LINES_2021.map((line) => contentsOfRow(FUNDS.columns, line)),
    projects: [
      ...PROJECTS_2021.map((project) => ({
        competentDepartment: DEPARTMENT,
        implementingUnit: UNIT,
        ...project,
      })),
      DEPARTMENT_2021,
    ].map((row) => contentsOfRow(PROJECTS.columns, row)),
    indicators: INDICATORS_2021.map((indicator) => contentsOfRow(INDICATORS.columns, indicator)),
    statedFigures: STATED_2021.map((figure) => contentsOfRow(STATED_FIGURES.columns, figure)),
    workFigures: WORK_FIGURES_2021.map((figure) => contentsOfRow(WORK_FIGURES.columns, figure)),
    reportWords: REPORT_WORDS_2021.map((paragraph) => contentsOfRow(REPORT_WORDS.columns, paragraph)),
    notes: NOTES,
  });
}
