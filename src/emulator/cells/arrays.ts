/** Array formulas of several cells (Ctrl+Shift+Enter): Excel changes them as a whole or not at all. */
import { containsCell, intersect, type Area } from "../../a1";
import { arraysOf, cutsArray } from "../../xlsx/edit/arrays";
import type { Sheet } from "../../xlsx/model/types";
import { invalidOperation } from "../errors";

/** Gives the formula of the array that a cell belongs to; Excel shows it in each of its cells. */
export function arrayFormulas(sheet: Sheet): (row: number, column: number) => string | null {
  const arrays = arraysOf(sheet);
  return (row, column) => arrays.find(({ area }) => containsCell(area, row, column))?.formula ?? null;
}

/** @throws InvalidOperation if an array lies partly in one of the areas */
export function assertWholeArrays(sheet: Sheet, areas: readonly Area[]): void {
  if (cutsArray(sheet, areas)) throw invalidOperation("a part of an array formula");
}

/** @throws InvalidOperation if one of the areas touches an array */
export function assertNoArrays(sheet: Sheet, area: Area): void {
  if (arraysOf(sheet).some((array) => intersect(area, array.area) !== null))
    throw invalidOperation("an array formula");
}
