import { contentsOf, type ContentArea } from "../../../workbook/undo/contents";
import { insertedRows as kind } from "../../../workbook/undo/kinds/insertedRows";
import { step } from "../../payload";
import { inExcel, onExistingSheets } from "../kind";

export const insertedRows = inExcel(kind, {
  loadsAlone: true,
  load: (entry, workbook) => {
    const inserted = onExistingSheets(entry, workbook);
    if (inserted.length === 0) return null;
    return (context) => {
      const pending = inserted.map(({ sheet }) => ({
        sheet,
        used: context.workbook.worksheets
          .getItem(sheet)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,columnIndex,values,formulas"),
      }));
      return () =>
        new Map(
          pending.map(({ sheet, used }): [string, ContentArea] => [
            sheet,
            used.isNullObject
              ? { row: 0, column: 0, contents: [] }
              : { row: used.rowIndex, column: used.columnIndex, contents: contentsOf(used) },
          ]),
        );
    };
  },
  steps: (rows) =>
    rows.map((deleted) =>
      step(deleted, (context) => {
        const { sheet, row, count } = deleted;
        const range = context.workbook.worksheets.getItem(sheet).getRange(`${row + 1}:${row + count}`);
        range.delete("Up");
      }),
    ),
});
