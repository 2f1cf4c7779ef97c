/** Sentences about the rule profile that a recompute went by, by language; loaded with the results. */
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { rulesInForce as zhCN } from "./zh-CN/rulesInForce";

export type RulesMessages = Sentences["rulesInForce"];

export function rulesMessages(language: Language): RulesMessages {
  return sentencesIn(language, "rulesInForce", zhCN);
}
