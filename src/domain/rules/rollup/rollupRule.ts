/** A check of the rollup as one module gives it, like the rules of one workbook. `index.ts` lists them. */
import type { CellAddress, Field } from "../../model";
import type { Severity } from "../../severity";
import type { Rollup } from "../../rollup/rollup";
import type { RollupUnit } from "../../rollup/unit";

/** Cells of one file */
export interface FilePlace {
  /** Null = the department's own workbook */
  readonly file: string | null;
  /** Empty: the file itself, which could not be read */
  readonly cells: readonly CellAddress[];
}

export type CheckIdOf<Code> = Code extends `${infer Id}.${string}` ? Id : never;

/** What a check found. The engine adds its id, the severity and the clause. */
export type RollupFound<Inputs> = { [C in keyof Inputs]: RollupFoundAs<C, Inputs[C]> }[keyof Inputs];

export interface RollupFoundAs<Code, Inputs> {
  readonly code: Code;
  /** The unit at fault, as it is called in the list of units; null = the rollup as a whole */
  readonly unit: string | null;
  /** The place at fault first, then those that it is compared with */
  readonly places: readonly FilePlace[];
  /** The figures and words that the sentence needs, in print form */
  readonly inputs: Inputs;
  readonly expected?: string | null;
  readonly actual?: string | null;
}

/** @typeParam Inputs the inputs of each sentence, by its code */
export interface RollupCheck<Inputs> {
  readonly id: CheckIdOf<keyof Inputs>;
  /** The document it rests on */
  readonly clause: string;
  /** The check in words, Chinese */
  readonly formula: string;
  readonly severities: { readonly [C in keyof Inputs]: Severity };
  readonly check: (rollup: Rollup) => readonly RollupFound<Inputs>[];
}

/** Any check, as the engine runs it */
export interface AnyRollupCheck {
  readonly id: string;
  readonly clause: string;
  readonly formula: string;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly check: (rollup: Rollup) => readonly RollupFoundAs<string, unknown>[];
}

export function placeOf({ file }: RollupUnit, ...fields: readonly Field<unknown>[]): FilePlace {
  return { file, cells: fields.flatMap(({ cell }) => cell ?? []) };
}
