/** What is out of date, and its sentences. */
import type { HandIn, PaperFault } from "../../domain/handIn";
import type { Messages } from "../../locales";
import { paperSentences } from "../../locales/handIn";
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

/** What is wrong with the attachments as last compared; null while unknown */
export function papersOf({ comparison, changedAt }: PaneState): readonly PaperFault[] | null {
  return comparison === null || changedAt >= comparison.readAt ? null : comparison.papers;
}

/** Whether the papers of the results that are shown may go; null while no results are shown */
export function shownHandIn(state: PaneState): HandIn | null {
  if (state.view.kind !== "results") return null;
  const { handIn } = state.view.result;
  return { ...handIn, papers: papersOf(state) ?? handIn.papers };
}

export function staleSentences(
  reason: StaleReason | null,
  papers: readonly PaperFault[] | null,
  messages: Messages,
): string[] {
  const { notice } = messages;
  const ofResults = reason === null ? [] : [notice.stale[reason]];
  if (papers === null) return ofResults;
  if (papers.length === 0) return reason === null ? [] : [...ofResults, notice.upToDate];
  return [...ofResults, ...paperSentences(papers, messages)];
}
