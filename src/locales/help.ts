/** Sentences under 帮助 at the end of the pane, by language. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { help as zhCN } from "./zh-CN/help";

/** @throws Error if the language is not loaded */
export function helpMessages(language: Language): Sentences["help"] {
  return sentencesIn(language, "help", zhCN);
}
