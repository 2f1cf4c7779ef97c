/** The visible effect of a sheet's conditional formats, evaluated by the calculation engine. */
import { intersect, type Area } from "../../a1";
import { cellKey } from "../model/cellKeys";
import type { CellValue, ConditionalFormat, Sheet, Workbook } from "../model/types";
import { NotComputedError, shiftFormula, type Calculator } from ".";

/** The effect of conditional formats on a cell; null keeps the cell's own property. */
export interface Overlay {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

/** Limit of cells per rule for formulas that differ from cell to cell. */
const MAX_CELLS = 400;

interface RuleCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * By cell key.
 *
 * @param shown cells elsewhere are left out
 */
export function overlaysOf(
  calculator: Calculator,
  workbook: Workbook,
  sheet: Sheet,
  shown: Area,
): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  const stopped = new Set<number>();
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  for (const rule of rules) {
    for (const { row, column } of cellsWhereTrue(calculator, workbook, sheet, rule, shown)) {
      const key = cellKey(row, column);
      if (stopped.has(key)) continue;
      overlays.set(key, combine(overlays.get(key), rule.format));
      if (rule.stopIfTrue) stopped.add(key);
    }
  }
  return overlays;
}

/** A later rule sets only what the earlier ones leave open. */
function combine(
  before: Overlay | undefined,
  { fillColor, fontColor, bold }: ConditionalFormat["format"],
): Overlay {
  return {
    fill: before?.fill ?? fillColor,
    fontColor: before?.fontColor ?? fontColor,
    bold: before?.bold ?? bold,
  };
}

function cellsWhereTrue(
  calculator: Calculator,
  workbook: Workbook,
  sheet: Sheet,
  rule: ConditionalFormat,
  shown: Area,
): RuleCell[] {
  const { formula } = rule;
  if (rule.type !== "Custom" || formula === null) return [];
  // References are relative to the top left corner of all areas.
  const top = Math.min(...rule.areas.map(({ row }) => row));
  const left = Math.min(...rule.areas.map(({ column }) => column));
  const everywhere = shiftFormula(formula, 1, 1) === formula;
  const places = rule.areas.flatMap((area) =>
    cellsOf(intersect(area, shown), everywhere ? Infinity : MAX_CELLS).map((place) => ({
      ...place,
      formula: everywhere ? formula : shiftFormula(formula, place.row - top, place.column - left),
    })),
  );
  const cells = everywhere ? places : places.slice(0, MAX_CELLS);
  const distinct = [...new Set(cells.map((place) => place.formula))];
  const values = evaluate(calculator, workbook, sheet, distinct);
  const holding = new Set(distinct.filter((_, index) => isTrue(values[index] ?? null)));
  return cells.filter((place) => holding.has(place.formula));
}

/** Formulas that the engine cannot compute have no effect. */
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

/** The cells of an area, row by row; at most `max`. */
function cellsOf(area: Area | null, max: number): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  if (area === null) return cells;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (cells.length >= max) return cells;
      cells.push({ row, column });
    }
  }
  return cells;
}
