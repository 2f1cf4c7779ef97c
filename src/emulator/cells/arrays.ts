/** Array formulas of several cells (Ctrl+Shift+Enter): Excel changes them as a whole or not at all. */
import { intersect, type Area } from "../../a1";
import { arraysOf, cutsArray } from "../../xlsx/edit/arrays";
import type { Sheet } from "../../xlsx/model/types";
import { invalidOperation } from "../errors";

/** @throws InvalidOperation if an array lies partly in one of the areas */
export function assertWholeArrays(sheet: Sheet, areas: readonly Area[]): void {
  if (cutsArray(sheet, areas)) throw invalidOperation("a part of an array formula");
}

/** @throws InvalidOperation if one of the areas touches an array */
export function assertNoArrays(sheet: Sheet, area: Area): void {
  if (arraysOf(sheet).some((array) => intersect(area, array.area) !== null))
    throw invalidOperation("an array formula");
}
