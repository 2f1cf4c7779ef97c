/** The function TEXT. */
import { formatText } from "../../text/formatText";
import { ErrorValue, NotComputedError, numberIn, toText, withoutError, type Scalar } from "../values";
import { roundDecimal } from "../rounding";

/** Parts of a format that stand for themselves, and texts that need no quotes in Excel but do in ours */
const PART = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^\x20-\x7e]+/gu;

/** The value by a number format, as a Chinese Excel shows it. @throws NotComputedError for what is not known to be right */
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
    // A Chinese Excel takes an exclamation mark as the sign that the next character stands for itself
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

/** Rounds beforehand where the format says how many places there are, since 1.005 is a little less in binary. */
function withDecimalTies(number: number, pattern: string): number {
  const bare = pattern.replace(PART, "");
  if (/[;/ymdhseE@]|general/i.test(bare)) return number;
  const match = /^[^.]*[0#?][^.]*(?:\.([0#?]*))?/.exec(bare);
  if (!match) return number;
  const percent = (bare.match(/%/g) ?? []).length * 2;
  const thousands = /[0#?](,+)[^0#?]*$/.exec(bare)?.[1]?.length ?? 0;
  return roundDecimal(number, (match[1]?.length ?? 0) + percent - 3 * thousands, "half");
}
