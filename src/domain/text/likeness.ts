/** How alike two names or texts are: in their characters, in order or in pairs. */
import { fold } from "./fold";

const FILLERS =
  /全市|全省|全县|全区|全年|全州|本年度|本年|今年以来|今年|年末|年度|实际|完成|实现|累计|共计|总计|合计|各类|各项|开展|举办|召开|帮助|组织|确保|促进|目标任务|目标|任务|达到|保持|控制|保障|用于|主要|分析|的|了|共|均|为|数量|总数|人数|个数|情况/gu;

/** What names of figures are compared by: without marks, fillers, years and figures. */
export function keyOf(name: string): string {
  return fold(name)
    .replace(/(?:19|20)\d\d年度?/gu, "")
    .replace(/[^\p{Script=Han}A-Za-z]/gu, "")
    .replace(FILLERS, "");
}

/** Length of the longest common subsequence. */
export function commonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      next[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j) ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 0 to 1: the share of the longer name that both have in common, in order; short names have to be equal. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return 1;
  if (short.length < 4 || long.length > 60) return 0;
  const common = commonLength(short, long);
  return common / short.length < 0.85 ? 0 : (common / short.length + common / long.length) / 2;
}

export function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) bigrams.add(text.slice(at, at + 2));
  return bigrams;
}

export function sharedBigrams(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of one) if (other.has(bigram)) shared += 1;
  return shared;
}

/** Each pair of characters once, as a number, in ascending order: for long texts */
export function bigramCodes(text: string): Uint32Array {
  const bigrams = new Set<number>();
  for (let at = 0; at + 1 < text.length; at += 1)
    bigrams.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  return Uint32Array.from(bigrams).sort();
}

/** Whether Dice's coefficient of two texts' `bigramCodes` is at least `likeness`, 0 to 1. */
export function isAlike(one: Uint32Array, other: Uint32Array, likeness: number): boolean {
  const needed = (likeness * (one.length + other.length)) / 2;
  if (Math.min(one.length, other.length) < needed) return false;
  let [common, left, right] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return common >= needed;
}

/** Levenshtein distance */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
