import type { Messages } from "../locales";
import type { Notice } from "./paneState";

export function noticeText(notice: Notice, messages: Messages): string {
  return notice.kind === "cleared"
    ? messages.notice.cleared(notice.count)
    : messages.notice.inserted[notice.content];
}
