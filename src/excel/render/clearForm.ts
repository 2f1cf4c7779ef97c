/** Clears a form of the add-in from its sheet. What the user put beside it stays. */
import type { Area } from "../../a1";

/** Queues clearing of the covered area; widths and panes belong to the sheet's set-up. */
export function clearForm(sheet: Excel.Worksheet, covered: Area): void {
  const { row, column, rows, columns } = covered;
  const area = sheet.getRangeByIndexes(row, column, rows, columns);
  area.unmerge();
  area.clear();
  // Excel may leave them.
  area.clear("Hyperlinks");
  // `clear` keeps heights.
  area.format.autofitRows();
}
