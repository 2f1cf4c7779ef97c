/** What a number format does to the number that it shows: it may divide it by a power of ten, and add words. */

export interface Display {
  /** The number is shown divided by ten to this power: 3 for `0.0,` and 4 for `0!.0,` */
  readonly power: number;
  /** Literal text of the format, such as 万元 */
  readonly text: string;
}

/** Formats of digits and thousands separators only, which are nearly all */
export function isPlainFormat(format: string): boolean {
  return format === "General" || /^[#0?]*(?:,[#0?]+)*(?:\.[#0?]+)?[_ )]*$/.test(format);
}

/** One part of a section: quoted or escaped text, padding, brackets, or a single character */
const TOKEN = /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]|([^])/gu;

export function displayOf(format: string, value: number): Display {
  const section = sectionFor(format, value);
  let text = "";
  let pattern = "";
  for (const [, quoted, escaped, , plain] of section.matchAll(TOKEN)) {
    const literal = quoted ?? escaped;
    // A point that is text stands where the digits are cut: `0!.0000` shows 元 as 万元.
    if (literal === "." && /[#0?]$/.test(pattern)) pattern += "!";
    else if (literal !== undefined) text += literal;
    else if (plain !== undefined && "#0?.,".includes(plain)) pattern += plain;
    else if (plain !== undefined) text += plain;
  }
  const [digits = "", decimals = ""] = pattern.split(".");
  const thousands = trailingCommas(digits) + trailingCommas(decimals);
  const behindPoint = digits.includes("!") ? (digits.split("!")[1] ?? "").replace(/,/g, "").length : 0;
  return { power: 3 * thousands + behindPoint, text };
}

function trailingCommas(pattern: string): number {
  return /,*$/.exec(pattern)?.[0].length ?? 0;
}

/** The section that Excel uses: by its condition, else by the sign. */
function sectionFor(format: string, value: number): string {
  const sections = sectionsOf(format);
  const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section));
  const met = conditions.findIndex((one) => one !== null && isMet(one[1] ?? "", value, Number(one[2])));
  if (met >= 0) return sections[met] ?? format;
  if (conditions.some((one) => one !== null)) return sections.find((_, at) => conditions[at] === null) ?? "";
  const at = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[at] ?? sections[0] ?? format;
}

function sectionsOf(format: string): string[] {
  const sections = [""];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ";") sections.push("");
    else sections.push(`${sections.pop() ?? ""}${token}`);
  }
  return sections;
}

function isMet(operator: string, value: number, limit: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}
