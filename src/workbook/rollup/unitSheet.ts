/** 单位汇总: one row for each unit, and the sum of those that count. */
import type { Area } from "../../a1";
import type { Decimal } from "../../domain/decimal";
import { round } from "../../domain/decimal";
import type { FundFigures } from "../../domain/evaluation";
import {
  countOpen,
  GRADES,
  scoresOf,
  totalOf,
  unitLabel,
  type Packet,
  type PacketUnit,
  type Scores,
} from "../../domain/packet";
import { numberContent, rateContent } from "../cells";
import { cell, text, type GridCell } from "../grid";
import type { ChartDefinition, SheetDefinition } from "../sheet";
import type { StyleName } from "../styles";
import { tableOf } from "./table";

export const UNIT_SHEET = "单位汇总";

const COLUMNS = [
  ["序号", 5],
  ["单位", 26],
  ["年度", 6],
  ["规则方案", 20],
  ["金额单位", 6],
  ["上年结转", 13],
  ["年初预算", 13],
  ["追加", 13],
  ["追减", 13],
  ["全年预算数", 13],
  ["支出", 13],
  ["结转结余", 13],
  ["执行率", 9],
  ["按年初预算执行率", 10],
  ["人员经费支出", 13],
  ["公用经费支出", 13],
  ["项目支出", 13],
  ["部门预算项目支出", 13],
  ["本级专项支出", 13],
  ["上级专项支出", 13],
  ["项目数", 6],
  ["已自评数", 6],
  ["平均得分", 8],
  ["加权得分", 8],
  ...GRADES.map((grade) => [grade, 4] as const),
  ["整体得分", 8],
  ["等级", 5],
  ["排名", 5],
  ["必须改", 6],
  ["要说明", 6],
  ["文件", 26],
  ["核对时间", 12],
] as const;

const PARTS = ["人员经费", "公用经费", "项目支出", "部门预算", "市级专项", "上级专项"] as const;

export function unitSheet(packet: Packet): SheetDefinition {
  const { counted, departmentName, year, ranks } = packet;
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
  const sheet = tableOf({
    name: UNIT_SHEET,
    title: `${year ?? ""}年度预算绩效自评单位汇总表`,
    left: `主管部门：${departmentName ?? ""}`,
    right: "金额单位：万元",
    columns: COLUMNS,
    rows: [...rows, totalRow(packet)],
    notes: notesOf(packet),
    paper: "A3",
    frozenColumns: 2,
  });
  return counted.length === 0 ? sheet : { ...sheet, charts: [rateChart(sheet, counted.length)] };
}

/** More names than these cannot be read on a chart. */
const CHARTED_UNITS = 40;
/** Title, caption and headings */
const ROWS_ABOVE = 3;

/** 执行率 by unit, below the table */
function rateChart({ rows }: SheetDefinition, units: number): ChartDefinition {
  const charted = Math.min(units, CHARTED_UNITS);
  const column = (heading: string): Area => ({
    row: ROWS_ABOVE,
    column: COLUMNS.findIndex(([name]) => name === heading),
    rows: charted,
    columns: 1,
  });
  return {
    type: "ColumnClustered",
    title: charted < units ? `各单位执行率（前${charted}个）` : "各单位执行率",
    categories: column("单位"),
    series: [{ name: "执行率", values: column("执行率") }],
    numberFormat: "0%",
    area: { row: rows.length + 1, column: 1, rows: 20, columns: 12 },
  };
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

function totalRow(packet: Packet): GridCell[] {
  const { counted, totals, scores } = packet;
  const figuresOf = (scope: string): FundFigures | null =>
    totals.find((figures) => figures.scope === scope) ?? null;
  const countOf = (severity: "error" | "warning"): string =>
    String(counted.reduce((sum, unit: PacketUnit) => sum + countOpen(unit, severity), 0));
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

function notesOf(packet: Packet): string[] {
  const { missing, unread, wrongYear, repeated, sameProjects, expectedProjects, scores, ranks } = packet;
  const once = sameProjects.filter(({ countsOnce }) => countsOnce).length;
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
      unread.map(({ file }) => file),
    ),
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
