/**
 * Marks a sheet that the add-in owns: a sheet-scoped name over the form whose comment is the layout. The comment is empty
 * while the sheet is being rendered, so that the next run recognises an interrupted one and renders it again; with a
 * saved journal, which tells as much, the layout is given at once.
 */
import type { Area } from "../../a1";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";

const UNFINISHED = "";

/** @param layout absent: to be given by `replaceMark` */
export function addMark(sheet: Excel.Worksheet, area: Area, layout = UNFINISHED): void {
  const { row, column, rows, columns } = area;
  sheet.names.add(OWNED_SHEET_NAME, sheet.getRangeByIndexes(row, column, rows, columns), layout);
}

/**
 * Queues the new mark right behind the removal of the one that stands. Setting its comment would clear Excel's undo list
 * on the web.
 */
export function replaceMark(sheet: Excel.Worksheet, area: Area, layout = UNFINISHED): void {
  sheet.names.getItem(OWNED_SHEET_NAME).delete();
  addMark(sheet, area, layout);
}
