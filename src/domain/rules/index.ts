/** The rules, one line each. Ids, sentences, their inputs, severities and the documentation follow from this list. */
import { R01 } from "./R01-execution-rate";
import { R02 } from "./R02-spent-over-budget";
import { R03 } from "./R03-rows-add-up";
import { R15 } from "./R15-money-unit";
import type { AnyRule, Rule, RuleIdOf } from "./rule";

const LIST = [R01, R02, R03, R15] as const;

type InputsOf<R> = R extends Rule<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of every sentence, by its code; all in print form */
export type InputsByCode = Intersection<InputsOf<(typeof LIST)[number]>>;

export type RuleId = RuleIdOf<keyof InputsByCode>;

export const RULES: readonly AnyRule[] = LIST;
