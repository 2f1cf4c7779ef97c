/** Sentences of the checklist, by language; loaded with the results. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { checklist as zhCN } from "./zh-CN/checklist";

export function checklistMessages(language: Language): Sentences["checklist"] {
  return sentencesIn(language, "checklist", zhCN);
}
