/** A cell's content as Excel offers it for editing: the formula, or the value in full, not rounded to its format. */
import { fromCellNumber, HUNDRED, toPlainExact } from "../domain/decimal";
import type { Cell, CellFormat } from "../xlsx/model/types";

/** `shown`: the value by a number format */
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
  // What stands in quotes or after a backslash is shown as it is and says nothing of the kind.
  const codes = numberFormat.replace(/"[^"]*"|\\./g, "");
  const exact = fromCellNumber(value);
  if (exact === undefined) return String(value);
  if (codes.includes("%")) return `${toPlainExact(exact.times(HUNDRED))}%`;
  if (/[yd]/i.test(codes)) return shown(value, Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss");
  return toPlainExact(exact);
}
