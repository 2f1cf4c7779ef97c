/** 总览: the funds by tier and by project with charts, for whoever leads the unit. Not handed in. */
import type { Area } from "../../a1";
import type { Evaluation } from "../../domain/evaluation";
import type { FundFigures } from "../../domain/calculation/computation";
import { scopeName, type SelfEvaluation } from "../../domain/model";
import { projectsOf } from "../../domain/calculation/totals";
import { numberContent, rateContent } from "../sheet/cells";
import { axisMinimum, compareRates, rateOf } from "./executionRates";
import { blanks, cell, Grid, text, type GridCell } from "../sheet/grid";
import type { ChartDefinition, SheetDefinition } from "../sheet";
import type { SheetSnapshot } from "../snapshot";
import { moneyUnitText, yearText } from "./labels";
import { ownedSheet } from "./owned";

export const OVERVIEW_SHEET = "总览";

/** Whether a sheet is the overview, under a name that the add-in gives */
export function isOverview({ name, ownedLayout }: Pick<SheetSnapshot, "name" | "ownedLayout">): boolean {
  return ownedLayout !== null && /^总览(?:\(自评\d*\))?$/.test(name);
}

//              名称 全年预算数 支出 执行率, and room for the charts
const WIDTHS = [38, 14, 14, 10, 3, 14, 14, 14, 14, 14, 14];
const TABLE_COLUMNS = 4;
const CHART_COLUMN = TABLE_COLUMNS + 1;
const CHART_COLUMNS = WIDTHS.length - CHART_COLUMN;
/** More names than these cannot be read on a chart. */
const CHARTED_PROJECTS = 20;

const TIERS = ["基本支出", "部门预算", "市级专项", "上级专项"] as const;

export function overviewSheet(selfEvaluation: SelfEvaluation, evaluation: Evaluation): SheetDefinition {
  const { unit, funds } = selfEvaluation;
  const { totals } = evaluation;
  const level = unit.level.value;
  const grid = new Grid(WIDTHS);
  const beside = blanks(WIDTHS.length - TABLE_COLUMNS);
  const head = (label: string): Grid =>
    grid.add([...[label, "全年预算数", "支出", "执行率"].map((one) => text("heading", one)), ...beside], 24);
  const line = (name: string, figures: FundFigures | undefined): Grid =>
    grid.add([text("text", name), ...figureCells(figures), ...beside], 20);
  const column = (row: number, index: number, rows: number): Area => ({
    row,
    column: index,
    rows,
    columns: 1,
  });

  grid.add([text("title", `${yearText(selfEvaluation)}年度预算执行总览`, WIDTHS.length)], 32);
  grid.add(
    [
      text("captionLeft", `单位名称：${unit.name.value ?? ""}`, CHART_COLUMN),
      text("captionRight", `金额单位：${moneyUnitText(selfEvaluation)}`, CHART_COLUMNS),
    ],
    20,
  );
  head("预算层级");
  const firstTier = grid.length;
  for (const tier of TIERS)
    line(tier === "部门预算" ? "部门预算项目" : scopeName(tier, level), totals.get(tier));
  line("合计", totals.get("全部"));
  grid.add([text("plain", "", WIDTHS.length)], 14);
  head("项目（执行率由低到高）");
  const firstProject = grid.length;
  const projects = projectsOf(funds).flatMap((name) => totals.get(name) ?? []);
  const sorted = [...projects].sort((a, b) => compareRates(rateOf(a), rateOf(b)));
  for (const figures of sorted) line(figures.scope, figures);
  const charted = Math.min(sorted.length, CHARTED_PROJECTS);

  const tiers: ChartDefinition = {
    type: "ColumnClustered",
    title: "各层级全年预算数与支出",
    categories: column(firstTier, 0, TIERS.length),
    series: [
      { name: "全年预算数", values: column(firstTier, 1, TIERS.length) },
      { name: "支出", values: column(firstTier, 2, TIERS.length) },
    ],
    ...axisMinimum(TIERS.flatMap((tier) => [totals.get(tier)?.annualBudget, totals.get(tier)?.spent])),
    area: { row: 2, column: CHART_COLUMN, rows: 14, columns: CHART_COLUMNS },
  };
  const rates: ChartDefinition = {
    type: "BarClustered",
    title: charted < sorted.length ? `执行率最低的${charted}个项目` : "各项目执行率",
    categories: column(firstProject, 0, charted),
    series: [{ name: "执行率", values: column(firstProject, 3, charted) }],
    numberFormat: "0%",
    ...axisMinimum(sorted.map(rateOf)),
    area: { row: 17, column: CHART_COLUMN, rows: Math.max(8, charted + 4), columns: CHART_COLUMNS },
  };
  const sheet = ownedSheet(OVERVIEW_SHEET, "overview", grid, { orientation: "landscape", headerRow: null });
  return { ...sheet, charts: charted === 0 ? [tiers] : [tiers, rates] };
}

function figureCells(figures: FundFigures | undefined): GridCell[] {
  return [
    cell("amount", numberContent(figures?.annualBudget ?? null)),
    cell("amount", numberContent(figures?.spent ?? null)),
    cell("rate", rateContent(figures === undefined ? null : rateOf(figures))),
  ];
}
