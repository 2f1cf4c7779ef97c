/** What a finding about a rollup says: the title of its check and its sentence, in each language. */
import type {
  RollupCheckId,
  RollupCode,
  RollupFinding,
  RollupFindingOf,
  RollupInputs,
} from "../domain/rollup";
import { sentencesIn, type Language } from "./languages";
import type { RollupTexts } from "./shared/findingTexts";
import { rollupFindings as zhCN } from "./zh-CN/rollupFindings";

export function rollupSentence(language: Language, finding: RollupFinding): string {
  return sentence(sentencesIn(language, "rollupFindings", zhCN), finding).replace(/\s*\n\s*/g, " ");
}

function sentence<C extends RollupCode>(texts: RollupTexts, { code, inputs }: RollupFindingOf<C>): string {
  // TypeScript does not follow a code through the two keys that it consists of.
  const [check, name] = code.split(".") as [RollupCheckId, string];
  const sentences = texts[check].sentences as Readonly<Record<string, (inputs: RollupInputs[C]) => string>>;
  const say = sentences[name];
  if (say === undefined) throw new RangeError(`${code} has no sentence`);
  return say(inputs);
}

export function rollupCheckTitle(language: Language, check: RollupCheckId): string {
  return sentencesIn(language, "rollupFindings", zhCN)[check].title;
}
