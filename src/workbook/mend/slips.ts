/** Which of several known names was meant by one that has a slip. */
import { foldName } from "../../domain/text";
import { editDistance } from "../../domain/text/likeness";

/** Shorter names differ from others by a character. */
const SHORTEST = 3;
/** Names as long as this may have two slips. */
const LONG = 10;

/**
 * Characters that tell one project from its neighbour: 一期 and 二期, 城乡 and 城镇, A包 and B包. A name that differs in one
 * of them is another name.
 */
const TELLING =
  /[\d.A-Za-z一二三四五六七八九十〇零百千两Ⅰ-Ⅻ①-⑳甲乙丙丁上下左右前后东西南北中新旧老大小高低男女内外省市县区乡镇村街城州校院]/gu;

/** The names that differ by a slip, whatever their brackets and spaces are */
export function slipsOf(written: string, names: readonly string[]): readonly string[] {
  const folded = foldName(written);
  if (folded.length < SHORTEST) return [];
  const telling = tellingOf(folded);
  return [...new Set(names)].filter((name) => {
    const other = foldName(name);
    const slips = Math.min(folded.length, other.length) >= LONG ? 2 : 1;
    return (
      Math.abs(folded.length - other.length) <= slips &&
      tellingOf(other) === telling &&
      editDistance(folded, other) <= slips
    );
  });
}

function tellingOf(name: string): string {
  return (name.match(TELLING) ?? []).join("");
}
