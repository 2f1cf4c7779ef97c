import type { Messages } from "../locales";
import type { Notice } from "./paneState";

export function noticeText(notice: Notice, messages: Messages): string {
  switch (notice.kind) {
    case "cleared":
      return messages.notice.cleared(notice.count);
    case "inserted":
      return messages.notice.inserted[notice.content];
    case "restored":
      return messages.restore.done(notice.result);
    case "cancelled":
      return messages.notice.cancelled;
    case "reasonsWritten":
      return messages.notice.reasonsWritten(notice.count);
    case "explained":
    case "withdrawn":
      return messages.notice[notice.kind];
    case "repaired":
      return messages.notice.repaired(notice.name);
    case "copied":
      return messages.notice.copied(notice.count);
  }
}
