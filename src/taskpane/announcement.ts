/** What a screen reader announces: what runs, what came out. `FailureAnnouncement` has what failed. */
import type { Messages } from "../locales";
import type { PaneState } from "./paneState";
import { isAny, staleSentences } from "./stale";
import { verdictText } from "./verdict";

export function announcementOf(state: PaneState, messages: Messages): string {
  const { activity, notice, view, stale, outdated } = state;
  if (activity !== null) return messages.operations[activity].running;
  if (notice !== null) return notice.text(messages);
  switch (view.kind) {
    case "start":
      return "";
    case "results":
      if (stale !== null || isAny(outdated))
        return messages.joinSentences(staleSentences(stale, outdated, messages));
      return verdictText(view.result, messages);
    case "preview":
      if (view.stale) return messages.notice.previewStale;
      if (view.shown.incomplete.length > 0) return messages.notice.previewIncomplete;
      return messages.notice.previewShown(
        view.shown.conflicts.cells.filter(({ decided }) => !decided).length,
      );
    case "fill":
      return messages.operations.previewFill.found(
        view.shown.plan.forms.length + view.shown.undecided.length,
      );
    case "drafts":
    case "report":
    case "packet":
      // Its heading has the focus.
      return "";
    case "forms":
      return messages.workbook.formsFound(view.reading.result.forms.length);
  }
}
