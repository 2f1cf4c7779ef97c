/** The languages of the add-in: Chinese unless Office is English. */
import { enUS } from "./en-US/messages";
import type { Language, Messages } from "./messages";
import { zhCN } from "./zh-CN/messages";

export type { Hindrance, Language, Messages, Trouble } from "./messages";
export { findingSentence, ruleTitle } from "./findings";
export { languageOf } from "./language";
export { loadMessages } from "./load";
export { describe } from "./trouble";

const MESSAGES: Record<Language, Messages> = { "zh-CN": zhCN, "en-US": enUS };

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
