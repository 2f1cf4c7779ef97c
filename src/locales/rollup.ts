/** Sentences of 汇总, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { rollup as zhCN } from "./zh-CN/rollup";

export type UnitSort = keyof Sentences["rollup"]["sorts"];

/** @throws Error if the language is not loaded */
export function rollupMessages(language: Language): Sentences["rollup"] {
  return sentencesIn(language, "rollup", zhCN);
}
