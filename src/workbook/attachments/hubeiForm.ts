/**
 * 湖北省项目自评表 (预算执行20分, 年度绩效目标80分), labels and order as published: the rate on the adjusted budget only,
 * no column of weights (the points stand beside 一级指标), and the reasons of all indicators in one row. The boxes of
 * 项目类别, 项目属性 and 项目类型 are ticked on paper, as the standard workbook does not have them. No form of the whole
 * department is published: 附件3 has the same columns under its own title.
 */
import { HUNDRED, toPlainExact } from "../../domain/decimal";
import type { IndicatorResult } from "../../domain/calculation/computation";
import { numberContent, rateContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { FormContent } from "./formContent";
import {
  budgetReasons,
  fundsNotes,
  initialRateNote,
  numberedNotes,
  ruleNotes,
  unscoredNotes,
} from "./formNotes";
import { signatureRow } from "./signatures";
import { head, heads, sheetOfRows, value, type FormRow } from "./formRows";
import { hasOtherSource } from "./fundSources";
import { actualCell, indicatorRows, levelWithPoints, targetContent, valueCell } from "./indicatorRows";

//                 A  B   C   D   E   F   G
const TARGET_WIDTH = 17;
const ACTUAL_WIDTH = 17;
const WIDTHS = [9, 13, 18, 26, TARGET_WIDTH, ACTUAL_WIDTH, 13];
const ALL = WIDTHS.length;

export function hubeiForm(form: FormContent): SheetDefinition {
  const { result, profile, moneyUnit } = form;
  const { funds } = result;
  const { points, kind } = profile.executionScore;
  const department = form.kind === "department";
  const budgetLabel = `预算执行情况${moneyUnit === "" ? "" : `(${moneyUnit})`}\n(${toPlainExact(points)}分)`;
  const scoreLabel = `得分\n(${toPlainExact(points)}分${kind === "proportional" ? "*执行率" : ""})`;
  const indicators = indicatorRows(result.indicators, {
    level1: levelWithPoints,
    cells: indicatorCells,
    blank: [value(""), cell("value", null), cell("value", null), cell("score", null)],
  });
  return sheetOfRows({
    mark: form.mark,
    widths: WIDTHS,
    above: [
      [20, text("annexMark", form.mark, ALL)],
      [34, text("title", titleOf(form), ALL)],
      // prettier-ignore
      [20, text("captionLeft", `单位名称：${form.unitName}`, 4), text("captionRight", `填报日期：${form.signatures.preparedOn}`, 3)],
      ...(department ? departmentHeads(form) : projectHeads(form)),
      [34, head(budgetLabel, 2, 2), ...heads("", "预算数(A)", "执行数(B)", "执行率(B/A)", scoreLabel)],
      [
        24,
        value("年度财政资金总额"),
        cell("amount", numberContent(funds?.annualBudget ?? null)),
        cell("amount", numberContent(funds?.spent ?? null)),
        cell("rateCentered", rateContent(funds?.executionRate ?? null)),
        cell("score", numberContent(result.fundScore)),
      ],
    ],
    // prettier-ignore
    header: [24, head(`年度绩效目标\n(${toPlainExact(HUNDRED.minus(points))}分)`, 1, indicators.length + 1), ...heads("一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分")],
    below: [
      ...indicators.map((row): FormRow => [24, ...row]),
      [24, text("totalLabel", "总分", ALL - 1), cell("totalScore", numberContent(result.totalScore))],
      [40, head("偏差大或目标未完成原因分析", 2), value(reasonsOf(form), ALL - 2)],
      ...improvements(form),
      department
        ? signatureRow(form.signatures, [2, 1, 1, 1, 2])
        : [26, text("captionLeft", `填报人：${form.signatures.preparer}`, ALL)],
      [18, text("footnote", notesOf(form), ALL)],
    ],
  });
}

/** `2021年度业务运行费项目自评表` */
function titleOf({ kind, year, projectName }: FormContent): string {
  if (kind === "department") return `${year}年度部门预算整体绩效自评表`;
  return `${year}年度${projectName.replace(/项目$/u, "")}项目自评表`;
}

function departmentHeads(form: FormContent): FormRow[] {
  return [
    // prettier-ignore
    [24, head("主管部门", 2), value(form.competentDepartment, 2), head("在职/退休人数"), value(form.people, 2)],
  ];
}

function projectHeads(form: FormContent): FormRow[] {
  return [
    [24, head("项目名称", 2), value(form.projectName, 5)],
    // prettier-ignore
    [24, head("主管部门", 2), value(form.competentDepartment, 2), head("项目实施单位"), value(form.implementingUnit, 2)],
    [22, head("项目类别", 2), value("1、部门预算项目 □    2、市直专项 □    3、市对下转移支付项目 □", 5)],
    [22, head("项目属性", 2), value("1、持续性项目 □    2、新增性项目 □", 5)],
    [22, head("项目类型", 2), value("1、常年性项目 □    2、延续性项目 □    3、一次性项目 □", 5)],
  ];
}

function indicatorCells(result: IndicatorResult): GridCell[] {
  return [
    value(result.indicator.level3.written),
    valueCell(targetContent(result), TARGET_WIDTH),
    actualCell(result, ACTUAL_WIDTH),
    cell("score", numberContent(result.score)),
  ];
}

/** The reasons of the fund lines, those of the indicators with their names, then 存在问题, which has no row of its own. */
function reasonsOf(form: FormContent): string {
  const ofIndicators = form.result.indicators.flatMap(({ indicator: { level3, reason } }) =>
    reason.value === null ? [] : [`${level3.written}：${reason.value}`],
  );
  const problems = form.problems === "" ? [] : [`存在问题：${form.problems}`];
  return [...budgetReasons(form), ...ofIndicators, ...problems].join("\n");
}

function improvements(form: FormContent): FormRow[] {
  return [[40, head("改进措施及结果应用方案", 2), value(form.improvements, ALL - 2)]];
}

function notesOf(form: FormContent): string {
  const { achievementFloors, reverse } = form.profile;
  const [achieved, partly] = [achievementFloors.achieved, achievementFloors.partly].map(
    (floor) => `${toPlainExact(floor.times(HUNDRED))}%`,
  );
  return numberedNotes([
    `预算数为调整后财政资金总额(包括上年结余结转),执行数为财政资金实际支出数。${initialRateNote(form)}`,
    ...(hasOtherSource(form.lines) ? ["本表资金总额包含非财政资金。"] : []),
    ...(reverse === "ratio"
      ? ["定量指标计分:正向指标得分=权重*B/A,反向指标得分=权重*A/B,得分不得突破权重总额。"]
      : []),
    `定性指标分达成、部分达成、未达成三档,分别按该指标分值的100%-${achieved}(含)、${achieved}-${partly}(含)、${partly}-0%计分。`,
    ...ruleNotes(form),
    ...fundsNotes(form),
    ...unscoredNotes(form),
  ]);
}
