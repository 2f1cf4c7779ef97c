/** Reads the merged areas of sheets, what is hidden and where the sheets end, in one request. */
import type { Area } from "../../a1";
import { hiddenLines, type AreaSnapshot } from "../../workbook/snapshot";
import { runInExcel, type HostOptions } from "../run";

const PLACE = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** @throws HostError `unsupported` before ExcelApi 1.13 */
export async function withAppearance(
  sheets: readonly AreaSnapshot[],
  options: HostOptions = {},
): Promise<AreaSnapshot[]> {
  if (sheets.length === 0) return [];
  return runInExcel(async (context) => {
    const pending = sheets.map((area) => {
      const worksheet = context.workbook.worksheets.getItem(area.sheet);
      // Merged cells below the last text belong to a blank table.
      const used = worksheet.getUsedRange(false);
      used.load("rowIndex,rowCount");
      const { row, column, values } = area;
      const range = worksheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
      return {
        area,
        used,
        merged: used.getMergedAreasOrNullObject().load(PLACE),
        rows: range.getRowProperties({ rowHidden: true }),
        columns: range.getColumnProperties({ columnHidden: true }),
      };
    });
    await context.sync();
    return pending.map(({ area, used, merged, rows, columns }) => {
      const hiddenRows = rows.value.flatMap(({ rowHidden }, index) =>
        rowHidden === true ? [area.row + index] : [],
      );
      const hiddenColumns = columns.value.flatMap(({ columnHidden }, index) =>
        columnHidden === true ? [area.column + index] : [],
      );
      return {
        ...area,
        end: used.rowIndex + used.rowCount,
        merges: merged.isNullObject ? [] : areasOf(merged),
        ...hiddenLines(hiddenRows, hiddenColumns),
      };
    });
  }, options);
}

function areasOf(merged: Excel.RangeAreas): Area[] {
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}
