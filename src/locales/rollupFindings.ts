/** What a finding about a rollup says: the title of its rule and its sentence, in each language. */
import type { RollupFinding } from "../domain/rollup";
import { sentencesIn, type Language } from "./languages";
import { sentenceIn, titleIn } from "./shared/findingTexts";
import { rollupFindings as zhCN } from "./zh-CN/findings/rollup";

export function rollupSentence(language: Language, finding: RollupFinding): string {
  return sentenceIn(sentencesIn(language, "rollupFindings", zhCN), finding).replace(/\s*\n\s*/g, " ");
}

export function rollupRuleTitle(language: Language, rule: string): string {
  return titleIn(sentencesIn(language, "rollupFindings", zhCN), rule);
}
