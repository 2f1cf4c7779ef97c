/** Sentences about drafted reports (生成自评报告), by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { reportDraft as zhCN } from "./zh-CN/reportDraft";

/** @throws Error if the language is not loaded */
export function reportDraftMessages(language: Language): Sentences["reportDraft"] {
  return sentencesIn(language, "reportDraft", zhCN);
}
