/** What a finding says: its sentence and the title of its rule, in each language. */
import { ruleOf } from "../domain/checks/catalogue";
import type { Finding, FindingCode, FindingOf, RuleId } from "../domain/finding";
import type { FindingInputs } from "../domain/findingInputs";
import { findingsEnUS } from "./en-US/findings";
import { findingsZhCN } from "./zh-CN/findings";
import type { Language } from "./messages";
import { ruleTitlesEnUS } from "./en-US/ruleTitles";

/** Complete by type: a sentence that a language lacks does not compile. */
export type FindingSentences = {
  readonly [C in FindingCode]: (inputs: FindingInputs[C]) => string;
};

const SENTENCES: Record<Language, FindingSentences> = { "zh-CN": findingsZhCN, "en-US": findingsEnUS };

/** What is written, what was computed, what to do: one to three short sentences. */
export function findingSentence(language: Language, finding: Finding): string {
  const text = onOneLine(sentence(SENTENCES[language], finding));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell's text may have line breaks, printed in a narrow column one after each character. */
function onOneLine(text: string): string {
  return text.replace(/(\p{Script=Han})?\s*\n\s*/gu, (_, before?: string) => before ?? " ");
}

function sentence<C extends FindingCode>(
  sentences: FindingSentences,
  { code, inputs }: FindingOf<C>,
): string {
  return sentences[code](inputs);
}

/** The short title of a rule: 支出不超过全年预算数. */
export function ruleTitle(language: Language, rule: RuleId): string {
  const { title } = ruleOf(rule);
  return language === "zh-CN" ? title : (ruleTitlesEnUS.get(rule) ?? title);
}
