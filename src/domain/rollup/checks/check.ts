/** A check of the packet as one module gives it, like the rules of one workbook. `index.ts` lists them. */
import type { CellAddress, Field } from "../../model";
import type { Severity } from "../../severity";
import type { Packet } from "../rollup";
import type { PacketUnit } from "../unit";

/** Cells of one file */
export interface FilePlace {
  /** Null = the department's own workbook */
  readonly file: string | null;
  /** Empty: the file itself, which could not be read */
  readonly cells: readonly CellAddress[];
}

export type CheckIdOf<Code> = Code extends `${infer Id}.${string}` ? Id : never;

/** What a check found. The engine adds its id, the severity and the clause. */
export type PacketFound<Inputs> = { [C in keyof Inputs]: PacketFoundAs<C, Inputs[C]> }[keyof Inputs];

export interface PacketFoundAs<Code, Inputs> {
  readonly code: Code;
  /** The unit at fault, as it is called in the list of units; null = the packet as a whole */
  readonly unit: string | null;
  /** The place at fault first, then those that it is compared with */
  readonly places: readonly FilePlace[];
  /** The figures and words that the sentence needs, in print form */
  readonly inputs: Inputs;
  readonly expected?: string | null;
  readonly actual?: string | null;
}

/** @typeParam Inputs the inputs of each sentence, by its code */
export interface PacketCheck<Inputs> {
  readonly id: CheckIdOf<keyof Inputs>;
  /** The document it rests on */
  readonly clause: string;
  /** The check in words, Chinese */
  readonly formula: string;
  readonly severities: { readonly [C in keyof Inputs]: Severity };
  readonly check: (packet: Packet) => readonly PacketFound<Inputs>[];
}

/** Any check, as the engine runs it */
export interface AnyPacketCheck {
  readonly id: string;
  readonly clause: string;
  readonly formula: string;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly check: (packet: Packet) => readonly PacketFoundAs<string, unknown>[];
}

export function placeOf({ file }: PacketUnit, ...fields: readonly Field<unknown>[]): FilePlace {
  return { file, cells: fields.flatMap(({ cell }) => cell ?? []) };
}
