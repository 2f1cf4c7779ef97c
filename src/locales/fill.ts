/** Sentences about 填入下发表样, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { fill as zhCN } from "./zh-CN/fill";

/** @throws Error if the language is not loaded */
export function fillMessages(language: Language): Sentences["fill"] {
  return sentencesIn(language, "fill", zhCN);
}
