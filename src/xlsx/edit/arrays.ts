/** Array formulas of several cells (Ctrl+Shift+Enter): Excel changes them as a whole or not at all. */
import { cellCount, containsCell, encloses, intersect, type Area } from "../../a1";
import { arrayAreaOf, isDynamicArray, sourceOf } from "../file/sheet/source";
import type { Sheet } from "../model/types";

export interface ArrayFormula {
  readonly area: Area;
  readonly formula: string;
}

/** Only files bring them: no supported member of Office.js writes one. */
export function arraysOf(sheet: Sheet): ArrayFormula[] {
  if (sourceOf(sheet) === null) return [];
  return [...sheet.cells.values()].flatMap((cell) => {
    if (cell.formula === null) return [];
    const area = arrayAreaOf(cell);
    return area === null || cellCount(area) === 1 || isDynamicArray(cell)
      ? []
      : [{ area, formula: cell.formula }];
  });
}

/** Gives the formula of the array that a cell belongs to; Excel shows it in each of its cells. */
export function arrayFormulas(sheet: Sheet): (row: number, column: number) => string | null {
  const arrays = arraysOf(sheet);
  return (row, column) => arrays.find(({ area }) => containsCell(area, row, column))?.formula ?? null;
}

/** Whether an array lies partly in one of the areas */
export function cutsArray(sheet: Sheet, areas: readonly Area[]): boolean {
  return arraysOf(sheet).some(({ area }) =>
    areas.some((one) => intersect(one, area) !== null && !encloses(one, area)),
  );
}
