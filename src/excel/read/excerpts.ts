/** Reads the first rows and columns of sheets, to find the table of a lost name or a missing column. */
import { EXCERPT, type SheetExcerpt } from "../../workbook/doctor/excerpt";

interface PendingExcerpt {
  readonly sheet: string;
  readonly whole: Excel.Range;
  readonly head: Excel.Range;
}

/** Queues loading; read with `excerptsOf` after the sync. */
export function loadExcerpts(context: Excel.RequestContext, sheets: readonly string[]): PendingExcerpt[] {
  return sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return {
      sheet: name,
      whole: sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
      head: sheet
        .getRangeByIndexes(0, 0, EXCERPT.rows, EXCERPT.columns)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,values"),
    };
  });
}

/** Empty sheets are left out. */
export function excerptsOf(pending: readonly PendingExcerpt[]): SheetExcerpt[] {
  return pending
    .filter(({ whole, head }) => !whole.isNullObject && !head.isNullObject)
    .map(({ sheet, whole, head }) => ({
      sheet,
      row: head.rowIndex,
      column: head.columnIndex,
      values: head.values,
      lastRow: whole.rowIndex + whole.rowCount - 1,
    }));
}
