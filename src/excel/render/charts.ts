/** Charts of the add-in's sheets, recognised by their names. ExcelApi 1.9 is enough. */
import { sameSheetName, type Area } from "../../a1";
import { chartName } from "../../workbook/ownership";
import type { ChartDefinition, SheetDefinition } from "../../workbook/sheet";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { callSize, sumOf, valuesSize, type Step } from "../payload";

/** Names of the add-in's charts that a sheet has now */
export function chartsOn(sheet: string, sheets: readonly SheetSnapshot[]): readonly string[] {
  return sheets.find(({ name }) => sameSheetName(name, sheet))?.charts ?? [];
}

/** Steps that replace the charts of a sheet of ours; none where there are none. Its contents come first. */
export function chartSteps(
  { name, charts = [] }: Pick<SheetDefinition, "name" | "charts">,
  existing: readonly string[],
): Step[] {
  if (charts.length + existing.length === 0) return [];
  const series = charts.reduce((sum, chart) => sum + chart.series.length, 0);
  const calls = 2 * existing.length + CALLS_OF_CHART * charts.length + CALLS_OF_SERIES * series;
  return [
    {
      size: sumOf([callSize(calls), valuesSize(charts)]),
      write: (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const one of existing) sheet.charts.getItem(one).delete();
        charts.forEach((chart, index) => addChart(sheet, chart, chartName(index)));
        return undefined;
      },
    },
  ];
}

/** Each object on the way, such as a title, is a call too. */
const CALLS_OF_CHART = 27;
const CALLS_OF_SERIES = 14;

function addChart(sheet: Excel.Worksheet, definition: ChartDefinition, name: string): void {
  const rangeOf = ({ row, column, rows, columns }: Area): Excel.Range =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const { type, title, categories, area, numberFormat, minimum } = definition;
  const [first, ...others] = definition.series;
  if (first === undefined) return;
  // One column of numbers is one series, whatever Excel takes headings to be.
  const chart = sheet.charts.add(type, rangeOf(first.values), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = others.length > 0;
  // The first name stands on top.
  if (type === "BarClustered") chart.axes.categoryAxis.reversePlotOrder = true;
  if (numberFormat !== undefined) chart.axes.valueAxis.numberFormat = numberFormat;
  if (minimum !== undefined) chart.axes.valueAxis.minimum = minimum;
  const all = [chart.series.getItemAt(0), ...others.map((one) => chart.series.add(one.name))];
  definition.series.forEach((one, index) => {
    const series = all[index];
    if (series === undefined) return;
    series.name = one.name;
    series.setValues(rangeOf(one.values));
    series.setXAxisValues(rangeOf(categories));
    series.hasDataLabels = others.length === 0;
  });
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 };
  chart.setPosition(rangeOf({ ...area, rows: 1, columns: 1 }), rangeOf(last));
}
