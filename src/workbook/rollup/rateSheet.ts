/** 单位执行率: the units with the lowest 执行率 first, and their chart. One page, for whoever leads the department. */
import { totalOf, unitLabel, type Rollup } from "../../domain/rollup";
import type { FundFigures } from "../../domain/calculation/computation";
import { ownedSheet } from "../attachments/owned";
import { numberContent, rateContent } from "../sheet/cells";
import { axisMinimum, compareRates, rateOf } from "../attachments/executionRates";
import { blanks, cell, Grid, text, type GridCell } from "../sheet/grid";
import type { ChartDefinition, SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";
import { provisionalLabel, UNIT_SHEET } from "./unitSheet";

export const RATE_SHEET = "单位执行率";

const HEADINGS = ["序号", "单位", "全年预算数", "支出", "执行率"] as const;
//              the table, a gap, room for the chart
const WIDTHS = [6, 30, 15, 15, 10, 2, 14, 14, 14, 14];
const TABLE_COLUMNS = HEADINGS.length;
const CHART_COLUMN = TABLE_COLUMNS + 1;
/** More rows than these do not fit on the page. */
const LISTED_UNITS = 40;
/** The chart of a few units is as high as this. */
const CHART_ROWS = 14;

export function rateSheet(rollup: Rollup): SheetDefinition {
  const { counted, departmentName, year, totals, provisional } = rollup;
  const units = counted
    .map((unit) => {
      const figures = totalOf(unit, "全部");
      return { name: unitLabel(unit), figures, rate: figures === null ? null : rateOf(figures) };
    })
    .sort((a, b) => compareRates(a.rate, b.rate));
  const listed = units.slice(0, LISTED_UNITS);
  const isCut = listed.length < units.length;
  const grid = new Grid(WIDTHS);
  const beside = blanks(WIDTHS.length - TABLE_COLUMNS);

  grid.add([text("title", `${year ?? ""}年度各单位预算执行率`, WIDTHS.length)], 32);
  grid.add(
    [
      text("captionLeft", `主管部门：${departmentName ?? ""}`, CHART_COLUMN),
      text("captionRight", "金额单位：万元", WIDTHS.length - CHART_COLUMN),
    ],
    20,
  );
  const headerRow = grid.length;
  grid.add([...HEADINGS.map((heading) => text("heading", heading)), ...beside], 28);
  const first = grid.length;
  listed.forEach(({ name, figures }, index) => {
    const number = cell("integer", { number: String(index + 1) });
    grid.add([number, text("text", name), ...figureCells(figures, "amount", "rate"), ...beside], 20);
  });
  const all = totals.find(({ scope }) => scope === "全部") ?? null;
  const label = text("totalLabel", `合计（${units.length}个单位）`, 2);
  grid.add([label, ...figureCells(all, "totalAmount", "totalRate"), ...beside], 20);
  if (provisional !== null) {
    const figures = provisional.totals.find(({ scope }) => scope === "全部") ?? null;
    const without = text("totalLabel", provisionalLabel(provisional), 2);
    grid.add([without, ...figureCells(figures, "totalAmount", "totalRate"), ...beside], 20);
  }
  const notes = notesOf(units.length, isCut, units.filter(({ rate }) => rate === null).length);
  grid.add([text("footnote", notes, TABLE_COLUMNS), ...beside]);
  const charted = listed.filter(({ rate }) => rate !== null).length;
  // The page ends below the chart.
  const end = headerRow + CHART_ROWS;
  while (charted > 0 && grid.length < end) grid.add(blanks(WIDTHS.length));

  const sheet = ownedSheet(RATE_SHEET, "attachment", grid, {
    orientation: "portrait",
    headerRow,
    frozenRows: headerRow + 1,
  });
  if (charted === 0) return sheet;
  const column = (index: number) => ({ row: first, column: index, rows: charted, columns: 1 });
  const chart: ChartDefinition = {
    type: "BarClustered",
    title: isCut ? `执行率最低的${charted}个单位` : "各单位执行率",
    categories: column(1),
    series: [{ name: "执行率", values: column(4) }],
    numberFormat: "0%",
    ...axisMinimum(listed.map(({ rate }) => rate)),
    area: {
      row: headerRow,
      column: CHART_COLUMN,
      rows: Math.max(CHART_ROWS, charted + 1),
      columns: WIDTHS.length - CHART_COLUMN,
    },
  };
  return { ...sheet, charts: [chart] };
}

function figureCells(figures: FundFigures | null, amount: StyleName, rate: StyleName): GridCell[] {
  return [
    cell(amount, numberContent(figures?.annualBudget ?? null)),
    cell(amount, numberContent(figures?.spent ?? null)),
    cell(rate, rateContent(figures === null ? null : rateOf(figures))),
  ];
}

function notesOf(units: number, isCut: boolean, withoutRate: number): string {
  return [
    `注：按执行率由低到高排列；合计同“${UNIT_SHEET}”。`,
    isCut ? `共${units}个单位，只列执行率最低的${LISTED_UNITS}个，其余见该表。` : "",
    withoutRate > 0 ? `${withoutRate}个单位没有预算或者金额无法计算，没有执行率。` : "",
  ].join("");
}
