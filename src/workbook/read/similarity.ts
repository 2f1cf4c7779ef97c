/** Which of several headings a missing one was probably renamed to. */

/** Number of insertions, deletions and replacements that make one text the other. */
function distance(left: string, right: string): number {
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

/** Longest text that is taken for a heading. */
const MAX_HEADING = 40;

/**
 * The candidate most like `wanted`; null when none contains it, is contained in it, or shares at least half of it.
 */
export function nearest(wanted: string, candidates: readonly string[]): string | null {
  let best: { text: string; likeness: number } | null = null;
  for (const text of candidates) {
    if (text.length > MAX_HEADING) continue;
    const longer = Math.max(wanted.length, text.length);
    const contained = text.includes(wanted) || (text.length > 1 && wanted.includes(text));
    const likeness = 1 - distance(wanted, text) / longer + (contained ? 0.5 : 0);
    if (likeness >= 0.5 && likeness > (best?.likeness ?? 0)) best = { text, likeness };
  }
  return best?.text ?? null;
}
