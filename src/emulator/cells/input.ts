/** Converts typed or written input to a cell's content, and a cell's value to text. */
import type { CellFormat, CellValue, Workbook } from "../../xlsx/model/types";
import { interpretInput as interpret, type Entry, type Input } from "../../xlsx/edit/content";
import { formatText, InputError } from "../../xlsx/text";
import { invalidArgument } from "../errors";

/** @throws InvalidArgument for an invalid formula */
export function interpretInput(workbook: Workbook, input: Input, format: CellFormat): Entry {
  try {
    return interpret(workbook, input, format);
  } catch (error) {
    if (error instanceof InputError) throw invalidArgument(error.message);
    throw error;
  }
}

/** The text in a column that is wide enough */
export function renderText(
  value: CellValue,
  numberFormat: string,
  locale: string,
  workbook: Workbook | null = null,
): string {
  return formatText(value, numberFormat, locale, workbook?.date1904);
}

/** @throws InvalidArgument for a format that Excel would refuse */
export function checkedNumberFormat(numberFormat: string, locale: string): string {
  try {
    formatText(0, numberFormat, locale);
    return numberFormat;
  } catch (error) {
    if (error instanceof RangeError) throw invalidArgument(error.message);
    throw error;
  }
}
