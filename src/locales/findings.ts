/** What a finding says: the title of its rule and its sentence, in each language. */
import type { Finding, FindingCode, FindingInputs, FindingOf, RuleId } from "../domain/finding";
import { sentencesIn, type Language } from "./languages";
import type { RuleTexts } from "./shared/findingTexts";
import { findings as zhCN } from "./zh-CN/findings";

export function findingSentence(language: Language, finding: Finding): string {
  const text = onOneLine(sentence(sentencesIn(language, "findings", zhCN), finding));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell's text may have line breaks, printed in a narrow column one after each character. */
function onOneLine(text: string): string {
  return text.replace(/(\p{Script=Han})?\s*\n\s*/gu, (_, before?: string) => before ?? " ");
}

function sentence<C extends FindingCode>(texts: RuleTexts, { code, inputs }: FindingOf<C>): string {
  // TypeScript does not follow a code through the two keys that it consists of.
  const [rule, name] = code.split(".") as [RuleId, string];
  const sentences = texts[rule].sentences as Readonly<Record<string, (inputs: FindingInputs[C]) => string>>;
  const say = sentences[name];
  if (say === undefined) throw new RangeError(`${code} has no sentence`);
  return say(inputs);
}

export function ruleTitle(language: Language, rule: RuleId): string {
  return sentencesIn(language, "findings", zhCN)[rule].title;
}
