/** The checks of a packet, one line each. Ids, sentences, their inputs and severities follow from this list. */
import type { AnyPacketCheck, CheckIdOf, FilePlace, PacketCheck } from "./check";
import { SEVERITIES, type Severity } from "../../severity";
import type { Packet } from "../packet";
import { U00 } from "./U00-unread";
import { U01 } from "./U01-missing-unit";
import { U02 } from "./U02-wrong-year";
import { U03 } from "./U03-repeated-unit";
import { U04 } from "./U04-other-department";
import { U05 } from "./U05-money-unit";
import { U06 } from "./U06-mixed-profiles";
import { U07 } from "./U07-total-differs";
import { U08 } from "./U08-targets-differ";
import { U09 } from "./U09-copied-text";
import { U10 } from "./U10-full-marks";
import { U11 } from "./U11-problems";
import { U12 } from "./U12-open-errors";
import { U13 } from "./U13-same-project";
import { U14 } from "./U14-unknown-amounts";

const LIST = [U00, U01, U02, U03, U04, U05, U06, U07, U08, U09, U10, U11, U12, U13, U14] as const;

type InputsOf<C> = C extends PacketCheck<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of every sentence, by its code; all in print form */
export type PacketInputs = Intersection<InputsOf<(typeof LIST)[number]>>;
export type PacketCode = keyof PacketInputs;
export type PacketCheckId = CheckIdOf<PacketCode>;

export interface PacketFindingOf<C extends PacketCode> {
  readonly rule: PacketCheckId;
  readonly code: C;
  readonly severity: Severity;
  readonly unit: string | null;
  readonly places: readonly FilePlace[];
  readonly inputs: PacketInputs[C];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly clause: string;
}

export type PacketFinding = { [C in PacketCode]: PacketFindingOf<C> }[PacketCode];

export const PACKET_CHECKS: readonly (AnyPacketCheck & { readonly id: PacketCheckId })[] = LIST;

/** Errors first, then by check; within a check in the order of the units. */
export function checkPacket(packet: Packet): PacketFinding[] {
  const found = PACKET_CHECKS.flatMap(({ id, clause, severities, check }) =>
    check(packet).map(({ code, unit, places, inputs, expected = null, actual = null }) => {
      const severity = severities[code];
      if (severity === undefined) throw new RangeError(`${id} has no severity for ${code}`);
      // The check's type has tied the inputs to the code.
      return { rule: id, code, severity, unit, places, inputs, expected, actual, clause } as PacketFinding;
    }),
  );
  return SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
