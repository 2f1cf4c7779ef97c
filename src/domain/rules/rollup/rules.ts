/** What follows from the list of the rules about a rollup. */
import { byId } from "../byId";
import type { AnyRule, InputsIn, RuleIdOf } from "../rule";
import * as list from ".";

/** The inputs of every sentence by its code, in print form */
export type RollupInputs = InputsIn<typeof list>;

export type RollupCode = keyof RollupInputs;

export type RollupRuleId = RuleIdOf<RollupCode>;

const ALL: readonly (AnyRule & { readonly id: RollupRuleId })[] = Object.values(list);

export const ROLLUP_RULES = [...ALL].sort(byId);
