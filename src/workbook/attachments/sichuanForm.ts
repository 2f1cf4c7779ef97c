/**
 * 四川省部门预算项目支出绩效自评表, 报表编号 510000_0013zp: labels and order as published. The form's instructions are
 * printed below the table, as in its cells they would be read as answers. No form of the whole department is
 * published: 附件3 has the same columns under its own title, without what only a project has.
 */
import { HUNDRED, toPlainExact } from "../../domain/decimal";
import type { FundFigures, IndicatorResult } from "../../domain/calculation/computation";
import { numberContent, rateContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";
import type { FormContent } from "./formContent";
import {
  budgetReasons,
  fundsNotes,
  initialRateNote,
  numberedNotes,
  ruleNotes,
  unscoredNotes,
} from "./formNotes";
import { head, heads, sheetOfRows, totalRow, value, type FormRow } from "./formRows";
import { sichuanSourcesOf } from "./fundSources";
import { partsOf } from "./indicatorParts";
import { indicatorRows, valueCell } from "./indicatorRows";
import { signatureRow } from "./signatures";

const REPORT_NUMBER = "510000_0013zp";

//                 A  B  C   D   E  F  G   H  I   J  K  L
const TARGET_WIDTH = 9;
const ACTUAL_WIDTH = 11;
const WIDTHS = [8, 8, 10, 14, 7, 9, TARGET_WIDTH, 7, ACTUAL_WIDTH, 7, 8, 18];
const ALL = WIDTHS.length;

export function sichuanForm(form: FormContent): SheetDefinition {
  const { result, profile, moneyUnit } = form;
  const department = form.kind === "department";
  const { points } = profile.executionScore;
  const indicators = indicatorRows(result.indicators, {
    level1: ({ label }) => label,
    cells: indicatorCells,
    blank: BLANK_CELLS,
  });
  return sheetOfRows({
    mark: form.mark,
    widths: WIDTHS,
    above: [
      [20, text("annexMark", form.mark, ALL)],
      ...(department ? [] : reportNumber),
      [
        34,
        text(
          "title",
          `${department ? "部门预算整体绩效自评表" : "部门预算项目支出绩效自评表"}(${form.year}年度)`,
          ALL,
        ),
      ],
      ...(department ? departmentHeads(form) : projectHeads(form)),
      // prettier-ignore
      [32, head(`预算执行\n情况\n(${toPlainExact(points)}分)`, 1, 6), head(moneyUnit === "" ? "年度预算数" : `年度预算数(${moneyUnit})`, 2), head("年初预算"), head("调整后预算数", 2), head("预算执行数", 2), ...heads("预算执行率", "权重", "得分", "原因")],
      ...fundRows(form),
    ],
    // prettier-ignore
    header: [32, head(`绩效指标\n(${toPlainExact(HUNDRED.minus(points))}分)`, 1, indicators.length + 1), ...heads("一级指标", "二级指标"), head("三级指标", 2), ...heads("指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析")],
    below: [
      ...indicators.map((row): FormRow => [24, ...row]),
      totalRow("合计", ALL, form),
      ...conclusions(form),
      ...(department ? [signatureRow(form.signatures, [3, 2, 3, 2, 2])] : projectSignatures),
      [18, text("footnote", notesOf(form), ALL)],
    ],
  });
}

const reportNumber: readonly FormRow[] = [[18, text("captionLeft", `报表编号:${REPORT_NUMBER}`, ALL)]];

function projectHeads(form: FormContent): FormRow[] {
  return [
    [24, head("项目名称", 3), value(form.projectName, 9)],
    // prettier-ignore
    [24, head("主管部门", 3), value(form.competentDepartment, 4), head("实施单位(盖章)", 2), value(form.implementingUnit, 3)],
    // prettier-ignore
    [20, head("项目基本\n情况", 1, 3), head("1.项目年度目标完成情况", 2, 2), head("项目年度目标", 4), head("年度目标完成情况", 5)],
    [60, value(form.goal, 4), value(form.completion, 5)],
    [48, head("2.项目实施内容及过程概述", 2), value(form.implementation, 9)],
  ];
}

function departmentHeads(form: FormContent): FormRow[] {
  return [
    [24, head("单位名称", 3), value(form.unitName, 9)],
    // prettier-ignore
    [24, head("主管部门", 3), value(form.competentDepartment, 4), head("在职/退休人数", 2), value(form.people, 3)],
    [20, head("部门年度\n目标", 1, 2), head("年度目标", 5), head("年度目标完成情况", 6)],
    [60, value(form.goal, 5), value(form.completion, 6)],
  ];
}

function fundRows(form: FormContent): FormRow[] {
  const { funds, fundScore } = form.result;
  const sources = funds === null ? null : sichuanSourcesOf(form.lines);
  const weight = cell("score", numberContent(form.profile.executionScore.points));
  const score = cell("score", numberContent(fundScore));
  const reasons = value(budgetReasons(form).join("\n"), 1, 5);
  const none = text("textCentered", "/");
  return [
    [20, value("总额", 2), ...amounts(funds, funds), weight, score, reasons],
    [20, value("其中:财政资金", 2), ...amounts(sources?.fiscal, funds), none, none],
    [20, source("财政专户管理资金"), ...amounts(sources?.fiscalAccount, funds), none, none],
    [20, source("单位资金"), ...amounts(sources?.unit, funds), none, none],
    [20, source("其他资金"), ...amounts(sources?.other, funds), none, none],
  ];
}

function source(label: string): GridCell {
  return text("textIndented", label, 2);
}

/** If the total is unknown, so is each part: the unreadable line could belong to any. */
function amounts(figures: FundFigures | null | undefined, total: FundFigures | null): GridCell[] {
  const known = (key: "initialBudget" | "annualBudget" | "spent" | "executionRate") =>
    total === null || total[key] === null ? null : (figures?.[key] ?? null);
  return [
    cell("amount", numberContent(known("initialBudget"))),
    cell("amount", numberContent(known("annualBudget")), 2),
    cell("amount", numberContent(known("spent")), 2),
    cell("rateCentered", rateContent(known("executionRate"))),
  ];
}

function indicatorCells(result: IndicatorResult): GridCell[] {
  const { nature, target, unit, actual } = partsOf(result);
  const { indicator, score } = result;
  return [
    value(indicator.level3.written, 2),
    text("textCentered", nature),
    valueCell(target, TARGET_WIDTH),
    text("textCentered", unit),
    valueCell(actual, ACTUAL_WIDTH),
    cell("score", numberContent(indicator.weight.value)),
    cell("score", numberContent(score)),
    value(indicator.reason.value ?? ""),
  ];
}

const BLANK_STYLES: readonly StyleName[] = [
  "textCentered",
  "value",
  "textCentered",
  "value",
  "score",
  "score",
  "text",
];
const BLANK_CELLS: readonly GridCell[] = [value("", 2), ...BLANK_STYLES.map((style) => cell(style, null))];

function conclusions(form: FormContent): FormRow[] {
  return [
    [40, head("评价结论", 3), value(form.conclusion, 9)],
    [40, head("存在问题", 3), value(form.problems, 9)],
    [40, head("改进措施", 3), value(form.improvements, 9)],
  ];
}

const projectSignatures: readonly FormRow[] = [
  [30, text("captionLeft", "项目负责人:", 6), text("captionLeft", "财务负责人:", 6)],
];

/** The form's own instructions come first. */
function notesOf(form: FormContent): string {
  const reasonBelow = toPlainExact(form.profile.thresholds.executionReasonBelow);
  return numberedNotes([
    `预算执行率=预算执行数/调整后预算数,预算执行率未达到${reasonBelow}%的需说明原因(100字以内)。${initialRateNote(form)}`,
    "年中发生预算调整的(追加或调减),应单独说明理由。",
    "其他资金包括:社会投入资金、银行贷款。",
    ...(form.kind === "project"
      ? ["年度目标完成情况100字以内;评价结论(须说明项目自评总分)、存在问题、改进措施各200字以内。"]
      : []),
    ...ruleNotes(form),
    ...fundsNotes(form),
    ...unscoredNotes(form),
  ]);
}
