/**
 * The national annex 项目支出绩效自评表 (财预〔2020〕10号): the layout of 附件4, and under the title of the whole
 * department of 附件3 (local departments have no form of their own in force).
 */
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
import { head, heads, sheetOfRows, totalRow, value, type FormRow } from "./formRows";
import { sourcesOf, type SourceFigures } from "./fundSources";
import { ANNEX_ACTUAL_WIDTH, ANNEX_TARGET_WIDTH, annexRows } from "./indicatorRows";
import { NOT_DUE } from "./labels";
import { signatureRow } from "./signatures";

//                     A  B   C   D   E   F   G  H   I
const WIDTHS = [9, 11, 20, 19, ANNEX_TARGET_WIDTH, ANNEX_ACTUAL_WIDTH, 8, 10, 21];
const ALL = WIDTHS.length;

export function nationalForm(form: FormContent): SheetDefinition {
  const { result, moneyUnit } = form;
  const department = form.kind === "department";
  const indicators = annexRows(result.indicators);
  const funds = [...fundRows(form), ...fundReasons(form)];
  const fundsLabel = `${department ? "部门资金" : "项目资金"}${moneyUnit === "" ? "" : `\n（${moneyUnit}）`}`;
  return sheetOfRows({
    mark: form.mark,
    widths: WIDTHS,
    above: [
      [20, text("annexMark", form.mark, ALL)],
      [32, text("title", department ? "部门预算整体绩效自评表" : "部门预算专项（项目）资金绩效自评表", ALL)],
      [22, text("subtitle", `（${form.year}年度）`, ALL)],
      ...(department ? departmentHeads(form) : projectHeads(form)),
      // prettier-ignore
      [32, head(fundsLabel, 1, funds.length + 1), head("", 2), ...heads("年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率\n（B/A）", "得分")],
      ...funds,
      [18, head("年度总体\n目标", 1, 2), head("预期目标", 4), head("实际完成情况", 4)],
      [60, value(form.goal, 4), value(form.completion, 4)],
    ],
    // prettier-ignore
    header: [24, head("绩效指标", 1, indicators.length + 1), ...heads("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")],
    below: [
      ...indicators.map((row): FormRow => [24, ...row]),
      totalRow("总分", ALL, form),
      ...conclusions(form),
      signatureRow(form.signatures, [3, 1, 2, 2, 1]),
      [18, text("footnote", notesOf(form), ALL)],
    ],
  });
}

function departmentHeads(form: FormContent): FormRow[] {
  return [
    [24, head("单位名称", 2), value(form.unitName, 7)],
    // prettier-ignore
    [24, head("主管部门", 2), value(form.competentDepartment, 3), head("在职／退休人数", 2), value(form.people, 2)],
  ];
}

function projectHeads(form: FormContent): FormRow[] {
  return [
    [24, head("项目名称", 2), value(form.projectName, 7)],
    // prettier-ignore
    [24, head("主管部门", 2), value(form.competentDepartment, 3), head("实施单位", 2), value(form.implementingUnit, 2)],
  ];
}

function conclusions(form: FormContent): FormRow[] {
  return [
    [32, head("评价结论", 2), value(form.conclusion, ALL - 2)],
    [32, head("存在问题", 2), value(form.problems, ALL - 2)],
    [32, head("改进措施", 2), value(form.improvements, ALL - 2)],
  ];
}

function fundRows({ result, lines, profile }: FormContent): FormRow[] {
  const { funds } = result;
  const sources = sourcesOf(lines);
  return [
    [
      18,
      value("年度资金总额", 2),
      cell("amount", numberContent(funds?.initialBudget ?? null)),
      cell("amount", numberContent(funds?.annualBudget ?? null)),
      cell("amount", numberContent(funds?.spent ?? null)),
      cell("score", numberContent(profile.executionScore.points)),
      cell("rateCentered", rateContent(funds?.executionRate ?? null)),
      cell("score", numberContent(result.fundScore)),
    ],
    [18, text("textIndented", "其中：当年财政拨款", 2), ...sourceCells(sources.appropriation)],
    // Carried-over money is not part of the initial budget.
    [18, text("textIndentedTwice", "上年结转资金", 2), ...sourceCells(sources.carriedOver, true)],
    [18, text("textIndentedTwice", "其他资金", 2), ...sourceCells(sources.other)],
  ];
}

/** The annex has no column for 原因, so a row below the money holds the reasons. */
function fundReasons(form: FormContent): FormRow[] {
  const reasons = budgetReasons(form);
  return reasons.length === 0 ? [] : [[24, value("原因说明", 2), value(reasons.join("\n"), 6)]];
}

/** A source without money has no rate: the published forms print none. */
function sourceCells(figures: SourceFigures, noInitialBudget = false): GridCell[] {
  const hasNothing = figures.annualBudget?.isZero() === true && figures.spent?.isZero() === true;
  return [
    noInitialBudget ? text("textCentered", NOT_DUE) : cell("amount", numberContent(figures.initialBudget)),
    cell("amount", numberContent(figures.annualBudget)),
    cell("amount", numberContent(figures.spent)),
    text("textCentered", NOT_DUE),
    hasNothing ? text("textCentered", NOT_DUE) : cell("rateCentered", rateContent(figures.executionRate)),
    text("textCentered", NOT_DUE),
  ];
}

function notesOf(form: FormContent): string {
  return numberedNotes([
    `全年预算数（A）＝上年结转＋年初预算＋追加－追减，执行率＝全年执行数（B）÷全年预算数（A）。${initialRateNote(form)}`,
    ...ruleNotes(form),
    ...fundsNotes(form),
    ...unscoredNotes(form),
  ]);
}
