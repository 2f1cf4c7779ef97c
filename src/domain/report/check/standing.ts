/** What was done with each figure of a report: nothing may pass for checked that was not looked at. */
import { calculationsOf } from "./calculations";
import type { ReportContext } from "./context";
import { listBefore, listBehind } from "./parts";
import { rateCalculations } from "./rateCalculations";
import type { Apart, TiedClaim } from "./tiedClaim";
import type { Yielding } from "../../yielding";

/**
 * `tied`: to a figure of the workbook. `derived`: recomputed from others of the text. `compared`: used to recompute another,
 * or stated more than once. `notLookedAt`: compared with nothing.
 */
export type StandingKind = "tied" | "derived" | "compared" | "notLookedAt";

/** Why nothing was compared with it. `otherMoney`: money that the workbook does not have; `alone`: nothing else is of it */
export type NotLookedAt = Apart | "approximate" | "otherMoney" | "alone";

export interface ClaimStanding {
  readonly standing: StandingKind;
  /** Null where it was looked at */
  readonly why: NotLookedAt | null;
}

/** Claims between two pauses */
const BATCH = 50;

export function* standingsSteps(context: ReportContext): Yielding<ReadonlyMap<TiedClaim, ClaimStanding>> {
  const derived = new Set<TiedClaim>();
  const compared = new Set<TiedClaim>();
  const counts = new Map<string, number>();
  const nameOf = ({ subject, baseUnit }: TiedClaim): string => `${subject}|${baseUnit ?? ""}`;
  for (const [index, claim] of context.claims.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    counts.set(nameOf(claim), (counts.get(nameOf(claim)) ?? 0) + 1);
    const calculations = [...calculationsOf(claim, context), ...rateCalculations(claim, context)];
    if (calculations.length > 0) derived.add(claim);
    for (const one of calculations.flatMap(({ claims }) => claims)) compared.add(one);
    const behind = listBehind(claim, context);
    const parts = (behind?.parts.length ?? 0) > 1 ? (behind?.parts ?? []) : listBefore(claim, context);
    if (parts.length > 0) derived.add(behind?.whole ?? claim);
    for (const part of parts) compared.add(part);
    const topic = claim.topic === null ? undefined : context.claims[claim.topic];
    if (topic !== undefined && claim.kind === "completion")
      for (const one of [claim, topic]) compared.add(one);
  }
  return new Map(
    context.claims.map((claim) => {
      const isRepeated = claim.subject !== "" && (counts.get(nameOf(claim)) ?? 0) > 1;
      const standing: StandingKind =
        claim.figure !== null
          ? "tied"
          : derived.has(claim)
            ? "derived"
            : compared.has(claim) || isRepeated
              ? "compared"
              : "notLookedAt";
      return [claim, { standing, why: standing === "notLookedAt" ? whyNot(claim) : null }];
    }),
  );
}

function whyNot({ apart, approximation, isOfUnknown }: TiedClaim): NotLookedAt {
  if (apart !== null) return apart;
  if (approximation !== null) return "approximate";
  return isOfUnknown ? "otherMoney" : "alone";
}
