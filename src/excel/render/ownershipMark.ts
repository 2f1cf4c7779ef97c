/**
 * Marks a sheet that the add-in owns: a sheet-scoped name over the form whose comment is the layout. The comment is empty
 * while the sheet is being rendered, so that the next run recognises an interrupted one and renders it again. The mark
 * is never removed. Setting a comment later clears Excel's undo list on the web, so a new sheet whose journal is saved
 * gets its layout at once.
 */
import { absoluteFormula, type Area } from "../../a1";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import type { SheetDefinition } from "../../workbook/sheet";
import { inStyle } from "../referenceStyle";

const UNFINISHED = "";

export function formArea(definition: SheetDefinition): Area {
  return { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length };
}

/** @param layout absent: to be given by `completeMark` */
export function addMark(sheet: Excel.Worksheet, definition: SheetDefinition, layout = UNFINISHED): void {
  const { row, column, rows, columns } = formArea(definition);
  sheet.names.add(OWNED_SHEET_NAME, sheet.getRangeByIndexes(row, column, rows, columns), layout);
}

/**
 * Call before an existing sheet is rendered again.
 *
 * @param area of the new form
 * @param r1c1 whether Excel takes the formulas of names in R1C1 style
 */
export function resetMark(sheet: Excel.Worksheet, name: string, area: Area, r1c1: boolean): void {
  const mark = sheet.names.getItem(OWNED_SHEET_NAME);
  mark.comment = UNFINISHED;
  mark.formula = inStyle(absoluteFormula(name, area), r1c1);
}

export function completeMark(sheet: Excel.Worksheet, layout: string): void {
  sheet.names.getItem(OWNED_SHEET_NAME).comment = layout;
}
