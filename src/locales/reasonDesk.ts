/** Sentences of the reasons desk and of accepting findings, by language; loaded with the results. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { reasonDesk as zhCN } from "./zh-CN/reasonDesk";

export function reasonDeskMessages(language: Language): Sentences["reasonDesk"] {
  return sentencesIn(language, "reasonDesk", zhCN);
}
