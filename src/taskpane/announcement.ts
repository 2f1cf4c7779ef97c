/** What a screen reader is told as things happen: what runs, what failed, what came out. */
import { describe, type Messages } from "../locales";
import type { PaneState } from "./paneState";
import { noticeText } from "./noticeText";
import { verdictText } from "./verdict";

export function announcementOf(state: PaneState, messages: Messages): string {
  if (state.activity !== null) return messages.activity[state.activity];
  if (state.failure !== null) {
    const trouble = describe(state.failure.error, messages);
    return messages.joinSentences([trouble.what, trouble.next]);
  }
  if (state.notice !== null) return noticeText(state.notice, messages);
  if (state.preview !== null) {
    if (state.preview.stale) return messages.notice.previewStale;
    return messages.notice.previewShown(
      state.preview.shown.conflicts.cells.filter(({ decided }) => !decided).length,
    );
  }
  if (state.formsShown && state.forms !== null) {
    return messages.workbook.formsFound(state.forms.result.forms.length);
  }
  if (state.result !== null) {
    return state.stale !== null ? messages.notice.stale[state.stale] : verdictText(state.result, messages);
  }
  return "";
}
