/** Charts of the add-in's sheets, recognised by their names. */
import { absoluteFormula } from "../../a1";
import { chartName, isOwnChart } from "../../workbook/ownership";
import type { ChartDefinition, SheetDefinition } from "../../workbook/sheet";
import type { Chart, Sheet } from "../../xlsx/model/types";

/** Puts the definition's charts in the place of those that the add-in has on the sheet. */
export function replaceCharts(sheet: Sheet, charts: SheetDefinition["charts"] = []): void {
  const others = sheet.charts.filter(({ name }) => !isOwnChart(name));
  const used = new Set(others.map(({ id }) => id));
  let number = 0;
  const freeId = (): string => {
    do number += 1;
    while (used.has(`{${number}}`));
    return `{${number}}`;
  };
  sheet.charts = [
    ...others,
    ...charts.map((chart, index) => chartOf(chart, freeId(), chartName(index), sheet.name)),
  ];
}

function chartOf(
  { type, title, categories, series, area, numberFormat, minimum }: ChartDefinition,
  id: string,
  name: string,
  sheet: string,
): Chart {
  return {
    id,
    name,
    type,
    title,
    legend: series.length > 1,
    // The first name stands on top.
    reversed: type === "BarClustered",
    numberFormat: numberFormat ?? null,
    minimum: minimum ?? null,
    series: series.map((one) => ({
      name: one.name,
      categories: absoluteFormula(sheet, categories),
      values: absoluteFormula(sheet, one.values),
      labels: series.length === 1,
    })),
    from: { row: area.row, column: area.column },
    to: { row: area.row + area.rows, column: area.column + area.columns },
  };
}
