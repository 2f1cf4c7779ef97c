/** Takes a form of ours off its sheet. What the user has put beside it stays. */
import type { Area } from "../../a1";

/**
 * Queues the clearing of all that a form of ours has covered.
 *
 * @param columns of the form that comes instead: the widths of columns behind them become Excel's own again
 */
export function clearForm(sheet: Excel.Worksheet, covered: Area, columns: number): void {
  const { row, column, rows } = covered;
  const area = sheet.getRangeByIndexes(row, column, rows, covered.columns);
  area.unmerge();
  area.clear();
  // Heights and widths outlive clearing.
  area.format.autofitRows();
  const behind = column + covered.columns - columns;
  if (behind > 0) sheet.getRangeByIndexes(0, columns, 1, behind).format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

/** The smallest area from A1 on that holds both. */
export function coveringBoth(one: Area, other: Area): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(one.row + one.rows, other.row + other.rows),
    columns: Math.max(one.column + one.columns, other.column + other.columns),
  };
}
