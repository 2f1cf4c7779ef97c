/** What the findings of a catalogue say; complete by type: a title or sentence that a language lacks does not compile. */
import type { FindingInputs, RuleId } from "../../domain/finding";
import type { RollupCheckId, RollupInputs } from "../../domain/rollup";

/** `spentOverBudget` of `R02.spentOverBudget` */
type NameIn<Id extends string, Code> = Code extends `${Id}.${infer Name}` ? Name : never;

type FindingTexts<Ids extends string, Inputs> = {
  readonly [Id in Ids]: {
    /** Names the error, not the rule that should hold: 支出超过全年预算数 */
    readonly title: string;
    /** What is written, what was computed, what to do: one to three short sentences */
    readonly sentences: {
      readonly [Code in keyof Inputs as NameIn<Id, Code>]: (inputs: Inputs[Code]) => string;
    };
  };
};

export type RuleTexts = FindingTexts<RuleId, FindingInputs>;
export type RollupTexts = FindingTexts<RollupCheckId, RollupInputs>;
