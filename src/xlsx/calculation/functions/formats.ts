/** The function TEXT. */
import { formatText } from "../../text/formatText";
import { ErrorValue, NotComputedError, numberIn, toText, withoutError, type Scalar } from "../values";
import { roundDecimal } from "../rounding";

/** Literal parts of a format, and texts that need quotes in numfmt but not in Excel */
const PART = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^\x20-\x7e]+/gu;

/** Formats the value as a Chinese Excel does. @throws NotComputedError for formats not known to match Excel */
export function textByFormat(scalar: Scalar, format: string, date1904: boolean): string {
  const value = withoutError(scalar);
  if (format === "") return "";
  if (typeof value === "boolean") return toText(value);
  if (
    /\[(?:DBNum|NatNum)|\[\$-[^\]]*[^0-9A-F\]][^\]]*\]|[eE]{2}|\?\//i.test(format) ||
    /[gb]/.test(format.replace(PART, ""))
  )
    throw new NotComputedError(`the format ${format}`);
  const pattern = format
    // In a Chinese Excel an exclamation mark escapes the next character
    .replace(/!(.)/g, "\\$1")
    .replace(PART, (part) => (/^[^\x20-\x7e]/.test(part) ? `"${part}"` : part));
  const number = typeof value === "string" ? numberIn(value) : (value ?? 0);
  if (number === null) return formatted(toText(value), pattern, date1904);
  return formatted(withDecimalTies(number, pattern), pattern, date1904);
}

function formatted(value: Scalar, pattern: string, date1904: boolean): string {
  try {
    return formatText(value, pattern, "zh-CN", date1904);
  } catch {
    throw new ErrorValue("#VALUE!");
  }
}

/** Rounds first if the format has a fixed number of places, since 1.005 is slightly less in binary. */
function withDecimalTies(number: number, pattern: string): number {
  const bare = pattern.replace(PART, "");
  if (/[;/ymdhseE@]|general/i.test(bare)) return number;
  const match = /^[^.]*[0#?][^.]*(?:\.([0#?]*))?/.exec(bare);
  if (!match) return number;
  const percent = (bare.match(/%/g) ?? []).length * 2;
  const thousands = /[0#?](,+)[^0#?]*$/.exec(bare)?.[1]?.length ?? 0;
  return roundDecimal(number, (match[1]?.length ?? 0) + percent - 3 * thousands, "half");
}
