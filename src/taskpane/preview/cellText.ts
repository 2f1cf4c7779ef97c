/** A present or future content of a cell, formatted as in the cell. */
import { Decimal, fromCellNumber, HUNDRED, toPlain } from "../../domain/decimal";
import type { CellInput, WritePlan } from "../../workbook/plan";
import type { CellValue } from "../../workbook/snapshot";
import { styleNamed } from "../../workbook/styles";

/** Number format of a cell (0-based) of the sheets that are written */
export type FormatOf = (sheet: string, row: number, column: number) => string;

export function formatsOf({ sheets }: WritePlan): FormatOf {
  const rowsOf = new Map(sheets.map(({ definition }) => [definition.name, definition.rows]));
  return (sheet, row, column) => {
    const cell = rowsOf.get(sheet)?.[row]?.cells[column];
    return cell === undefined ? "General" : styleNamed(cell.style).numberFormat;
  };
}

/** `blank` for a cell without content */
export function inputText(input: CellInput, blank: string, format: string): string {
  if (input === null) return blank;
  if ("formula" in input) return input.formula;
  return "text" in input ? input.text : figureText(new Decimal(input.number), format);
}

export function valueText(value: CellValue, blank: string, format: string): string {
  if (value === "") return blank;
  const number = typeof value === "number" ? fromCellNumber(value) : undefined;
  return number === undefined ? String(value) : figureText(number, format);
}

/** With its unit and all its decimals, so that different contents look different here even if they look equal in the cell. */
function figureText(number: Decimal, format: string): string {
  const percent = format.endsWith("%");
  const value = percent ? number.times(HUNDRED) : number;
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const unit = percent ? "%" : (/"([^"]*)"$/.exec(format)?.[1] ?? "");
  return `${toPlain(value, Math.max(places, value.decimalPlaces()))}${unit}`;
}
