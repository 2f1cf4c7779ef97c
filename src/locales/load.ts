import { loadLanguage, sentencesIn, type Language } from "./languages";
import type { Messages } from "./messages";
import { messages as zhCN } from "./zh-CN/messages";

/** The messages of a language that is loaded. */
export function messagesIn(language: Language): Messages {
  return sentencesIn(language, "messages", zhCN);
}

/** Loads a language and gives its messages; Chinese is always loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  await loadLanguage(language);
  return messagesIn(language);
}
