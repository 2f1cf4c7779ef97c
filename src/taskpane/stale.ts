/** What is out of date, in sentences. */
import type { Messages } from "../locales";
import type { PaneState } from "./paneState";

export function isAny(outdated: PaneState["outdated"]): outdated is readonly string[] {
  return outdated !== null && outdated.length > 0;
}

export function staleSentences(
  reason: PaneState["stale"],
  outdated: PaneState["outdated"],
  { notice }: Messages,
): string[] {
  const ofResults = reason === null ? [] : [notice.stale[reason]];
  if (outdated === null) return ofResults;
  if (outdated.length === 0) return reason === null ? [] : [...ofResults, notice.upToDate];
  return [...ofResults, notice.outdated(outdated)];
}
