/**
 * The mark of a sheet that the add-in owns: a sheet-scoped name over its form, whose comment says which layout
 * stands there. While a sheet is being laid down the comment is empty, so that a run that breaks off leaves
 * a sheet which the next one recognises and lays anew.
 */
import { OWNED_SHEET_NAME } from "../workbook/ownership";
import type { SheetDefinition } from "../workbook/sheet";

const UNFINISHED = "";

export function beginOwnSheet(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  const form = sheet.getRangeByIndexes(0, 0, definition.rows.length, definition.columnWidths.length);
  sheet.names.add(OWNED_SHEET_NAME, form, UNFINISHED);
}

/** Before a standing sheet is laid anew: the form may cover another area then. */
export function releaseOwnSheet(sheet: Excel.Worksheet): void {
  sheet.names.getItem(OWNED_SHEET_NAME).delete();
}

export function finishOwnSheet(sheet: Excel.Worksheet, layout: string): void {
  sheet.names.getItem(OWNED_SHEET_NAME).comment = layout;
}
