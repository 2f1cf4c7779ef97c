/** What a screen reader announces: what runs, what came out. `FailureAnnouncement` has what failed. */
import type { Messages } from "../../locales";
import type { PaneState } from "./paneState";
import { isStale, papersOf, shownHandIn, staleReason, staleSentences } from "./stale";
import { verdictText } from "../results/verdict";

export function announcementOf(state: PaneState, messages: Messages): string {
  const { activity, notice, view } = state;
  if (activity !== null) return messages.operations[activity].running;
  if (notice !== null) return notice.text(messages);
  switch (view.kind) {
    case "start":
      return "";
    case "results": {
      const reason = staleReason(state);
      if (reason !== null) return messages.joinSentences(staleSentences(reason, papersOf(state), messages));
      const handIn = shownHandIn(state);
      return handIn === null
        ? ""
        : messages.joinSentences([
            verdictText(view.result.triage, handIn, messages),
            ...staleSentences(null, papersOf(state), messages),
          ]);
    }
    case "preview":
      if (isStale(state)) return messages.notice.previewStale;
      if (view.shown.incomplete.length > 0) return messages.notice.previewIncomplete;
      return messages.notice.previewShown(
        view.shown.conflicts.cells.filter(({ decided }) => !decided).length,
      );
    case "fill":
      return messages.operations.previewFill.found(
        view.shown.plan.forms.length + view.shown.undecided.length,
      );
    case "filled":
    case "ledger":
    case "drafts":
    case "report":
    case "rollup":
      // Its heading has the focus.
      return "";
    case "forms":
      return messages.workbook.formsFound(view.reading.result.forms.length);
  }
}
