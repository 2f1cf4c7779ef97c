/** Guesses which of several names was meant: a renamed heading, a misspelt project. */

/** Levenshtein distance */
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

/** Longer texts are no names. */
const MAX_NAME = 40;

/** The candidate most similar to `name`; null when none contains it, is contained in it, or shares half of it. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  let best: { text: string; likeness: number } | null = null;
  for (const text of candidates) {
    if (text.length > MAX_NAME) continue;
    const longer = Math.max(name.length, text.length);
    const contained = text.includes(name) || (text.length > 1 && name.includes(text));
    const likeness = 1 - distance(name, text) / longer + (contained ? 0.5 : 0);
    if (likeness >= 0.5 && likeness > (best?.likeness ?? 0)) best = { text, likeness };
  }
  return best?.text ?? null;
}
