/** Sentences of the comparison with last year, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { years as zhCN } from "./zh-CN/years";

/** @throws Error if the language is not loaded */
export function yearsMessages(language: Language): Sentences["years"] {
  return sentencesIn(language, "years", zhCN);
}
