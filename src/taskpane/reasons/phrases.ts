/** Phrases that the user has saved for reasons: on this computer, for every workbook. */
import { readLocal, writeLocal } from "../../office/localStorage";
import { jsonOf } from "../../workbook/storedJson";

const KEY = "绩效自评.常用语";
export const MOST_PHRASES = 30;
/** UTF-16 units; what is longer was not written by this pane */
const LONGEST = 400;

export interface Phrases {
  readonly list: readonly string[];
  /** The browser keeps them */
  readonly kept: boolean;
}

export function savedPhrases(): readonly string[] {
  const text = readLocal(KEY);
  if (text === null) return [];
  const stored = jsonOf(text);
  if (!Array.isArray(stored)) return [];
  return stored
    .filter((phrase) => typeof phrase === "string")
    .filter((phrase) => phrase !== "" && phrase.length <= LONGEST)
    .slice(0, MOST_PHRASES);
}

/** The newest first; null when there are as many as there may be. */
export function withPhrase(list: readonly string[], phrase: string): readonly string[] | null {
  const tidy = phrase.trim();
  const others = list.filter((one) => one !== tidy);
  return others.length >= MOST_PHRASES ? null : [tidy, ...others];
}

/** Another pane may have saved some meanwhile: the last one to save wins. */
export function storePhrases(list: readonly string[]): Phrases {
  return { list, kept: writeLocal(KEY, JSON.stringify(list)) };
}

/** The phrase behind what was typed. */
export function withInserted(text: string, phrase: string): string {
  const before = text.trimEnd();
  return before === "" ? phrase : `${before}${/[。；，、！？]$/.test(before) ? "" : "；"}${phrase}`;
}
