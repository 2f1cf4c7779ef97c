/** Sentences of 网页版, in all languages: the pane's chunks should not carry them. */
import { desk as enUS } from "./en-US/desk";
import type { Language } from "./languages";
import type { Labels } from "./shared/labels";
import { desk as zhCN } from "./zh-CN/desk";

export type DeskMessages = Labels<typeof zhCN>;

const SENTENCES: Readonly<Record<Language, DeskMessages>> = { "zh-CN": zhCN, "en-US": enUS };

export function deskMessages(language: Language): DeskMessages {
  return SENTENCES[language];
}
