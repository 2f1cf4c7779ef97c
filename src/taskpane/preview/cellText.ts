/** A present or future content of a cell, formatted as in the cell. */
import { Decimal, HUNDRED, toPlain, toPlainExact } from "../../domain/decimal";
import { sameInput } from "../../workbook/inputs";
import type { WritePlan } from "../../workbook/plan";
import type { CellInput } from "../../workbook/sheet";
import { styleNamed } from "../../workbook/sheet/styles";

/** Number format of a cell (0-based) of the sheets that are written */
export type FormatOf = (sheet: string, row: number, column: number) => string;

export function formatsOf({ sheets }: WritePlan): FormatOf {
  const rowsOf = new Map(sheets.map(({ definition }) => [definition.name, definition.rows]));
  return (sheet, row, column) => {
    const cell = rowsOf.get(sheet)?.[row]?.cells[column];
    return cell === undefined ? "General" : styleNamed(cell.style).numberFormat;
  };
}

/** Formats contents as their cells show them; all decimals if different figures would look equal. `blank` for an empty cell. */
export function textsOf(inputs: readonly CellInput[], blank: string, format: string): string[] {
  const shown = inputs.map((input) => inputText(input, blank, format, false));
  const [first = null] = inputs;
  const differ = inputs.some((input) => !sameInput(first, input));
  return differ && new Set(shown).size === 1
    ? inputs.map((input) => inputText(input, blank, format, true))
    : shown;
}

function inputText(input: CellInput, blank: string, format: string, exact: boolean): string {
  if (input === null) return blank;
  if ("formula" in input) return input.formula;
  return "text" in input ? input.text : figureText(new Decimal(input.number), format, exact);
}

/** Formats a figure by a format of `workbook/styles`; `exact` keeps the decimals that it cuts off. */
function figureText(number: Decimal, format: string, exact: boolean): string {
  if (format === "General") return toPlainExact(number);
  const percent = format.endsWith("%");
  const value = percent ? number.times(HUNDRED) : number;
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const unit = percent ? "%" : (/"([^"]*)"$/.exec(format)?.[1] ?? "");
  const digits = toPlain(value, exact ? Math.max(places, value.decimalPlaces()) : places);
  return `${format.startsWith("#,##0") ? grouped(digits) : digits}${unit}`;
}

/** `-1234567.80` → `-1,234,567.80` */
function grouped(digits: string): string {
  const [whole = "", ...decimals] = digits.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...decimals].join(".");
}
