/** Rewrites percentages and counts in words as figures: 百分之九十五, 三次. */

const NUMERALS = "零一二三四五六七八九";
const PERCENT_WORDS =
  /百分之(?:(\d+(?:\.\d+)?)|([零〇一二两三四五六七八九十百]{1,3})(?:点([零〇一二三四五六七八九]{1,4}))?)(?![零〇一二两三四五六七八九十百点])/u;
const TENS_AND_ONES = /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/u;

/** Rewrites 百分之九十五 and 百分之95 as 95%; other text is unchanged. Takes folded text. */
export function percentWordsToFigures(text: string): string {
  return text.replace(PERCENT_WORDS, (all: string, figures?: string, whole = "", decimals?: string) => {
    const integer = figures ?? wholeNumber(whole.replace("〇", "零").replace("两", "二"));
    if (integer === null) return all;
    return decimals === undefined ? `${integer}%` : `${integer}.${[...decimals].map(digit).join("")}%`;
  });
}

/** Only at the end, where the meaning is clear: 三级 is a grade and 一次性 a manner. */
const COUNT_WORDS =
  /(?<![第零一二两三四五六七八九十百千万])([一二两三四五六七八九十]{1,3})(?=(?:次|场次|场|个|项|家|台|套|份|篇|人|名|户|所|座|处|件|支|辆|条|部|本|册|天|年)(?:及?以上|以内|内)?$)/u;

/** Rewrites 三次 and 十二场 as 3次 and 12场; other text is unchanged. Takes folded text. */
export function countWordsToFigures(text: string): string {
  return text.replace(
    COUNT_WORDS,
    (all: string, words: string) => wholeNumber(words.replace("两", "二")) ?? all,
  );
}

function digit(numeral: string): string {
  return String(NUMERALS.indexOf(numeral.replace("〇", "零")));
}

/** The value of numerals from 0 to 100 as digits; null for any other text. */
function wholeNumber(words: string): string | null {
  if (words === "百" || words === "一百") return "100";
  const match = TENS_AND_ONES.exec(words);
  if (match === null) return null;
  const [, tens = "一", ten, ones] = match;
  if (ten === undefined) return ones === undefined ? null : digit(ones);
  return digit(tens) + digit(ones ?? "零");
}
