/** What the findings say in a language: complete by type, so that a title or sentence that it lacks does not compile. */
import type { Finding } from "../../domain/finding";
import type { RuleIdOf } from "../../domain/rules/rule";
import type { RollupInputs } from "../../domain/rules/rollup/rules";
import type { InputsByCode } from "../../domain/rules/rules";

/** `spentOverBudget` of `R02.spentOverBudget` */
type NameIn<Id extends string, Code> = Code extends `${Id}.${infer Name}` ? Name : never;

type FindingTexts<Inputs> = {
  readonly [Id in RuleIdOf<keyof Inputs>]: {
    /** Names the error, not the rule that should hold: 支出超过全年预算数 */
    readonly title: string;
    /** What is written, what was computed, what to do: one to three short sentences */
    readonly sentences: {
      readonly [Code in keyof Inputs as NameIn<Id, Code>]: (inputs: Inputs[Code]) => string;
    };
  };
};

export type RuleTexts = FindingTexts<InputsByCode>;
export type RollupTexts = FindingTexts<RollupInputs>;

type AnyTexts = Readonly<
  Record<string, { readonly title: string; readonly sentences: Readonly<Record<string, Sentence>> }>
>;
type Sentence = (inputs: never) => string;

export function sentenceIn(texts: AnyTexts, { code, inputs }: Pick<Finding, "code" | "inputs">): string {
  const [rule = "", name = ""] = code.split(".");
  const say = texts[rule]?.sentences[name];
  if (say === undefined) throw new RangeError(`${code} has no sentence`);
  // The rule has tied the inputs to the code.
  return say(inputs as never);
}

export function titleIn(texts: AnyTexts, rule: string): string {
  const title = texts[rule]?.title;
  if (title === undefined) throw new RangeError(`${rule} has no title`);
  return title;
}
