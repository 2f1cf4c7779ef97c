/** What follows from the list of rules: ids, codes, and the inputs of every sentence. */
import type { Finding } from "../finding";
import * as list from ".";
import { byId } from "./byId";
import type { AnyRule, InputsIn, RuleIdOf } from "./rule";

/** The inputs of every sentence by its code, in print form: a sentence that a language lacks does not compile. */
export type InputsByCode = InputsIn<typeof list>;

/** `R32.reasonRequired` */
export type FindingCode = keyof InputsByCode;

export type RuleId = RuleIdOf<FindingCode>;

export interface FindingOf<C extends FindingCode> extends Finding {
  readonly rule: RuleIdOf<C>;
  readonly code: C;
  readonly inputs: InputsByCode[C];
}

export function isFindingOf<C extends FindingCode>(finding: Finding, code: C): finding is FindingOf<C> {
  return finding.code === code;
}

const ALL: readonly (AnyRule & { readonly id: RuleId })[] = Object.values(list);

export const RULES = [...ALL].sort(byId);
