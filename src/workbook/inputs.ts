/** A cell's current content as a `CellInput`, and whether two inputs are the same. */
import { fromCellNumber, toPlainExact, type Decimal } from "../domain/decimal";
import type { CellContent, CellInput } from "./sheet";
import type { AreaSnapshot, CellValue } from "./snapshot";

/** Whether `formula` is one: for a text that begins with `=` Excel gives the text itself as formula and value. */
export function isFormula(formula: CellValue, value: CellValue): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** @param row of the sheet, 0-based, like `column` */
export function inputAt(content: AreaSnapshot | null, row: number, column: number): CellInput {
  if (content === null) return null;
  const at = (grid: AreaSnapshot["values"]): CellValue =>
    grid[row - content.row]?.[column - content.column] ?? "";
  const value = at(content.values);
  const formula = at(content.formulas);
  if (isFormula(formula, value)) return { formula };
  return valueInput(value);
}

/** A cell's value as if it had been typed */
export function valueInput(value: CellValue): CellInput {
  if (typeof value === "number") {
    const figure = fromCellNumber(value);
    return figure === undefined ? { text: String(value) } : { number: toPlainExact(figure) };
  }
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return value === "" ? null : { text: value };
}

/** Round-trips through Excel's 15-digit double. */
function roundTripped(figure: string): Decimal | undefined {
  return fromCellNumber(Number(figure));
}

export function sameInput(before: CellInput, after: CellInput | CellContent): boolean {
  if (before === null || after === null) return before === after;
  if ("text" in before && "text" in after) return before.text === after.text;
  if (!("number" in before) || !("number" in after)) return false;
  const [current, desired] = [roundTripped(before.number), roundTripped(after.number)];
  return current !== undefined && desired !== undefined && current.eq(desired);
}
