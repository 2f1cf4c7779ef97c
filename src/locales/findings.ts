/** What a finding says: its sentence and the title of its rule, in each language. */
import { ruleOf } from "../domain/checks/catalogue";
import type { Finding, FindingCode, FindingOf, RuleId } from "../domain/finding";
import type { FindingInputs } from "../domain/findingInputs";
import { sentencesIn, type Language } from "./languages";
import { findings as zhCN } from "./zh-CN/findings";

/** Complete by type: a sentence that a language lacks does not compile. */
export type FindingSentences = {
  readonly [C in FindingCode]: (inputs: FindingInputs[C]) => string;
};

/** The Chinese titles stand in the catalogue. */
const NO_TITLES: ReadonlyMap<RuleId, string> = new Map();

/** What is written, what was computed, what to do: one to three short sentences. */
export function findingSentence(language: Language, finding: Finding): string {
  const text = onOneLine(sentence(sentencesIn(language, "findings", zhCN), finding));
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
  return sentencesIn(language, "ruleTitles", NO_TITLES).get(rule) ?? ruleOf(rule).title;
}
