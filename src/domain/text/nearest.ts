/** Guesses which of several names was meant: a renamed heading, a misspelt project. */
import { editDistance } from "./likeness";

/** Longer texts are no names. */
const MAX_NAME = 40;

/** The candidate most similar to `name`; null when none contains it, is contained in it, or shares half of it. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  let best: { text: string; likeness: number } | null = null;
  for (const text of candidates) {
    if (text.length > MAX_NAME) continue;
    const longer = Math.max(name.length, text.length);
    const contained = text.includes(name) || (text.length > 1 && name.includes(text));
    const likeness = 1 - editDistance(name, text) / longer + (contained ? 0.5 : 0);
    if (likeness >= 0.5 && likeness > (best?.likeness ?? 0)) best = { text, likeness };
  }
  return best?.text ?? null;
}
