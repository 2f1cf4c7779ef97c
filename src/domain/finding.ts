/** Findings are data; their sentences are made by `src/locales`. */
import type { CellAddress } from "./model";
import type { TextPlace } from "./report/check/reportText";
import type { InputsByCode, RuleId } from "./rules";
import type { Severity } from "./severity";

export type { Severity } from "./severity";

/** `R02`. R00 is the reader's own: a cell, column or name that cannot be read, or was read only after normalising it. */
export type { RuleId } from "./rules";

/** The inputs of every sentence by its code, in print form: a sentence that a language lacks does not compile. */
export type FindingInputs = InputsByCode;

/** One sentence of a rule: `R32.reasonRequired`. Its inputs are typed, so that a locale cannot miss one. */
export type FindingCode = keyof FindingInputs;

export interface FindingOf<C extends FindingCode> {
  readonly rule: RuleId;
  readonly code: C;
  readonly severity: Severity;
  /** The cells at fault first; empty only for a finding in a written report that concerns no cell */
  readonly cells: readonly CellAddress[];
  /** Of a written report only: the passages, the one at fault first */
  readonly passages?: readonly TextPlace[];
  /** The figures and words that the sentence needs, already in print form */
  readonly inputs: FindingInputs[C];
  /** The correct content in print form; null if unknown */
  readonly expected: string | null;
  /** The content as it is */
  readonly actual: string | null;
  /** The clause or document that the rule rests on */
  readonly clause: string;
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];
