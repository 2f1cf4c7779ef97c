/** Sentences of 核对报告, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { reportCheck as zhCN } from "./zh-CN/reportCheck";

/** @throws Error if the language is not loaded */
export function reportCheckMessages(language: Language): Sentences["reportCheck"] {
  return sentencesIn(language, "reportCheck", zhCN);
}
