/** Sentences about the list of findings, its groups and its filter, by language; loaded with the results. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { findingList as zhCN } from "./zh-CN/findingList";

export function findingListMessages(language: Language): Sentences["findingList"] {
  return sentencesIn(language, "findingList", zhCN);
}
