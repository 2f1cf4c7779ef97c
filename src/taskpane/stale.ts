/** What is out of date, and its sentences. */
import type { Messages } from "../locales";
import type { PaneState } from "./paneState";

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

/** The attachments that do not agree with the input, as last compared; null while unknown */
export function outdatedOf({ comparison, changedAt }: PaneState): readonly string[] | null {
  return comparison === null || changedAt >= comparison.readAt ? null : comparison.outdated;
}

export function isAny(outdated: readonly string[] | null): outdated is readonly string[] {
  return outdated !== null && outdated.length > 0;
}

export function staleSentences(
  reason: StaleReason | null,
  outdated: readonly string[] | null,
  { notice }: Messages,
): string[] {
  const ofResults = reason === null ? [] : [notice.stale[reason]];
  if (outdated === null) return ofResults;
  if (outdated.length === 0) return reason === null ? [] : [...ofResults, notice.upToDate];
  return [...ofResults, notice.outdated(outdated)];
}
