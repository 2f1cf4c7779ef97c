/** What is out of date, and its sentences. */
import type { Messages } from "../../locales";
import type { Outdated, PaneState } from "./paneState";

export type StaleReason = "changed" | NonNullable<PaneState["superseded"]>;

/** A cell has changed since what is shown was read. */
export function isStale({ view, changedAt }: PaneState): boolean {
  return view.kind !== "start" && changedAt >= view.readAt;
}

/** Why the results that are shown are not up to date */
export function staleReason(state: PaneState): StaleReason | null {
  if (state.view.kind !== "results") return null;
  return isStale(state) ? "changed" : state.superseded;
}

export const NONE_OUTDATED: Outdated = { differing: [], missing: [] };

/** The outdated attachments as last compared; null while unknown */
export function outdatedOf({ comparison, changedAt }: PaneState): Outdated | null {
  return comparison === null || changedAt >= comparison.readAt ? null : comparison.outdated;
}

export function isAny(outdated: Outdated | null): outdated is Outdated {
  return outdated !== null && outdated.differing.length + outdated.missing.length > 0;
}

export function staleSentences(
  reason: StaleReason | null,
  outdated: Outdated | null,
  { notice }: Messages,
): string[] {
  const ofResults = reason === null ? [] : [notice.stale[reason]];
  if (outdated === null) return ofResults;
  if (!isAny(outdated)) return reason === null ? [] : [...ofResults, notice.upToDate];
  const { differing, missing } = outdated;
  return [
    ...ofResults,
    ...(differing.length === 0 ? [] : [notice.outdated(differing)]),
    ...(missing.length === 0 ? [] : [notice.missing(missing)]),
  ];
}
