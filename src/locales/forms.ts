/** Sentences about printed forms (读入自评表), by language; loaded when forms are shown. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { forms as zhCN } from "./zh-CN/forms";

export type FormsMessages = Sentences["forms"];

export function formsMessages(language: Language): FormsMessages {
  return sentencesIn(language, "forms", zhCN);
}
