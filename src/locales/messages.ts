/** The texts that the pane, the ribbon and the dialog load first, by language. */
import { loadLanguage, sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { messages as zhCN } from "./zh-CN/messages";

export interface Messages extends Readonly<Sentences["messages"]> {
  readonly language: Language;
}

/** Why the pane cannot work at all. */
export type StartFailure = keyof Messages["startFailure"];

/** The messages of a language that is loaded. */
export function messagesIn(language: Language): Messages {
  return { ...sentencesIn(language, "messages", zhCN), language };
}

/** Loads a language and gives its messages; Chinese is always loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  await loadLanguage(language);
  return messagesIn(language);
}
