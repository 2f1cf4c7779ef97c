import type { Loading } from "./kind";
import { contentsOf, type ContentGrid } from "../../workbook/undo/contents";
import type { SheetContents } from "../../workbook/undo/kinds/createdSheets";

interface Form {
  readonly sheet: string;
  /** From A1 on */
  readonly rows: number;
  readonly columns: number;
}

/**
 * The contents of forms; null if there are none.
 *
 * @param asksBeyond whether contents beyond the form count: the user may have notes beside a form that existed before,
 * but a sheet that the add-in created had none
 */
export function loadContents(forms: readonly Form[], asksBeyond: boolean): Loading<SheetContents> | null {
  if (forms.length === 0) return null;
  return (context) => {
    const pending = forms.map(({ sheet: name, rows, columns }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      const range = sheet.getRangeByIndexes(0, 0, rows, columns).load("values,formulas");
      const isLarger = (): boolean =>
        asksBeyond &&
        !used.isNullObject &&
        (used.rowIndex + used.rowCount > rows || used.columnIndex + used.columnCount > columns);
      return { name, range, isLarger };
    });
    return () =>
      new Map(
        pending.map(({ name, range, isLarger }): [string, ContentGrid | "larger"] => [
          name,
          isLarger() ? "larger" : contentsOf(range),
        ]),
      );
  };
}
