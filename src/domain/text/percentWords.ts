/** 百分之九十五 as figures. */

const NUMERALS = "零一二三四五六七八九";
const PERCENT_WORDS =
  /百分之(?:(\d+(?:\.\d+)?)|([零〇一二两三四五六七八九十百]{1,3})(?:点([零〇一二三四五六七八九]{1,4}))?)(?![零〇一二两三四五六七八九十百点])/u;
const TENS_AND_ONES = /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/u;

/** Rewrites 百分之九十五 and 百分之95 as 95%; all else stays. Takes folded text. */
export function percentWordsToFigures(text: string): string {
  return text.replace(PERCENT_WORDS, (all: string, figures?: string, whole = "", decimals?: string) => {
    const said = figures ?? wholeNumber(whole.replace("〇", "零").replace("两", "二"));
    if (said === null) return all;
    return decimals === undefined ? `${said}%` : `${said}.${[...decimals].map(digit).join("")}%`;
  });
}

function digit(numeral: string): string {
  return String(NUMERALS.indexOf(numeral.replace("〇", "零")));
}

/** 0 to 100; null for what is not said like this. */
function wholeNumber(words: string): string | null {
  if (words === "百" || words === "一百") return "100";
  const match = TENS_AND_ONES.exec(words);
  if (match === null) return null;
  const [, tens = "一", ten, ones] = match;
  if (ten === undefined) return ones === undefined ? null : digit(ones);
  return digit(tens) + digit(ones ?? "零");
}
