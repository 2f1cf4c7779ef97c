/**
 * Sentences of the self-test's page, in all languages: the pane's chunks should not carry them, and a chunk that this page
 * shared with the pane would grow.
 */
import { selftest as enUS } from "./en-US/selftest";
import type { Language } from "./languages";
import type { Labels } from "./shared/labels";
import { selftest as zhCN } from "./zh-CN/selftest";

export type SelftestMessages = Labels<typeof zhCN>;

const SENTENCES: Readonly<Record<Language, SelftestMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export function selftestMessages(language: Language): SelftestMessages {
  return SENTENCES[language];
}

/** @param asked what the pane puts into the page's address; Chinese if it is missing or unknown */
export function selftestLanguage(asked: string | null): Language {
  return asked !== null && Object.hasOwn(SENTENCES, asked) ? (asked as Language) : "zh-CN";
}
