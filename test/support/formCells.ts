/** Cells of a form as A1 addresses. */
import { cellName, columnLetters } from "../../src/a1";
import type { SheetDefinition } from "../../src/workbook/sheet";
import { styleNamed, type CellStyle } from "../../src/workbook/sheet/styles";
import { contentAt } from "./inputs";

/** The values of a row (1-based) from column A: numbers and texts. */
export function rowOf(sheet: SheetDefinition, number: number): (string | number | null)[] {
  const cells = sheet.rows[number - 1]?.cells ?? [];
  return cells.map(({ content }) => {
    if (content === null) return null;
    return "text" in content ? content.text : Number(content.number);
  });
}

/** Without the cells that a merge covers and without blank ones. */
export function filledOf(sheet: SheetDefinition, number: number): (string | number)[] {
  return rowOf(sheet, number).filter((content) => content !== null);
}

/** The first row (1-based) with a text in the column that starts with the prefix. */
export function rowWith(sheet: SheetDefinition, column: string, text: string): number {
  const index = sheet.rows.findIndex(
    (_, at) => contentAt(sheet, `${column}${at + 1}`)?.startsWith(text) === true,
  );
  if (index < 0) throw new Error(`No ${text} in column ${column} of ${sheet.name}`);
  return index + 1;
}

/** Every merge as `A1:L1`. */
export function mergesOf({ merges }: SheetDefinition): string[] {
  return merges.map(
    ({ row, column, rows, columns }) =>
      `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`,
  );
}

export function styleOf(sheet: SheetDefinition, address: string): CellStyle {
  const found = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ style }, column) => (`${columnLetters(column)}${row + 1}` === address ? [style] : [])),
  )[0];
  if (found === undefined) throw new Error(`No cell ${address} in ${sheet.name}`);
  return styleNamed(found);
}
