/** Reads the cells of amounts, weights, scores and 报告数 that hold text instead of a number. */
import { Decimal } from "../decimal";
import { fold, foldTight, MAX_FIGURE_LENGTH } from "./fold";

export interface NumberText {
  /** As written, not scaled by its unit; percentages in percent (95% → 95) */
  readonly value: Decimal;
  /** 万元, 亿元, 元, 万, 亿, 分 or % */
  readonly unit: string | null;
  readonly percent: boolean;
  /** Whether the text was more than plain digits; the reader then reports the value that it read */
  readonly normalised: boolean;
}

/** Longer figures would not survive an exact product. */
const MAX_DIGITS = 30;

/** Digits with or without thousands separators (groups of three only), and decimals. */
export const DIGITS = String.raw`(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`;

/** The exact value of digits that match `DIGITS`; null above 30 digits. */
export function digitsValue(digits: string): Decimal | null {
  const plain = digits.replace(/[,，]/g, "");
  return plain.length > MAX_DIGITS ? null : new Decimal(plain);
}

const UNIT = "万元|亿元|元|万|亿|%|百分比|分";
const SPACED_GROUPS = /^\d{1,3}(?: \d{3})+(?!\d)/;
const BARE = new RegExp(`^([-+负]?)([¥￥]?)([-]?)(${DIGITS}|\\.\\d+)(${UNIT})?$`);
const PARENTHESES = new RegExp(`^\\(([¥￥]?)(${DIGITS})(${UNIT})?\\)(${UNIT})?$`);

/**
 * Reads a figure with full-width digits, thousands separators, spaces, ¥, a trailing unit, a minus sign, or
 * `(18.00)` for −18.00. Null for anything else (`abc`, `12abc`, `1.2.3`, `5万元左右`, `1e5`): it never guesses.
 */
export function readNumberText(text: string): NumberText | null {
  if (text.length > MAX_FIGURE_LENGTH) return null;
  const tight = foldTight(joinSpacedGroups(fold(text)));
  const normalised = !/^-?\d+(\.\d+)?$/.test(text);

  const bare = BARE.exec(tight);
  if (bare !== null) {
    const [, sign = "", , inner = "", digits = "", unit] = bare;
    if (sign !== "" && inner !== "") return null;
    return figure(digits, sign === "-" || sign === "负" || inner === "-", unit, normalised);
  }
  const parenthesised = PARENTHESES.exec(tight);
  if (parenthesised !== null) {
    const [, , digits = "", inside, after] = parenthesised;
    if (inside !== undefined && after !== undefined) return null;
    return figure(digits, true, inside ?? after, normalised);
  }
  return null;
}

/** Some systems export thousands as `1 234 567.80`; `12 34` is not a number. */
function joinSpacedGroups(text: string): string {
  const match = SPACED_GROUPS.exec(text);
  return match === null ? text : match[0].replace(/ /g, "") + text.slice(match[0].length);
}

function figure(
  digits: string,
  negative: boolean,
  unit: string | undefined,
  normalised: boolean,
): NumberText | null {
  const value = digitsValue(digits.startsWith(".") ? `0${digits}` : digits);
  if (value === null) return null;
  const symbol = unit === "百分比" ? "%" : (unit ?? null);
  return {
    value: negative && !value.isZero() ? value.neg() : value,
    unit: symbol,
    percent: symbol === "%",
    normalised,
  };
}
