/** The demo page: a small Excel window around the grid and the real task pane. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { DialogWindow } from "./DialogWindow";
import { offer } from "./offer";
import { useOpenWorkbooks } from "./openWorkbooks";
import { PaneArea } from "./PaneArea";
import { demoRegions, nextRegion, onF6 } from "./regions";
import { Ribbon } from "./Ribbon";
import type { DemoSession, Opener } from "./session";
import { PANE_WIDTH } from "./Splitter";
import { TitleBar } from "./TitleBar";
import { WorkbookView } from "./WorkbookView";

export function App({ first, opener }: { readonly first: DemoSession; readonly opener: Opener }) {
  const { texts } = opener;
  const workbooks = useOpenWorkbooks(first, opener);
  const { shown: session, open, message } = workbooks;
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.default);
  const [dragging, setDragging] = useState(false);
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const ribbon = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useLayoutEffect(() => {
    offer(session);
  }, [session]);
  useEffect(
    () =>
      onF6(frame.current, (back) => {
        const regions = demoRegions(ribbon.current, frame.current);
        nextRegion(regions, document.activeElement, back)?.focus();
      }),
    [session, paneOpen],
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
      <TitleBar workbooks={workbooks} texts={texts} />
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
          onReset={() => void open(opener.sample(), () => texts.resetDone)}
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
          if (file) void open(opener.file(file), (opened) => texts.opened(opened.fileName));
        }}
      />
      <div className="work">
        <WorkbookView session={session} />
        {paneOpen && (
          <PaneArea
            session={session}
            texts={texts}
            frame={frame}
            width={paneWidth}
            onWidth={setPaneWidth}
            onDragging={setDragging}
            onClose={() => {
              setPaneOpen(false);
            }}
          />
        )}
      </div>
      <iframe
        key={session.id}
        className="commands"
        title={texts.commands}
        src="commands.html"
        tabIndex={-1}
      />
      <DialogWindow session={session} texts={texts} />
    </div>
  );
}
