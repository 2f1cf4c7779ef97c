/** Rewrites numerals in Chinese characters as figures: 三百人, 两千零五户, 1万2千人, 九成, 2天半. All take folded text. */
import { MAX_FIGURE_LENGTH } from "./fold";
import { trailingOperator } from "./operators";
import { isKnownUnit, unitAfterNumber } from "./units";

const DIGITS = "零一二三四五六七八九";
const SMALL_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const CHARACTERS = "零〇一二两三四五六七八九十百千万亿";
/** Longer numerals are beyond exact integers. */
const LONGEST = 20;

/** The figure that a numeral writes: 三万五千 → 35000. Null unless it is written in full: 一百二 may be 102 or 120. */
export function numeralValue(numeral: string): number | null {
  if (numeral.length > LONGEST) return null;
  const plain = numeral.replace(/两/g, "二").replace(/〇/g, "零");
  let [total, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const index = DIGITS.indexOf(character);
    const small = SMALL_POWERS[character];
    const large = LARGE_POWERS[character];
    if (index >= 0) digit = index;
    else if (small !== undefined) {
      section += (digit === 0 ? 1 : digit) * small;
      digit = 0;
    } else if (large !== undefined) {
      total = large === 1e8 ? (total + section + digit) * large : total + (section + digit) * large;
      [section, digit] = [0, 0];
    } else return null;
  }
  const value = total + section + digit;
  return withoutOne(numeralOf(value)) === withoutOne(plain) ? value : null;
}

/** 一十五 and 十五 are the same. */
const withoutOne = (numeral: string): string => numeral.replace(/一十/g, "十");

/** A whole number below 10^16 as it is written in full */
function numeralOf(value: number): string {
  for (const [word, power] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    if (value < power) continue;
    const rest = value % power;
    const gap = rest > 0 && rest < power / 10 ? "零" : "";
    return `${numeralOf(Math.floor(value / power))}${word}${gap}${rest === 0 ? "" : numeralOf(rest)}`;
  }
  return value === 0 ? "零" : belowTenThousand(value);
}

function belowTenThousand(value: number): string {
  let written = "";
  let gap = "";
  for (const [word, power] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      gap = written === "" ? "" : "零";
    } else {
      written += `${gap}${DIGITS.charAt(digit)}${word}`;
      gap = "";
    }
  }
  return written;
}

const END = String.raw`(?=$|及?[以之]?[上下内]|\(不?含)`;
const PER = new RegExp(
  `(百|千)分之(?:(\\d+(?:\\.\\d+)?)|([${CHARACTERS}]{1,6})(?:点([零〇一二三四五六七八九]{1,4}))?)(?![${CHARACTERS}点])`,
  "u",
);

/** Rewrites 百分之九十五 and 百分之95 as 95%, 千分之三 as 3‰; other text is unchanged. */
export function percentWordsToFigures(text: string): string {
  return text.replace(PER, (all: string, of: string, figures?: string, numeral = "", decimals?: string) => {
    const whole = figures ?? (numeral === "百" ? "100" : numeralValue(numeral)?.toString());
    if (whole === undefined) return all;
    const fraction = decimals === undefined ? "" : `.${[...decimals].map(digitOf).join("")}`;
    return `${whole}${fraction}${of === "百" ? "%" : "‰"}`;
  });
}

function digitOf(numeral: string): string {
  return String(DIGITS.indexOf(numeral.replace("〇", "零")));
}

/** Not after what makes the figure vague, ordinal or one of several: 近九成, 第三次, 每三年 */
const UNCLEAR_BEFORE = `(?<![第数几近约超逾每逐上\\d${CHARACTERS}])`;
const TENTHS = new RegExp(`${UNCLEAR_BEFORE}([一二两三四五六七八九\\d])成(五|半)?${END}`, "gu");

/** 九成 → 90%, 八成五 → 85% */
function tenthsToFigures(text: string): string {
  return text.replace(TENTHS, (_, tenths: string, half?: string) => {
    const whole = numeralValue(tenths)?.toString() ?? tenths;
    return `${whole}${half === undefined ? "0" : "5"}%`;
  });
}

const TIMES = "个?工作日|小时|个月|课时|学时|天|日|年";
const AND_A_HALF = new RegExp(
  `${UNCLEAR_BEFORE}(\\d+|[${CHARACTERS}]{1,3})(?:(${TIMES})半|个半(小时|工作日|月|课时|学时))${END}`,
  "gu",
);
const HALF = new RegExp(`(?<![\\d${CHARACTERS}个上下前后每])半个?(小时|工作日|天)${END}`, "gu");

/** 2天半 → 2.5天, 一个半月 → 1.5个月, 半小时 → 0.5小时. 半年 is a period. */
function halvesToFigures(text: string): string {
  return text
    .replace(AND_A_HALF, (all: string, count: string, time?: string, counted = "") => {
      const whole = /\d/.test(count) ? count : numeralValue(count)?.toString();
      return whole === undefined ? all : `${whole}.5${time ?? (counted === "月" ? "个月" : counted)}`;
    })
    .replace(HALF, "0.5$1");
}

const POWERS: Readonly<Record<string, number>> = {
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
  "": 0,
};
const POWER = "[千百十]万|[亿万千百]";
const MIXED = new RegExp(
  `(?<![\\d.,])\\d{1,4}(?:(?:${POWER})\\d{1,4}){1,7}(?:${POWER})?(?![\\d.,亿万千百十])`,
  "gu",
);
const MIXED_PART = new RegExp(`(\\d+)(${POWER}|)`, "gu");

/** 1万2千 → 12000, 1亿2000万 → 120000000. 1万2 stays: it may be 10002 or 12000. */
function mixedToFigures(text: string): string {
  return text.replace(MIXED, (all) => {
    let [value, above] = [0, 16];
    for (const [, digits = "", word = ""] of all.matchAll(MIXED_PART)) {
      const power = POWERS[word] ?? 0;
      const isWhole = word !== "" || digits.length === above;
      if (power >= above || digits.length > above - power || !isWhole) return all;
      value += Number(digits) * 10 ** power;
      above = power;
    }
    return String(value);
  });
}

/** Counters that may follow a single character: 三级 is a grade, 一次性 a manner, 三期 a phase. */
const PLAIN_COUNTERS: ReadonlySet<string> = new Set(
  (
    "次 场次 场 个 项 家 台 套 份 篇 人 名 户 所 座 处 件 支 辆 条 部 本 册 天 年 起 只 头 株 棵 张 间 栋 村 亩 公顷 " +
    "公里 米 平方米 平方公里 立方米 吨 公斤 万元 元 人次 户次 家次 批次 班次 场次 台套 小时 分钟 月 个月 工作日 宗 例 笔 趟 枚 盏 百分点"
  ).split(" "),
);
/** Even after a longer numeral: 十二级, 二十日 */
const NO_COUNTERS = /^(?:级|类|届|轮|季度|旬|周|度|区|县|日|月)$/u;
const NUMERAL = new RegExp(`${UNCLEAR_BEFORE}[${CHARACTERS}]+`, "gu");
const TO = /^[至到~–—-](?=[零〇一二两三四五六七八九十])/u;

/** Rewrites 三百人, 十二场, 两千零五户 and a bare 三万五千 as figures; other text is unchanged, and so is a long one. */
export function countWordsToFigures(text: string): string {
  if (text.length > MAX_FIGURE_LENGTH) return text;
  const plain = mixedToFigures(halvesToFigures(tenthsToFigures(text)));
  return plain.replace(NUMERAL, (numeral, start: number) => {
    const value = numeralValue(numeral);
    const rest = plain.slice(start + numeral.length);
    const isCount = TO.test(rest) || isCounted(numeral, rest, plain.slice(0, start));
    return value !== null && /^[零一二两三四五六七八九十]/u.test(numeral) && isCount
      ? String(value)
      : numeral;
  });
}

function isCounted(numeral: string, after: string, before: string): boolean {
  const { rest, operator } = trailingOperator(after);
  const isLong = numeral.length > 1;
  if (operator !== null && rest === "日") return true;
  // 一 on its own may be a dash.
  if (rest === "") return numeral !== "一" && !/\p{Script=Han}$/u.test(before);
  if (!isLong) return isKnownUnit(rest) && PLAIN_COUNTERS.has(rest.replace(/^个(?=工作日|百分点)/u, ""));
  const unit = unitAfterNumber(rest, "")?.unit ?? "";
  return isKnownUnit(unit) && !NO_COUNTERS.test(unit);
}

const YEAR = /^[零〇一二三四五六七八九]{4}(?=年)/u;
const MONTH_OR_DAY =
  /(?<=^|年|月|[至到~–—-])(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/gu;

/** Rewrites the numerals of a date: 二〇二二年十二月三十一日 → 2022年12月31日. */
export function dateWordsToFigures(text: string): string {
  return text
    .replace(YEAR, (year) => [...year].map(digitOf).join(""))
    .replace(MONTH_OR_DAY, (numeral) => numeralValue(numeral)?.toString() ?? numeral);
}
