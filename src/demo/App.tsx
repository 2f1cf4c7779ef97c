/** The demo page: a small Excel window around the grid and the real task pane. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { HostDialog } from "../emulator";
import { offer } from "./offer";
import { Ribbon } from "./Ribbon";
import type { DemoSession, Opener, Message } from "./session";
import { PANE_WIDTH, Splitter } from "./Splitter";
import { WorkbookView } from "./WorkbookView";

const HINT: Message = { text: "在表格里改一个数，再点“一键重算”，看核对结果如何变化。", isError: false };

export function App({ first, opener }: { readonly first: DemoSession; readonly opener: Opener }) {
  const [session, setSession] = useState(first);
  const [message, setMessage] = useState<Message>(HINT);
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.default);
  const [dragging, setDragging] = useState(false);
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const [dialog, setDialog] = useState<HostDialog | null>(null);

  useLayoutEffect(() => {
    offer(session);
  }, [session]);
  useEffect(() => session.listen(setMessage), [session]);
  useEffect(() => session.onDialog(setDialog), [session]);

  const show = useCallback(async (open: Promise<DemoSession>, done: (opened: DemoSession) => string) => {
    try {
      const opened = await open;
      setSession(opened);
      setMessage({ text: done(opened), isError: false });
    } catch (error) {
      setMessage({ text: openError(error), isError: true });
    }
  }, []);

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
        <span className="note">演示环境 · 数据只在本机</span>
      </header>
      <Ribbon
        busy={busy}
        onRecompute={() => void command("recompute", "Button.Recompute")}
        onOpenPane={() => {
          setPaneOpen(true);
        }}
        onClear={() => void command("clearHighlights", "Button.Clear")}
        onOpenFile={() => chooser.current?.click()}
        onDownload={() => {
          session.download();
        }}
        onReset={() => void show(opener.sample(), () => "已还原样例工作簿。")}
      >
        <p className={message.isError ? "message trouble" : "message"} role="status">
          {message.text}
        </p>
      </Ribbon>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void show(opener.file(file), (opened) => `已打开 ${opened.fileName}。`);
        }}
      />
      <div className="work">
        <WorkbookView session={session} />
        {paneOpen && (
          <>
            <Splitter width={paneWidth} onWidth={setPaneWidth} onDragging={setDragging} />
            <aside
              className={session.settings.theme === "dark" ? "pane dark" : "pane"}
              style={{ width: paneWidth }}
              aria-label="绩效自评"
            >
              <header>
                <span>绩效自评</span>
                <button
                  type="button"
                  aria-label="关闭面板"
                  onClick={() => {
                    setPaneOpen(false);
                  }}
                >
                  ✕
                </button>
              </header>
              <iframe key={session.id} title="绩效自评任务窗格" src="taskpane.html" />
            </aside>
          </>
        )}
      </div>
      <iframe key={session.id} className="commands" title="功能区命令" src="commands.html" tabIndex={-1} />
      {dialog !== null && (
        <DialogWindow
          dialog={dialog}
          onClose={() => {
            dialog.close();
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

function DialogWindow({ dialog, onClose }: { readonly dialog: HostDialog; onClose(): void }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} onCancel={onClose} aria-label="绩效自评">
      <iframe title="绩效自评对话框" src={dialog.request.url} />
    </dialog>
  );
}

function openError(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `打不开这个文件：${reason}`;
}
