/** Sentences under 帮助 at the end of the pane, by language. */
import { sentencesIn, type Language } from "./languages";
import { help as zhCN } from "./zh-CN/help";

export interface HelpMessages {
  readonly label: string;
  readonly selftest: string;
  readonly whenToTest: string;
}

/** @throws Error if the language is not loaded */
export function helpMessages(language: Language): HelpMessages {
  return sentencesIn(language, "help", zhCN);
}
