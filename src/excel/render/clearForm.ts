/** Clears a form of the add-in from its sheet. What the user put beside it stays. */
import type { Area } from "../../a1";

/**
 * Queues clearing of the covered area.
 *
 * @param columns of the form that replaces it; columns beyond get the standard width
 */
export function clearForm(sheet: Excel.Worksheet, covered: Area, columns: number): void {
  const { row, column, rows } = covered;
  const area = sheet.getRangeByIndexes(row, column, rows, covered.columns);
  area.unmerge();
  area.clear();
  // Excel may leave them.
  area.clear("Hyperlinks");
  // `clear` keeps heights and widths.
  area.format.autofitRows();
  const behind = column + covered.columns - columns;
  if (behind > 0) sheet.getRangeByIndexes(0, columns, 1, behind).format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

/** The smallest area from A1 that encloses both. */
export function coveringBoth(one: Area, other: Area): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(one.row + one.rows, other.row + other.rows),
    columns: Math.max(one.column + one.columns, other.column + other.columns),
  };
}
