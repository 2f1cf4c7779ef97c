/** Formats a value as Excel shows it: the result of `Range.text` in a column that is wide enough. */
import { format } from "numfmt";
import type { CellValue } from "../model/types";

const DATE_SHIFT_1904 = 1462;
const OUT_OF_RANGE = "########";

/**
 * Applies a number format under its Office.js name. `locale` ("zh-CN" or "en-US") determines the system date formats.
 * Throws `RangeError` for a format that Excel would refuse.
 */
export function formatText(value: CellValue, numberFormat: string, locale: string, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = systemFormat(numberFormat, locale);
  const isDate = isDatePattern(pattern);
  const shown = typeof value === "number" && date1904 && isDate ? value + DATE_SHIFT_1904 : value;
  try {
    return format(pattern, shown, {
      locale: isChinese(pattern) ? "zh-CN" : "en",
      overflow: OUT_OF_RANGE,
      dateErrorThrows: false,
      dateErrorNumber: false,
      dateSpanLarge: false,
      throws: true,
    });
  } catch (error) {
    throw new RangeError(`not a number format: ${numberFormat}`, { cause: error });
  }
}

/** Resolves formats that mean the system's date format or have another name in a Chinese Excel. */
function systemFormat(numberFormat: string, locale: string): string {
  const pattern = numberFormat.replace(/G\/通用格式/g, "General").replace(/上午\/下午/g, "AM/PM");
  if (!locale.toLowerCase().startsWith("zh")) return pattern;
  if (pattern === "m/d/yyyy") return "yyyy/m/d";
  if (pattern === "m/d/yyyy h:mm") return "yyyy/m/d h:mm";
  return numberFormat.includes("上午/下午") ? `[$-804]${pattern}` : pattern;
}

function withoutLiterals(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\./g, "");
}

/** Month and weekday names are English even in a Chinese Excel, unless the format requests Chinese. */
function isChinese(pattern: string): boolean {
  return /aaa|\[\$[^\]]*-0?804\]/i.test(withoutLiterals(pattern));
}

function isDatePattern(pattern: string): boolean {
  const bare = withoutLiterals(pattern).replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}
