/** The merged cells of inserted rows. */
import { parseAddress, type Area } from "../../a1";
import type { RecognisedForm } from "../forms";
import type { IndicatorHeader } from "../forms/header";
import type { SheetText } from "../forms/sheetText";
import { insertedRow, movedArea } from "./filledSheet";
import type { AssignedRow } from "./rows";
import type { RowInsertion } from "./types";

/** The headings of the form's indicators above `row`, if that is where a further row of them belongs */
export function tableAbove({ places }: RecognisedForm, row: number): IndicatorHeader | null {
  return places.tables.find(({ rows }) => rows.some((one) => one.row === row - 1))?.header ?? null;
}

/**
 * Cells merged within the row above are merged in a new row too; a label merged down to the row above, or alone beside
 * it, is extended over the new rows that it applies to.
 * @param rows those of the form, which may have none where one beside it has some
 */
export function mergesOf(
  sheet: SheetText,
  form: RecognisedForm,
  rows: readonly AssignedRow[],
  insertions: readonly RowInsertion[],
): Area[] {
  const whole = parseAddress(form.area)?.area;
  const isOfForm = ({ column }: Area): boolean =>
    whole !== undefined && column >= whole.column && column < whole.column + whole.columns;
  return insertions.flatMap(({ row, count }) => {
    const columns = tableAbove(form, row)?.columns;
    if (columns === undefined) return [];
    const first = insertedRow(row, insertions);
    const added = rows.filter(({ place }) => place.row === row && place.inserted > 0);
    const names = columns.get("level3") ?? sheet.left;
    const above = (sheet.area.merges ?? []).filter(
      (area) => isOfForm(area) && area.row < row && area.row + area.rows >= row,
    );
    const within = above.filter((area) => area.rows === 1 && area.row === row - 1 && area.column >= names);
    const copies = within.flatMap((area) =>
      Array.from({ length: count }, (_, index) => ({ ...area, row: first + index })),
    );
    const labels = above.filter(
      (area) => area.column + area.columns <= names && area.row + area.rows === row,
    );
    const single = (["level1", "level2"] as const).flatMap((level): Area[] => {
      const column = columns.get(level);
      const isMerged =
        column === undefined || column >= names || sheet.mergeAt(row - 1, column) !== undefined;
      return isMerged || sheet.text(row - 1, column) === ""
        ? []
        : [{ row: row - 1, column, rows: 1, columns: 1 }];
    });
    const extended = [...labels, ...single].flatMap((area) => {
      const level =
        area.column === columns.get("level2")
          ? "level2"
          : area.column === columns.get("level1")
            ? "level1"
            : null;
      const own = added.findIndex(
        (one) => (level === "level2" && one.level2 !== null) || (level !== null && one.level1 !== null),
      );
      const rowsBelow = own < 0 ? count : own;
      const moved = movedArea(area, insertions);
      return rowsBelow === 0 ? [] : [{ ...moved, rows: moved.rows + rowsBelow }];
    });
    return [...extended, ...copies];
  });
}
