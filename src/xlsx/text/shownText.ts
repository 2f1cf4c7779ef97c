import type { CellValue } from "../model/types";
import { formatText } from "./formatText";

/**
 * The text that a cell shows. Falls back to General for number formats that are invalid.
 *
 * @param locale `zh-CN`
 */
export function shownTextIn(locale: string): (value: CellValue, numberFormat: string) => string {
  return (value, numberFormat) => {
    try {
      return formatText(value, numberFormat, locale);
    } catch (error) {
      if (error instanceof RangeError) return formatText(value, "General", locale);
      throw error;
    }
  };
}
