/** What the page has to say about the file: each in one sentence. */
import { useSyncExternalStore } from "react";
import type { DeskMessages } from "../locales/desk";
import type { Notice, Session } from "./session";

export function Notices({
  session,
  messages,
}: {
  readonly session: Session;
  readonly messages: DeskMessages;
}) {
  const { notice, file, keepsNothing } = useSyncExternalStore(session.subscribe, session.getState);
  const texts = messages.notice;
  const changed = file?.changedOutside === true;
  // The question below says it already.
  const said = notice?.kind === "notSaved" && notice.trouble === "changedOutside" ? null : notice;
  const isTrouble = said !== null && !["saved", "downloaded", "reloaded"].includes(said.kind);
  return (
    <div className="notices">
      {said !== null && (
        <p className={isTrouble ? "notice trouble" : "notice"} role={isTrouble ? "alert" : "status"}>
          <span>{noticeText(said, messages)}</span>
          <button type="button" aria-label={messages.bar.dismiss} onClick={() => session.dismiss()}>
            ×
          </button>
        </p>
      )}
      {changed && (
        <p className="notice trouble" role="alert">
          <span>{texts.changedOutside}</span>
          <button type="button" onClick={() => void session.saveAs(messages.fileTypes)}>
            {messages.bar.saveAs}
          </button>
          <button type="button" onClick={() => void session.reload()}>
            {texts.reload}
          </button>
        </p>
      )}
      {file !== null && file.otherTabs > 0 && (
        <p className="notice trouble" role="alert">
          {texts.otherTabs}
        </p>
      )}
      {file !== null && keepsNothing && <p className="notice">{texts.keepsNothing}</p>}
    </div>
  );
}

function noticeText(notice: Notice, { notice: texts }: DeskMessages): string {
  switch (notice.kind) {
    case "unreadable":
      return texts.unreadable[notice.problem](notice.name);
    case "saved":
    case "downloaded":
      return texts[notice.kind](notice.name);
    case "reloaded":
    case "unreadableNow":
      return texts[notice.kind];
    case "notSaved":
      return texts.notSaved[notice.trouble];
  }
}
