/** What stands in a cell, in the terms of what is written to it, and whether the two are the same. */
import { fromCellNumber, toPlainExact, type Decimal } from "../domain/decimal";
import type { CellInput } from "./plan";
import type { CellContent } from "./sheet";
import type { AreaSnapshot, CellValue } from "./snapshot";

/** `row` and `column`: of the sheet, 0-based */
export function standingInput(content: AreaSnapshot | null, row: number, column: number): CellInput {
  if (content === null) return null;
  const at = (grid: AreaSnapshot["values"]): CellValue =>
    grid[row - content.row]?.[column - content.column] ?? "";
  const value = at(content.values);
  const formula = at(content.formulas);
  // A text that begins with = gives itself as its formula; a formula gives something else as its value.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return valueInput(value);
}

/** What a cell shows, as if it had been typed */
export function valueInput(value: CellValue): CellInput {
  if (typeof value === "number") {
    const figure = fromCellNumber(value);
    return figure === undefined ? { text: String(value) } : { number: toPlainExact(figure) };
  }
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return value === "" ? null : { text: value };
}

/** What a figure is once it has been in a cell: binary first, then 15 digits; the other way round ties differ. */
function throughCell(figure: string): Decimal | undefined {
  return fromCellNumber(Number(figure));
}

export function sameInput(before: CellInput, after: CellInput | CellContent): boolean {
  if (before === null || after === null) return before === after;
  if ("text" in before && "text" in after) return before.text === after.text;
  if (!("number" in before) || !("number" in after)) return false;
  const [standing, wanted] = [throughCell(before.number), throughCell(after.number)];
  return standing !== undefined && wanted !== undefined && standing.eq(wanted);
}
