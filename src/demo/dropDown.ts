/** The choices of a cell with a drop-down list. */
import { containsCell, parseReference, sameSheetName } from "../a1";
import { NotComputedError, type Calculator } from "../xlsx/calculation";
import { cellKey } from "../xlsx/model/cellKeys";
import type { Sheet, Workbook } from "../xlsx/model/types";

/** Null for a cell without a list; blank cells of a list's range are left out. */
export function choicesAt(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  calculator: Pick<Calculator, "evaluateAll">,
): string[] | null {
  const rule = sheet.validations.find(
    ({ type, inCellDropDown, areas }) =>
      type === "List" && inCellDropDown && areas.some((area) => containsCell(area, row, column)),
  );
  const list = rule?.formula1 ?? null;
  if (list === null) return null;
  if (!list.startsWith("=")) return list.split(",").map((choice) => choice.trim());
  const reference = parseReference(list.slice(1));
  if (reference === null) return calculatedChoices(workbook, sheet, list.slice(1), calculator);
  const home = reference.sheet ?? sheet.name;
  const source = workbook.sheets.find(({ name }) => sameSheetName(name, home));
  const [area] = reference.areas;
  if (source === undefined || area === undefined) return null;
  const choices: string[] = [];
  for (let at = area.row; at < area.row + area.rows; at += 1) {
    const value = source.cells.get(cellKey(at, area.column))?.value ?? null;
    if (value !== null && typeof value !== "object") choices.push(String(value));
  }
  return choices;
}

/** Limit for a calculated list */
const MAX_CHOICES = 200;

/** The cells that a formula refers to, as OFFSET gives them; null if it cannot be calculated. */
function calculatedChoices(
  workbook: Workbook,
  sheet: Sheet,
  list: string,
  calculator: Pick<Calculator, "evaluateAll">,
): string[] | null {
  try {
    const [rows] = calculator.evaluateAll(workbook, [{ sheet, formula: `=ROWS(${list})` }]);
    if (typeof rows !== "number") return null;
    const formulas = Array.from({ length: Math.min(rows, MAX_CHOICES) }, (_, at) => ({
      sheet,
      formula: `=INDEX(${list},${at + 1})&""`,
    }));
    const values = calculator.evaluateAll(workbook, formulas);
    return values.flatMap((value) => (typeof value === "string" && value !== "" ? [value] : []));
  } catch (error) {
    if (error instanceof NotComputedError) return null;
    throw error;
  }
}
