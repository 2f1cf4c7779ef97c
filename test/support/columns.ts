/** Columns of the standard workbook by their letters. */
import { columnLetters } from "../../src/a1";
import { FUNDS } from "../../src/domain/model";

export function fundsColumn(key: keyof typeof FUNDS.columns): string {
  return columnLetters(Object.keys(FUNDS.columns).indexOf(key));
}

export const FUNDS_LAST = columnLetters(Object.keys(FUNDS.columns).length - 1);
