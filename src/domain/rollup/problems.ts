/** 存在问题 and 改进措施 as lists: what is numbered in the text, and how many it says there are. */
import { fold } from "../text";

const MARKS = [
  /(?:[一二三四五六七八九十])是/gu,
  /\([一二三四五六七八九十]\)/gu,
  /\(\d{1,2}\)/g,
  /(?<![\d.])\d{1,2}[.、．](?!\d)/g,
  /[①②③④⑤⑥⑦⑧⑨⑩]/gu,
  /第[一二三四五六七八九十][,，、：:]/gu,
];

const NOTHING = /^(?:无|没有|暂无|未发现|不存在)(?:明显|突出|重大|其他)?(?:的)?(?:问题)?[。.]?$/u;

/** What `fold` takes off both ends; within them it keeps the place of every character. */
const ENDS = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** The numbered items in the unit's own words; a text without numbers is one item, one such as 无 has none. */
export function listedItems(text: string): string[] {
  const written = text.replace(ENDS, "");
  const folded = fold(written);
  if (folded === "" || NOTHING.test(folded)) return [];
  const found = MARKS.map((mark) => [...folded.matchAll(mark)].map(({ index }) => index)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (found === undefined || found.length < 2) return [written];
  return found.map((start, index) =>
    written.slice(start, found[index + 1] ?? written.length).replace(/[;；。\s]+$/u, ""),
  );
}

export function isNumbered(text: string): boolean {
  return listedItems(text).length > 1;
}

const DIGITS = "一二三四五六七八九十";
const COUNT =
  /([一二三四五六七八九十两]|\d{1,2})\s*(?:个|项|点|条|方面的?|大)(?:方面)?的?(?:主要|突出|具体)?问题/u;

/** 3 of 存在以下三个问题; null where the text gives no number */
export function countedProblems(text: string): number | null {
  const written = COUNT.exec(fold(text))?.[1];
  if (written === undefined) return null;
  if (written === "两") return 2;
  return /\d/.test(written) ? Number(written) : DIGITS.indexOf(written) + 1;
}
