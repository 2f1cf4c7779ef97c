/** The conditional formats of a sheet as they show: those whose formula the calculation engine finds true. */
import { cellKey } from "../xlsx/model/addresses";
import { NotComputedError, shiftFormula, type Calculator } from "../xlsx/calculation";
import type { CellValue, ConditionalFormat, Rect, Sheet, Workbook } from "../xlsx/model/types";
import { viewSize } from "./grid/sheetView";
import type { Overlay } from "./grid/source";

/** Formulas that differ from cell to cell are worked out for this many cells of a rule at most. */
const MAX_CELLS = 400;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export function overlaysOf(
  calculator: Calculator,
  workbook: Workbook,
  sheet: Sheet,
): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  const stopped = new Set<number>();
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  for (const rule of rules) {
    for (const { row, column } of placesWhereTrue(calculator, workbook, sheet, rule)) {
      const key = cellKey(row, column);
      if (stopped.has(key)) continue;
      overlays.set(key, under(overlays.get(key), rule.format));
      if (rule.stopIfTrue) stopped.add(key);
    }
  }
  return overlays;
}

/** A rule that comes later shows only where the ones before it leave something unsaid. */
function under(
  before: Overlay | undefined,
  { fillColor, fontColor, bold }: ConditionalFormat["format"],
): Overlay {
  return {
    fill: before?.fill ?? fillColor,
    fontColor: before?.fontColor ?? fontColor,
    bold: before?.bold ?? bold,
  };
}

function placesWhereTrue(
  calculator: Calculator,
  workbook: Workbook,
  sheet: Sheet,
  rule: ConditionalFormat,
): Place[] {
  const { formula } = rule;
  if (rule.type !== "Custom" || formula === null) return [];
  // Its references are those of the top left corner of all that it applies to.
  const top = Math.min(...rule.areas.map(({ row }) => row));
  const left = Math.min(...rule.areas.map(({ column }) => column));
  const everywhere = shiftFormula(formula, 1, 1) === formula;
  const size = viewSize(sheet);
  const places = rule.areas.flatMap((area) =>
    cellsOf(area, size, everywhere ? Infinity : MAX_CELLS).map((place) => ({
      ...place,
      formula: everywhere ? formula : shiftFormula(formula, place.row - top, place.column - left),
    })),
  );
  const kept = everywhere ? places : places.slice(0, MAX_CELLS);
  const distinct = [...new Set(kept.map((place) => place.formula))];
  const values = evaluate(calculator, workbook, sheet, distinct);
  const holding = new Set(distinct.filter((_, index) => isTrue(values[index] ?? null)));
  return kept.filter((place) => holding.has(place.formula));
}

/** What cannot be computed is not shown: the rule may be about anything. */
function evaluate(
  calculator: Calculator,
  workbook: Workbook,
  sheet: Sheet,
  formulas: readonly string[],
): readonly CellValue[] {
  try {
    return calculator.evaluateAll(
      workbook,
      formulas.map((formula) => ({ sheet, formula })),
    );
  } catch (error) {
    if (error instanceof NotComputedError) return [];
    throw error;
  }
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** The cells of an area that are shown, row by row. */
function cellsOf(
  area: Rect,
  size: { readonly rows: number; readonly columns: number },
  most: number,
): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  const below = Math.min(area.row + area.rows, size.rows);
  const right = Math.min(area.column + area.columns, size.columns);
  for (let row = area.row; row < below; row += 1) {
    for (let column = area.column; column < right; column += 1) {
      if (cells.length >= most) return cells;
      cells.push({ row, column });
    }
  }
  return cells;
}
