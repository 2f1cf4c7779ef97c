/** Phrases for reasons that the user has saved, on this computer and for every workbook. */
import { jsonOf } from "../../workbook/storedJson";
import type { LocalStore } from "../state/localStorage";

const KEY = "绩效自评.常用语";
export const MOST_PHRASES = 30;
/** In UTF-16 units; longer texts were not written by this pane. */
const LONGEST = 400;

export interface Phrases {
  readonly list: readonly string[];
  /** Whether the browser has stored them */
  readonly stored: boolean;
}

export function savedPhrases(local: LocalStore): readonly string[] {
  const text = local.read(KEY);
  if (text === null) return [];
  const phrases = jsonOf(text);
  if (!Array.isArray(phrases)) return [];
  return phrases
    .filter((phrase) => typeof phrase === "string")
    .filter((phrase) => phrase !== "" && phrase.length <= LONGEST)
    .slice(0, MOST_PHRASES);
}

/** The newest first; null if the list is full. */
export function withPhrase(list: readonly string[], phrase: string): readonly string[] | null {
  const tidy = phrase.trim();
  const others = list.filter((one) => one !== tidy);
  return others.length >= MOST_PHRASES ? null : [tidy, ...others];
}

/** If another pane has saved phrases meanwhile, the last one to save wins. */
export function storePhrases(local: LocalStore, list: readonly string[]): Phrases {
  return { list, stored: local.write(KEY, JSON.stringify(list)) };
}

/** Appends the phrase to the text. */
export function withInserted(text: string, phrase: string): string {
  const before = text.trimEnd();
  return before === "" ? phrase : `${before}${/[。；，、！？]$/.test(before) ? "" : "；"}${phrase}`;
}
