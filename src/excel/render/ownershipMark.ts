/**
 * The mark of a sheet that the add-in owns: a sheet-scoped name over its form, whose comment says which layout
 * stands there. While a sheet is being laid down the comment is empty, so that a run that breaks off leaves
 * a sheet which the next one recognises and lays anew. The mark itself is never taken away for a moment.
 */
import { absoluteFormula, type Area } from "../../a1";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import type { SheetDefinition } from "../../workbook/sheet";
import { inStyle } from "../referenceStyle";

const UNFINISHED = "";

export function areaOf(definition: SheetDefinition): Area {
  return { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length };
}

export function beginOwnSheet(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  const { row, column, rows, columns } = areaOf(definition);
  sheet.names.add(OWNED_SHEET_NAME, sheet.getRangeByIndexes(row, column, rows, columns), UNFINISHED);
}

/**
 * Before a standing sheet is laid anew: the form may cover another area then.
 *
 * @param r1c1 the style in which Excel takes a name's formula
 */
export function beginAgain(sheet: Excel.Worksheet, name: string, area: Area, r1c1: boolean): void {
  const mark = sheet.names.getItem(OWNED_SHEET_NAME);
  mark.comment = UNFINISHED;
  mark.formula = inStyle(absoluteFormula(name, area), r1c1);
}

export function finishOwnSheet(sheet: Excel.Worksheet, layout: string): void {
  sheet.names.getItem(OWNED_SHEET_NAME).comment = layout;
}
