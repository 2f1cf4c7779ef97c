/** 百分之九十五 as figures. */

const NUMERALS = "零一二三四五六七八九";
const PERCENT_WORDS =
  /百分之(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]{1,5}(?:点[零〇一二三四五六七八九]{1,4})?)/u;

/** Rewrites 百分之九十五 and 百分之95 as 95%; all else stays. Takes folded text. */
export function percentWordsToFigures(text: string): string {
  return text.replace(PERCENT_WORDS, (all: string, said: string) => {
    if (/^\d/.test(said)) return `${said}%`;
    const [whole = "", decimals] = said.replace(/〇/g, "零").replace(/两/g, "二").split("点");
    const figure = wholeNumber(whole);
    if (figure === null) return all;
    return decimals === undefined ? `${figure}%` : `${figure}.${[...decimals].map(digit).join("")}%`;
  });
}

function digit(numeral: string): string {
  return String(NUMERALS.indexOf(numeral));
}

/** 0 to 100, or 一百 with nothing behind it; null for what is not said like this. */
function wholeNumber(words: string): string | null {
  if (words === "百" || words === "一百") return "100";
  const match = /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/u.exec(words);
  if (match === null || words === "") return null;
  const tens = match[2] === undefined ? "" : match[1] === undefined ? "1" : digit(match[1]);
  const ones = match[3] === undefined ? (tens === "" ? null : "0") : digit(match[3]);
  return ones === null ? null : tens + ones;
}
