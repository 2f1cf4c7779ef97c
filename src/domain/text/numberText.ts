/** Figures in amount, weight, score and 报告数 cells that hold text instead of a number. */
import { Decimal } from "../decimal";
import { fold, foldTight, LONGEST_FIGURE } from "./fold";

export interface NumberText {
  /** As written: not scaled by its unit; a percentage in percent (95% → 95) */
  readonly value: Decimal;
  /** 万元, 亿元, 元, 万, 亿, 分 or % */
  readonly unit: string | null;
  readonly percent: boolean;
  /** True when the text was more than plain digits: the reader tells the user how it was read */
  readonly normalised: boolean;
}

/** More digits than an exact product can keep. */
const MOST_DIGITS = 30;

/** Digits with or without thousands separators, and their decimals. Only groups of three are separators. */
export const DIGITS = String.raw`(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`;

/** The exact decimal of digits that match `DIGITS`; null when there are more digits than can be kept. */
export function digitsValue(digits: string): Decimal | null {
  const plain = digits.replace(/[,，]/g, "");
  return plain.length > MOST_DIGITS ? null : new Decimal(plain);
}

const UNIT = "万元|亿元|元|万|亿|%|百分比|分";
const SPACED_GROUPS = /^\d{1,3}(?: \d{3})+(?!\d)/;
const BARE = new RegExp(`^([-+负]?)([¥￥]?)([-]?)(${DIGITS}|\\.\\d+)(${UNIT})?$`);
const PARENTHESES = new RegExp(`^\\(([¥￥]?)(${DIGITS})(${UNIT})?\\)(${UNIT})?$`);

/**
 * The figure that a text stands for: full-width digits, thousands separators, spaces, ¥, a trailing unit,
 * minus signs, and `(18.00)` as −18.00. Null for everything else (`abc`, `12abc`, `1.2.3`, `5万元左右`, `1e5`):
 * nothing is guessed.
 */
export function readNumberText(text: string): NumberText | null {
  if (text.length > LONGEST_FIGURE) return null;
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

/** `1 234 567.80` is how some systems export thousands; `12 34` is no number. */
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
  const spelt = unit === "百分比" ? "%" : (unit ?? null);
  return {
    value: negative && !value.isZero() ? value.neg() : value,
    unit: spelt,
    percent: spelt === "%",
    normalised,
  };
}
