/** Reads the user's selection. */
import type { Selection } from "../../workbook/doctor/selection";
import { HostError } from "../../port/errors";
import { MAX_SHEET_CELLS } from "../../workbook/read/limits";
import { runInExcel, type HostOptions } from "../run";

/**
 * Two requests. Null if no cells are selected or another workbook is in front, which Excel reports alike.
 *
 * @throws HostError
 */
export async function readSelection(options: HostOptions = {}): Promise<Selection | null> {
  try {
    return await runInExcel(readSelected, options);
  } catch (error) {
    if (error instanceof HostError && error.hostCode === "InvalidSelection") return null;
    throw error;
  }
}

const FIELDS = [
  "isEntireRow",
  "isEntireColumn",
  "worksheet/name",
  ...["rowIndex", "columnIndex", "rowCount", "columnCount"].map((field) => `areas/items/${field}`),
];

async function readSelected(context: Excel.RequestContext): Promise<Selection> {
  const selected = context.workbook.getSelectedRanges().load(FIELDS.join());
  await context.sync();

  const areas = selected.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
  const [first] = areas;
  const whole = selected.isEntireRow || selected.isEntireColumn;
  const readable =
    first !== undefined && areas.length === 1 && !whole && first.rows * first.columns <= MAX_SHEET_CELLS;
  const range = readable ? selected.areas.getItemAt(0).load("values") : null;
  if (range !== null) await context.sync();
  return {
    sheet: selected.worksheet.name,
    areas,
    whole,
    values:
      range === null || first === undefined
        ? null
        : { row: first.row, column: first.column, values: range.values },
  };
}
