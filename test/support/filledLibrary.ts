/** A library's self-evaluation, and a bureau's form filled with it. */
import { parseArea } from "../../src/a1";
import { evaluate } from "../../src/domain/evaluate/workbook";
import { fillMessages } from "../../src/locales/fill";
import { formContents } from "../../src/workbook/fill/contents";
import type { FillPlan } from "../../src/workbook/fill";
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";
import { readForms } from "../../src/workbook/forms";
import { filledForms } from "./blankForm";
import { selfEvaluationOf, type IndicatorSpec } from "./selfEvaluationOf";

export const BOOKS = "图书购置";

function indicator(
  level1: string,
  level2: string,
  level3: string,
  target: string,
  actual: string,
  weight: string,
  more: IndicatorSpec = {},
): IndicatorSpec {
  return { level1, level2, level3, nature: ">=", target, actual, weight, ...more };
}

const INDICATORS: readonly IndicatorSpec[] = [
  indicator("产出指标", "数量指标", "入馆图书", "5000", "4800", "10", {
    measureUnit: "册",
    reason: "供货延迟",
  }),
  indicator("产出指标", "数量指标", "期刊", "10", "10", "10", { measureUnit: "种" }),
  indicator("产出指标", "质量指标", "验收合格率", "98%", "100%", "20", { measureUnit: "%" }),
  indicator("产出指标", "时效指标", "按期完成率", "100%", "100%", "10", { measureUnit: "%", nature: "=" }),
  indicator("效益指标", "社会效益指标", "读者人次", "2万人次", "2.1万人次", "30"),
  indicator("满意度指标", "服务对象满意度指标", "读者满意度", "90%", "95%", "10", { measureUnit: "%" }),
];
export const OUTPUT = ["入馆图书", "期刊", "验收合格率", "按期完成率"];

export function libraryContents(...projects: readonly string[]) {
  const selfEvaluation = selfEvaluationOf({
    name: "市图书馆",
    competentDepartment: "市文旅局",
    unitHead: "李局",
    preparer: "张三",
    phone: "0812-3345678",
    preparedOn: "2022-03-01",
    lines: projects.flatMap((project) => [
      {
        category: "项目支出",
        project,
        tier: "部门预算",
        source: "财政拨款",
        carriedOver: "10",
        carriedOverSpent: "10",
        initialBudget: "100",
        reduced: "10",
        spent: "90",
        reason: "压减预算",
      },
      { category: "项目支出", project, tier: "部门预算", source: "自有资金", initialBudget: "5", spent: "5" },
    ]),
    projects: projects.map((name) => ({
      name,
      annualGoal: "购书5000册",
      goalCompletion: "购书4800册",
      conclusion: "完成较好",
      problems: "供货慢",
      improvements: "加快",
    })),
    indicators: [...projects, ""].flatMap((project) =>
      INDICATORS.map((one) => (project === "" ? one : { project, ...one })),
    ),
  });
  return formContents(selfEvaluation, evaluate(selfEvaluation, []));
}

/** Fills the only sheet. @param project what a form without a name takes; null = the whole department */
export function fill(form: AreaSnapshot, project: string | null = BOOKS, names: readonly string[] = [BOOKS]) {
  const [first] = readForms([form]).forms;
  const choices =
    first?.project.value === null && project !== null
      ? { choices: new Map([[first.mapping.id, project]]) }
      : {};
  const { plan, sheets } = filledForms([form], libraryContents(...names), choices);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet was filled");
  return { plan, sheet };
}

export function cells({ row, column, values }: AreaSnapshot, ...addresses: readonly string[]): CellValue[] {
  return addresses.map((address) => {
    const at = parseArea(address);
    return at === null ? "" : (values[at.row - row]?.[at.column - column] ?? "");
  });
}
export const line = (sheet: AreaSnapshot, row: number): CellValue[] =>
  (sheet.values[row - 1 - sheet.row] ?? []).filter((value) => value !== "");
export const unplaced = ({ forms }: FillPlan): string[] =>
  forms.flatMap((form) =>
    form.unplaced.map(({ what, written }) => `${fillMessages("zh-CN").items([what])} ${written}`),
  );
export const differing = ({ forms }: FillPlan) =>
  forms.flatMap((form) => form.differing.map(({ address }) => address));
