/** The checks of a rollup, one line each. Ids, sentences, their inputs and severities follow from this list. */
import type { AnyRollupCheck, CheckIdOf, FilePlace, RollupCheck } from "./rollupRule";
import { SEVERITIES, type Severity } from "../../severity";
import { runSync, type Yielding } from "../../yielding";
import type { Rollup } from "../../rollup/rollup";
import { U0 } from "./U0Unread";
import { U1 } from "./U1MissingUnit";
import { U2 } from "./U2WrongYear";
import { U3 } from "./U3RepeatedUnit";
import { U4 } from "./U4OtherDepartment";
import { U5 } from "./U5MoneyUnit";
import { U6 } from "./U6MixedProfiles";
import { U7 } from "./U7TotalDiffers";
import { U8 } from "./U8TargetsDiffer";
import { U9 } from "./U9CopiedText";
import { U10 } from "./U10FullMarks";
import { U11 } from "./U11Problems";
import { U12 } from "./U12OpenErrors";
import { U13 } from "./U13SameProject";
import { U14 } from "./U14UnknownAmounts";
import { U15 } from "./U15OpenFile";

const LIST = [U0, U1, U2, U3, U4, U5, U6, U7, U8, U9, U10, U11, U12, U13, U14, U15] as const;

type InputsOf<C> = C extends RollupCheck<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of every sentence, by its code; all in print form */
export type RollupInputs = Intersection<InputsOf<(typeof LIST)[number]>>;
export type RollupCode = keyof RollupInputs;
export type RollupCheckId = CheckIdOf<RollupCode>;

export interface RollupFindingOf<C extends RollupCode> {
  readonly rule: RollupCheckId;
  readonly code: C;
  readonly severity: Severity;
  readonly unit: string | null;
  readonly places: readonly FilePlace[];
  readonly inputs: RollupInputs[C];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly clause: string;
}

export type RollupFinding = { [C in RollupCode]: RollupFindingOf<C> }[RollupCode];

export const PACKET_CHECKS: readonly (AnyRollupCheck & { readonly id: RollupCheckId })[] = LIST;

/** Errors first, then by check; within a check in the order of the units. */
export function checkRollup(rollup: Rollup): RollupFinding[] {
  return runSync(checkRollupSteps(rollup));
}

/** The same in steps */
export function* checkRollupSteps(rollup: Rollup): Yielding<RollupFinding[]> {
  const found: RollupFinding[] = [];
  for (const { id, clause, severities, check } of PACKET_CHECKS) {
    yield;
    for (const { code, unit, places, inputs, expected = null, actual = null } of check(rollup)) {
      const severity = severities[code];
      if (severity === undefined) throw new RangeError(`${id} has no severity for ${code}`);
      // The check's type has tied the inputs to the code.
      const finding = { rule: id, code, severity, unit, places, inputs, expected, actual, clause };
      found.push(finding as RollupFinding);
    }
  }
  return SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
