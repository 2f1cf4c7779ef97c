/** Converts typed or written input to a cell's content, and a cell's value to text. */
import type { CellFormat, CellValue, Workbook } from "../../xlsx/model/types";
import { coerceInput, formatText, InputError } from "../../xlsx/text";
import { invalidArgument } from "../errors";

export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format implied by the input, e.g. `0%`; null = keep the cell's format */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

/**
 * Stores numbers and booleans unchanged, except in a text cell. Texts are parsed like typed input, with Chinese dates.
 * (Excel parses dates from add-ins as American, so add-ins should write serial numbers.)
 * @throws InvalidArgument for an invalid formula
 */
export function interpretInput(
  workbook: Workbook,
  input: string | number | boolean,
  format: CellFormat,
): Entry {
  if (typeof input !== "string") {
    const isText = format.numberFormat === "@";
    const value = isText ? String(input).toUpperCase() : input;
    return { value, formula: null, numberFormat: null, quotePrefix: false };
  }
  try {
    const { value, formula, numberFormat, quotePrefix } = coerceInput(input, format, workbook.date1904);
    return {
      value,
      formula,
      numberFormat: numberFormat ?? null,
      quotePrefix: quotePrefix ?? format.quotePrefix,
    };
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
