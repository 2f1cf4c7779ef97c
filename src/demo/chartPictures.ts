/** The content of a sheet's charts, with the current values. */
import { parseReference, sameSheetName, type Area } from "../a1";
import { cellKey } from "../xlsx/model/cellKeys";
import type { Chart, Sheet, Workbook } from "../xlsx/model/types";
import type { ChartPicture } from "./grid/source";

export function chartPictures(
  workbook: Workbook,
  sheet: Sheet,
  shownText: (sheet: Sheet, row: number, column: number) => string,
): ChartPicture[] {
  return sheet.charts.flatMap((chart): ChartPicture[] => {
    if (chart.type === "Other") return [];
    const [first] = chart.series;
    const names = cellsOf(workbook, first?.categories ?? null);
    return [
      {
        area: areaOf(chart),
        title: chart.title,
        horizontal: chart.type === "BarClustered",
        categories: names.map(({ on, row, column }) => shownText(on, row, column)),
        series: chart.series.map(({ name, values, labels }) => {
          const cells = cellsOf(workbook, values);
          return {
            name,
            values: cells.map(({ on, row, column }) => {
              const value = on.cells.get(cellKey(row, column))?.value ?? null;
              return typeof value === "number" ? value : null;
            }),
            labels: labels ? cells.map(({ on, row, column }) => shownText(on, row, column)) : [],
          };
        }),
      },
    ];
  });
}

function areaOf({ from, to }: Chart): Area {
  return { row: from.row, column: from.column, rows: to.row - from.row, columns: to.column - from.column };
}

interface Place {
  readonly on: Sheet;
  readonly row: number;
  readonly column: number;
}

function cellsOf(workbook: Workbook, formula: string | null): Place[] {
  const reference = formula === null ? null : parseReference(formula.slice(1));
  const on = workbook.sheets.find(({ name }) => sameSheetName(name, reference?.sheet ?? ""));
  const [area] = reference?.areas ?? [];
  if (on === undefined || area === undefined) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    on,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
