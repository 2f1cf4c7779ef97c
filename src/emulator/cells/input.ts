/** What a typed or written input becomes in a cell, and how a cell's value looks. */
import type { CellFormat, CellValue, Workbook } from "../../xlsx/model/types";
import { coerceInput, formatText, InputError } from "../../xlsx/text";
import { invalidArgument } from "../errors";

export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Comes along with the input, e.g. `0%`; null = the cell's own stays */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

/**
 * Numbers, true and false go in as they are, except into a text cell. Texts are read as typing is, with Chinese dates
 * (Excel reads texts of add-ins as American ones: an add-in that writes dates writes serial numbers).
 * @throws InvalidArgument for what begins like a formula and is none
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

/** As in a column that is wide enough */
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
