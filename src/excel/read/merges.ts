/** Reads the merged areas of sheets and where the sheets end, in one request. */
import type { Area } from "../../a1";
import type { AreaSnapshot } from "../../workbook/snapshot";
import { runInExcel, type HostOptions } from "../run";

const PLACE = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** @throws HostError `unsupported` before ExcelApi 1.13 */
export async function withMerges(
  sheets: readonly AreaSnapshot[],
  options: HostOptions = {},
): Promise<AreaSnapshot[]> {
  if (sheets.length === 0) return [];
  return runInExcel(async (context) => {
    const pending = sheets.map((area) => {
      // Merged cells below the last text belong to a blank table.
      const used = context.workbook.worksheets.getItem(area.sheet).getUsedRange(false);
      used.load("rowIndex,rowCount");
      return { area, used, merged: used.getMergedAreasOrNullObject().load(PLACE) };
    });
    await context.sync();
    return pending.map(({ area, used, merged }) => ({
      ...area,
      end: used.rowIndex + used.rowCount,
      merges: merged.isNullObject ? [] : areasOf(merged),
    }));
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
