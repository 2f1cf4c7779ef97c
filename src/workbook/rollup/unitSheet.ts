/** 单位汇总: one row for each unit, and the sum of those that count. */
import type { Decimal } from "../../domain/decimal";
import { round } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import {
  countOpen,
  GRADES,
  scoresOf,
  totalOf,
  unitLabel,
  type ProvisionalTotals,
  type Rollup,
  type RollupUnit,
  type Scores,
} from "../../domain/rollup";
import { numberContent, rateContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";
import { tableOf } from "./table";

export const UNIT_SHEET = "单位汇总";

/** An amount's column is as wide as its longest amount. */
const AMOUNT = "amount";

const COLUMNS = [
  ["序号", 5],
  ["单位", 22],
  ["年度", 6],
  ["规则方案", 16],
  ["金额单位", 5],
  ["上年结转", AMOUNT],
  ["年初预算", AMOUNT],
  ["追加", AMOUNT],
  ["追减", AMOUNT],
  ["全年预算数", AMOUNT],
  ["支出", AMOUNT],
  ["结转结余", AMOUNT],
  ["执行率", 10],
  ["按年初预算执行率", 10],
  ["人员经费支出", AMOUNT],
  ["公用经费支出", AMOUNT],
  ["项目支出", AMOUNT],
  ["部门预算项目支出", AMOUNT],
  ["本级专项支出", AMOUNT],
  ["上级专项支出", AMOUNT],
  ["项目数", 6],
  ["已自评数", 5],
  ["平均得分", 8],
  ["加权得分", 8],
  ...GRADES.map((grade) => [grade, 4] as const),
  ["整体得分", 8],
  ["等级", 5],
  ["排名", 5],
  ["必须改", 6],
  ["要说明", 6],
  ["文件", 24],
  ["核对时间", 12],
] as const;

/** 文件 and 核对时间 are for the screen: they would make the print smaller. */
const PRINTED_COLUMNS = COLUMNS.findIndex(([heading]) => heading === "文件");

const PARTS = ["人员经费", "公用经费", "项目支出", "部门预算", "市级专项", "上级专项"] as const;

export function unitSheet(rollup: Rollup): SheetDefinition {
  const { counted, departmentName, year, ranks } = rollup;
  const rows = counted.map((unit, index) => [
    cell("integer", { number: String(index + 1) }),
    text("text", unitLabel(unit)),
    text("textCentered", unit.year.written),
    text("text", unit.profile.name),
    text("textCentered", unit.moneyUnit.written),
    ...moneyCells(totalOf(unit, "全部"), "amount", "rate"),
    ...PARTS.map((scope) => cell("amount", numberContent(totalOf(unit, scope).spent))),
    ...scoreCells(scoresOf(unit.projects), "integer", "score"),
    cell("score", numberContent(rounded(unit.department.totalScore))),
    text("textCentered", unit.department.grade ?? ""),
    rankCell(ranks?.get(unit)),
    cell("integer", { number: String(countOpen(unit, "error")) }),
    cell("integer", { number: String(countOpen(unit, "warning")) }),
    text("text", unit.file),
    text("textCentered", unit.checkedAt ?? "未核对"),
  ]);
  const tableRows = [...rows, totalRow(rollup), ...provisionalRow(rollup)];
  return tableOf({
    name: UNIT_SHEET,
    title: `${year ?? ""}年度预算绩效自评单位汇总表`,
    left: `主管部门：${departmentName ?? ""}`,
    right: "金额单位：万元",
    columns: widthsFor(tableRows),
    rows: tableRows,
    notes: notesOf(rollup),
    paper: "A3",
    frozenColumns: 2,
    printedColumns: PRINTED_COLUMNS,
  });
}

const LEAST_AMOUNT_WIDTH = 10;

/** Headings with widths that show every amount of the rows, as `#,##0.00_ ` in bold */
function widthsFor(rows: readonly (readonly GridCell[])[]): [string, number][] {
  const isAmount = ({ style }: GridCell): boolean => style === "amount" || style === "totalAmount";
  const cells = rows.flatMap((row) => row.filter(isAmount));
  const widest = cells.reduce(
    (most, { content }) =>
      content !== null && "number" in content ? Math.max(most, shownLength(content.number)) : most,
    0,
  );
  const amountWidth = Math.max(LEAST_AMOUNT_WIDTH, widest + 2);
  return COLUMNS.map(([heading, width]) => [heading, width === AMOUNT ? amountWidth : width]);
}

/** Characters of an amount with its separators and two places */
function shownLength(number: string): number {
  const [whole = ""] = number.replace("-", "").split(".");
  return whole.length + Math.floor((whole.length - 1) / 3) + ".00".length + (number.startsWith("-") ? 1 : 0);
}

function moneyCells(figures: FundFigures | null, style: StyleName, rateStyle: StyleName): GridCell[] {
  const amounts = [
    figures?.carriedOver,
    figures?.initialBudget,
    figures?.added,
    figures?.reduced,
    figures?.annualBudget,
    figures?.spent,
    figures?.balance,
  ];
  return [
    ...amounts.map((amount) => cell(style, numberContent(amount ?? null))),
    cell(rateStyle, rateContent(figures?.executionRate ?? null)),
    cell(rateStyle, rateContent(figures?.initialRate ?? null)),
  ];
}

function scoreCells(scores: Scores, countStyle: StyleName, scoreStyle: StyleName): GridCell[] {
  const counts = [scores.projectCount, scores.evaluatedCount];
  return [
    ...counts.map((count) => cell(countStyle, { number: String(count) })),
    ...[scores.mean, scores.weighted].map((score) => cell(scoreStyle, numberContent(rounded(score)))),
    ...GRADES.map((grade) => cell(countStyle, { number: String(scores.grades[grade]) })),
  ];
}

/** As printed: a mean has no end */
function rounded(score: Decimal | null): Decimal | null {
  return score && round(score);
}

function rankCell(rank: number | undefined): GridCell {
  return rank === undefined ? text("textCentered", "—") : cell("integer", { number: String(rank) });
}

function totalRow(rollup: Rollup): GridCell[] {
  const { counted, totals, scores } = rollup;
  const figuresOf = (scope: string): FundFigures | null =>
    totals.find((figures) => figures.scope === scope) ?? null;
  const countOf = (severity: "error" | "warning"): string =>
    String(counted.reduce((sum, unit: RollupUnit) => sum + countOpen(unit, severity), 0));
  const blank = text("totalText", "");
  return [
    text("totalLabel", `合计（${counted.length}个单位）`, 5),
    ...moneyCells(figuresOf("全部"), "totalAmount", "totalRate"),
    ...PARTS.map((scope) => cell("totalAmount", numberContent(figuresOf(scope)?.spent ?? null))),
    ...scoreCells(scores, "totalCount", "totalScore"),
    blank,
    blank,
    blank,
    cell("totalCount", { number: countOf("error") }),
    cell("totalCount", { number: countOf("warning") }),
    blank,
    blank,
  ];
}

/** Beside a total that is not known, the one of the units that are */
function provisionalRow({ provisional }: Rollup): GridCell[][] {
  if (provisional === null) return [];
  const { totals, unitCount } = provisional;
  const figuresOf = (scope: string): FundFigures | null =>
    totals.find((figures) => figures.scope === scope) ?? null;
  const row = [
    text("totalLabel", `${provisionalLabel(provisional)}（${unitCount}个单位）`, 5),
    ...moneyCells(figuresOf("全部"), "totalAmount", "totalRate"),
    ...PARTS.map((scope) => cell("totalAmount", numberContent(figuresOf(scope)?.spent ?? null))),
  ];
  const width = row.length + 4;
  return [[...row, ...Array.from({ length: COLUMNS.length - width }, () => text("totalText", ""))]];
}

export function provisionalLabel({ without }: ProvisionalTotals): string {
  return `合计（不含${without.length}个单位）`;
}

function notesOf(rollup: Rollup): string[] {
  const { missing, unread, wrongYear, repeated, blank, undecided, provisional } = rollup;
  const { sameProjects, expectedProjects, scores, ranks } = rollup;
  const once = sameProjects.filter(({ because }) => because === "once").length;
  const list = (heading: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${heading}（${names.length}个）：${names.join("、")}。`];
  const notes = [
    "执行率按合计数计算，不是各单位执行率的平均数；加权得分以全年预算数为权数；等级按各单位的规则方案统计。",
    ...list(
      "未报送，不在合计中",
      missing.flatMap(({ name }) => name.value ?? []),
    ),
    ...list(
      "文件未能读取，不在合计中",
      unread.map(({ file, unit }) => (unit === null ? file : `${unit}（${file}）`)),
    ),
    ...list("空白工作簿，视同未报送，不在合计中", blank.map(unitLabel)),
    ...list(
      "有几份不同的工作簿，未选定以哪一份为准，合计暂缺",
      undecided.flatMap(([first]) => (first === undefined ? [] : unitLabel(first))),
    ),
    ...(provisional === null
      ? []
      : list(`合计有金额无法确定，“${provisionalLabel(provisional)}”中不含`, provisional.without)),
    ...list("年度不符，不在合计中", wrongYear.map(unitLabel)),
    ...list(
      "重复报送，不在合计中",
      repeated.map(({ unit }) => unit.file),
    ),
    ...(once === 0 ? [] : [`有${once}个项目在几个单位重复填报，合计只计一次，因此合计小于各行之和。`]),
    ...(expectedProjects === null
      ? []
      : [`应自评项目${expectedProjects.toFixed()}个，已自评${scores.evaluatedCount}个。`]),
    ...(ranks === null ? ["各单位规则方案不同，得分不可比，不排名。"] : []),
  ];
  return notes.map((note, index) => `${index === 0 ? "注：" : ""}${index + 1}. ${note}`);
}
