/** What a finding says: the title of its rule and its sentence, in each language. */
import type { Finding } from "../domain/finding";
import { sentencesIn, type Language } from "./languages";
import { sentenceIn, titleIn } from "./shared/findingTexts";
import { findings as zhCN } from "./zh-CN/findings";

export function findingSentence(language: Language, finding: Finding): string {
  const text = onOneLine(sentenceIn(sentencesIn(language, "findings", zhCN), finding));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell's text may have line breaks, printed in a narrow column one after each character. */
function onOneLine(text: string): string {
  return text.replace(/(\p{Script=Han})?\s*\n\s*/gu, (_, before?: string) => before ?? " ");
}

export function ruleTitle(language: Language, rule: string): string {
  return titleIn(sentencesIn(language, "findings", zhCN), rule);
}
