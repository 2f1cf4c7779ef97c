/** The page: a file is chosen, then the pane stands beside a table of its sheets. */
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { DeskMessages } from "../locales/desk";
import { canPick, droppedFile, ofFile, pickFile } from "./file/access";
import { Notices } from "./Notices";
import type { PageProps } from "./props";
import type { Session } from "./session";

const Work = lazy(() => import(/* webpackChunkName: "work" */ "./Work"));

export function App({ session, messages, locale, mountPane }: PageProps) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const { file } = state;
  useEffect(() => {
    document.title =
      file === null ? messages.title : `${file.unsaved ? "● " : ""}${file.name} - ${messages.title}`;
  });
  useEffect(() => {
    if (file?.unsaved !== true || !state.keepsNothing) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [file?.unsaved, state.keepsNothing]);
  useEffect(() => {
    // Of the whole window: beside the page's own elements the browser would go to the file instead.
    const allow = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      // The pane has taken it, for a report or a unit's workbook.
      if (event.defaultPrevented) return;
      event.preventDefault();
      // A drop over unsaved work must not replace it.
      if (event.dataTransfer !== null && session.getState().file === null)
        void session.open(droppedFile(event.dataTransfer));
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [session]);
  return (
    <div className="desk">
      {file === null ? (
        <Start session={session} messages={messages} />
      ) : (
        <Suspense fallback={<p className="page waiting">{messages.start.opening}</p>}>
          <Work session={session} messages={messages} locale={locale} mountPane={mountPane} />
        </Suspense>
      )}
    </div>
  );
}

function Start({ session, messages }: { readonly session: Session; readonly messages: DeskMessages }) {
  const { kept, busy } = useSyncExternalStore(session.subscribe, session.getState);
  const { start } = messages;
  const [confirming, setConfirming] = useState(false);
  const choose = (): void => void session.open(pickFile(messages.fileTypes));
  return (
    <main className="start">
      <h1>{messages.title}</h1>
      <p>{start.intro}</p>
      {canPick() ? (
        <button type="button" className="primary" onClick={choose}>
          {start.choose}
        </button>
      ) : (
        <label className="primary">
          {start.choose}
          <input
            type="file"
            accept=".xlsx,.xlsm"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              if (chosen !== undefined) void session.open(Promise.resolve(ofFile(chosen)));
              target.value = "";
            }}
          />
        </label>
      )}
      <button type="button" onClick={() => void session.openBlank(start.newName)}>
        {start.blank}
      </button>
      <p>{start.drop}</p>
      <p className="quiet">{canPick() ? start.writesBack : start.downloads}</p>
      {kept !== null && (
        <section className="last" aria-label={start.last(kept.name, kept.unsaved)}>
          <p>{start.last(kept.name, kept.unsaved)}</p>
          <button type="button" className="primary" onClick={() => void session.resume()}>
            {start.resume}
          </button>
          <button
            type="button"
            onClick={() => (kept.unsaved && !confirming ? setConfirming(true) : void session.forget())}
          >
            {kept.unsaved && confirming ? start.forgetUnsaved : start.forget}
          </button>
        </section>
      )}
      <p role="status">{busy === "opening" ? start.opening : ""}</p>
      <Notices session={session} messages={messages} />
    </main>
  );
}
