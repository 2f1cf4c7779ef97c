/**
 * The national annex 项目支出绩效自评表 (财预〔2020〕10号): the layout of 附件4, and under the title of the whole
 * department of 附件3 (local departments have no form of their own in force).
 */
import { toPlain } from "../../domain/decimal";
import type { FormResult } from "../../domain/evaluation";
import type { FundLine } from "../../domain/model";
import type { RuleProfile } from "../../domain/profile";
import { numberContent, rateContent } from "../cells";
import { Grid, cell, text, type GridCell } from "../grid";
import type { SheetDefinition } from "../sheet";
import { sourcesOf, type SourceFigures } from "./fundSources";
import { indicatorRows, weightOf } from "./indicatorRows";
import { NOT_DUE, profileText } from "./labels";
import { ownedSheet } from "./owned";

export interface AnnexForm {
  /** Name of the sheet and mark above the title: 附件3, 附件4-1 */
  readonly mark: string;
  readonly title: string;
  readonly year: string;
  readonly moneyUnit: string;
  /** Rows of one or two labelled cells above the funds */
  readonly heads: readonly (readonly (readonly [label: string, value: string])[])[];
  /** 部门资金 or 项目资金 */
  readonly fundsLabel: string;
  readonly result: FormResult;
  readonly lines: readonly FundLine[];
  readonly profile: RuleProfile;
  readonly goal: string;
  readonly completion: string;
  /** 评价结论 and the like, below 总分 */
  readonly conclusions: readonly (readonly [label: string, value: string])[];
  readonly signature: string;
  readonly notes: readonly string[];
}

//                     A  B   C   D   E   F   G  H   I
const WIDTHS = [7, 12, 15, 24, 15, 15, 9, 11, 24];
const ALL = WIDTHS.length;

export function annexSheet(form: AnnexForm): SheetDefinition {
  const grid = new Grid(WIDTHS);
  grid.add([text("annexMark", form.mark, ALL)], 20);
  grid.add([text("title", form.title, ALL)], 32);
  grid.add([text("subtitle", `（${form.year}年度）`, ALL)], 22);
  for (const head of form.heads) grid.add(headCells(head), 24);
  addFunds(grid, form);
  grid.add([
    text("heading", "年度总体目标", 1, 2),
    text("heading", "预期目标", 4),
    text("heading", "实际完成情况", 4),
  ]);
  grid.add([text("text", form.goal, 4), text("text", form.completion, 4)], 60);
  const headerRow = grid.length;
  addIndicators(grid, form);
  for (const [label, value] of form.conclusions) {
    grid.add([text("heading", label, 2), text("text", value, ALL - 2)], 32);
  }
  grid.add([text("captionLeft", form.signature, ALL)], 26);
  grid.add([text("footnote", notesOf(form), ALL)]);
  return ownedSheet(form.mark, "attachment", grid, { orientation: "portrait", headerRow });
}

function headCells(head: readonly (readonly [label: string, value: string])[]): GridCell[] {
  const [first, second] = head;
  const [label, value] = first ?? ["", ""];
  if (second === undefined) return [text("heading", label, 2), text("text", value, ALL - 2)];
  return [
    text("heading", label, 2),
    text("text", value, 3),
    text("heading", second[0], 2),
    text("text", second[1], 2),
  ];
}

function addFunds(grid: Grid, { fundsLabel, moneyUnit, result, lines, profile }: AnnexForm): void {
  const label = moneyUnit === "" ? fundsLabel : `${fundsLabel}\n（${moneyUnit}）`;
  const heads = ["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"];
  grid.add(
    [text("heading", label, 1, 5), text("heading", "", 2), ...heads.map((head) => text("heading", head))],
    32,
  );
  const { funds } = result;
  grid.add([
    text("text", "年度资金总额", 2),
    cell("amount", numberContent(funds?.initialBudget ?? null)),
    cell("amount", numberContent(funds?.annualBudget ?? null)),
    cell("amount", numberContent(funds?.spent ?? null)),
    cell("score", numberContent(profile.executionScore.points)),
    cell("rateCentered", rateContent(funds?.executionRate ?? null)),
    cell("score", numberContent(result.fundScore)),
  ]);
  const sources = sourcesOf(lines);
  grid.add(sourceCells("其中：当年财政拨款", sources.appropriation));
  // What was carried over is no part of the initial budget.
  grid.add(sourceCells("上年结转资金", sources.carriedOver, true));
  grid.add(sourceCells("其他资金", sources.other));
}

function sourceCells(label: string, figures: SourceFigures, noInitialBudget = false): GridCell[] {
  return [
    text(noInitialBudget || !label.startsWith("其中") ? "textIndentedTwice" : "textIndented", label, 2),
    noInitialBudget ? text("textCentered", NOT_DUE) : cell("amount", numberContent(figures.initialBudget)),
    cell("amount", numberContent(figures.annualBudget)),
    cell("amount", numberContent(figures.spent)),
    text("textCentered", NOT_DUE),
    text("textCentered", ""),
    text("textCentered", NOT_DUE),
  ];
}

function addIndicators(grid: Grid, { result, profile }: AnnexForm): void {
  const rows = indicatorRows(result.indicators);
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  grid.add(
    [text("heading", "绩效指标", 1, rows.length + 1), ...heads.map((head) => text("heading", head))],
    24,
  );
  for (const row of rows) grid.add(row, 24);
  const weight = weightOf(result.indicators);
  grid.add(
    [
      text("totalLabel", "总分", 6),
      cell("totalScore", numberContent(weight === null ? null : weight.plus(profile.executionScore.points))),
      cell("totalScore", numberContent(result.totalScore)),
      text("totalLabel", result.grade === null ? "" : `自评等级：${result.grade}`),
    ],
    24,
  );
}

function notesOf({ result, lines, profile, notes }: AnnexForm): string {
  const { funds, unscored } = result;
  const initial =
    funds === null || funds.initialRate === null || funds.executionRate?.eq(funds.initialRate) === true
      ? ""
      : `按年初预算数计算的执行率为${toPlain(funds.initialRate)}%。`;
  const all = [
    `全年预算数（A）＝上年结转＋年初预算＋追加－追减，执行率＝全年执行数（B）÷全年预算数（A）。${initial}`,
    `评分规则：${profileText(profile)}。`,
    ...(funds !== null && funds.spent !== null && sourcesOf(lines).appropriation.spent === null
      ? ["上年结转资金与当年拨款的支出未分别列报，分项执行数留空。"]
      : []),
    ...(unscored.length === 0
      ? []
      : [`有${unscored.length}项指标暂不能计分，得分和总分留空，详见“核对记录”。`]),
    ...notes,
  ];
  return `注：${all.map((note, index) => `${index + 1}. ${note}`).join("\n")}`;
}
