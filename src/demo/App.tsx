/** The demo page: a small Excel window around the grid and the real task pane. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { HostDialog } from "../emulator";
import { focusGrid, offer } from "./offer";
import { focusFrame, nextRegion, onF6, type Region } from "./regions";
import { Ribbon } from "./Ribbon";
import type { DemoSession, Opener, Message } from "./session";
import { PANE_WIDTH, Splitter } from "./Splitter";
import type { DemoTexts } from "./texts";
import { WorkbookView } from "./WorkbookView";

export function App({ first, opener }: { readonly first: DemoSession; readonly opener: Opener }) {
  const { texts } = opener;
  const [sessions, setSessions] = useState<readonly DemoSession[]>([first]);
  const [session, setSession] = useState(first);
  const [message, setMessage] = useState<Message>({ text: texts.hint, isError: false });
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.default);
  const [dragging, setDragging] = useState(false);
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const [dialog, setDialog] = useState<HostDialog | null>(null);
  const ribbon = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useLayoutEffect(() => {
    offer(session);
  }, [session]);
  useEffect(
    () =>
      session.onWorkbookOpened((file) => {
        const made = opener.made(file, texts.exported(sessions.length));
        setSessions([...sessions, made]);
        setMessage({ text: texts.exportOpened(made.fileName), isError: false });
      }),
    [session, sessions, opener, texts],
  );
  useEffect(
    () =>
      onF6(frame.current, (back) => {
        const { current } = frame;
        const regions: Region[] = [
          {
            holds: (focused) => ribbon.current?.contains(focused) === true,
            focus: () => ribbon.current?.querySelector<HTMLElement>("button:enabled")?.focus(),
          },
          { holds: (focused) => (focused?.closest("main.grid") ?? null) !== null, focus: focusGrid },
          ...(current === null
            ? []
            : [
                { holds: (focused: Element | null) => focused === current, focus: () => focusFrame(current) },
              ]),
        ];
        nextRegion(regions, document.activeElement, back)?.focus();
      }),
    [session, paneOpen],
  );
  useEffect(() => session.listen(setMessage), [session]);
  useEffect(() => session.onDialog(setDialog), [session]);

  const show = useCallback(
    async (open: Promise<DemoSession>, done: (opened: DemoSession) => string) => {
      try {
        const opened = await open;
        setSessions([opened]);
        setSession(opened);
        setMessage({ text: done(opened), isError: false });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setMessage({ text: texts.notOpened(reason), isError: true });
      }
    },
    [texts],
  );

  const command = async (functionName: string, controlId: string): Promise<void> => {
    setBusy(true);
    try {
      await session.clickRibbon(functionName, controlId);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={dragging ? "window dragging" : "window"}>
      <header className="title-bar">
        <h1>{session.fileName}</h1>
        {sessions.length > 1 && (
          <nav aria-label={texts.openWorkbooks}>
            {sessions.map((one) => (
              <button
                key={one.id}
                type="button"
                aria-pressed={one === session}
                onClick={() => {
                  setSession(one);
                }}
              >
                {one.fileName}
              </button>
            ))}
          </nav>
        )}
        <span className="note">{texts.note}</span>
      </header>
      <div ref={ribbon} className="commands-bar">
        <Ribbon
          busy={busy}
          texts={texts}
          onUndo={() => {
            session.step("undo");
          }}
          onRedo={() => {
            session.step("redo");
          }}
          onInsertRow={() => {
            session.insertRows();
          }}
          onRecompute={() => void command("recompute", "Button.Recompute")}
          onOpenPane={() => {
            setPaneOpen(true);
          }}
          onClear={() => void command("clearHighlights", "Button.Clear")}
          onOpenFile={() => chooser.current?.click()}
          onDownload={() => {
            session.download();
          }}
          onReset={() => void show(opener.sample(), () => texts.resetDone)}
        >
          <p className={message.isError ? "message trouble" : "message"} role="status">
            {message.text}
          </p>
        </Ribbon>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void show(opener.file(file), (opened) => texts.opened(opened.fileName));
        }}
      />
      <div className="work">
        <WorkbookView session={session} />
        {paneOpen && (
          <>
            <Splitter
              label={texts.paneWidth}
              width={paneWidth}
              onWidth={setPaneWidth}
              onDragging={setDragging}
            />
            <aside
              className={session.settings.theme === "dark" ? "pane dark" : "pane"}
              style={{ width: paneWidth }}
              aria-label={texts.pane}
            >
              <header>
                <span>{texts.pane}</span>
                <button
                  type="button"
                  aria-label={texts.closePane}
                  onClick={() => {
                    setPaneOpen(false);
                  }}
                >
                  ✕
                </button>
              </header>
              <iframe ref={frame} key={session.id} title={texts.paneFrame} src="taskpane.html" />
            </aside>
          </>
        )}
      </div>
      <iframe
        key={session.id}
        className="commands"
        title={texts.commands}
        src="commands.html"
        tabIndex={-1}
      />
      {dialog !== null && (
        <DialogWindow
          dialog={dialog}
          texts={texts}
          onClose={() => {
            dialog.close();
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

function DialogWindow({
  dialog,
  texts,
  onClose,
}: {
  readonly dialog: HostDialog;
  readonly texts: DemoTexts;
  onClose(): void;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} onCancel={onClose} aria-label={texts.pane}>
      <iframe title={texts.dialog} src={dialog.request.url} />
    </dialog>
  );
}
