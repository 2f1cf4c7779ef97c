/** A cell's content as Excel shows it for editing: the formula, or the unrounded value. */
import { fromCellNumber, HUNDRED, toPlainExact } from "../domain/decimal";
import type { Cell, CellFormat } from "../xlsx/model/types";

/** @param shown formats a value with a number format */
export function editedText(
  cell: Cell,
  format: CellFormat,
  shown: (value: Cell["value"], numberFormat: string) => string,
): string {
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (typeof value === "number") return editedNumber(value, format.numberFormat, shown);
  const text = shown(value, "General");
  return format.quotePrefix ? `'${text}` : text;
}

function editedNumber(
  value: number,
  numberFormat: string,
  shown: (value: number, numberFormat: string) => string,
): string {
  // Ignores literal text in the format.
  const codes = numberFormat.replace(/"[^"]*"|\\./g, "");
  const exact = fromCellNumber(value);
  if (exact === undefined) return String(value);
  if (codes.includes("%")) return `${toPlainExact(exact.times(HUNDRED))}%`;
  if (/[yd]/i.test(codes)) return shown(value, Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss");
  return toPlainExact(exact);
}
