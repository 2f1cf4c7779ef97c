/** The workbooks that are open in the demo's window, and its message about them. */
import { useCallback, useEffect, useState } from "react";
import type { DemoSession, Message, Opener } from "./session";

export interface OpenWorkbooks {
  readonly all: readonly DemoSession[];
  readonly shown: DemoSession;
  readonly show: (session: DemoSession) => void;
  /** Replaces all workbooks; shows the message `done`, or why the file cannot be opened. */
  readonly open: (opening: Promise<DemoSession>, done: (opened: DemoSession) => string) => Promise<void>;
  readonly message: Message;
}

/** Opens workbooks that the add-in creates beside the others. */
export function useOpenWorkbooks(first: DemoSession, opener: Opener): OpenWorkbooks {
  const { texts } = opener;
  const [all, setAll] = useState<readonly DemoSession[]>([first]);
  const [shown, show] = useState(first);
  const [message, setMessage] = useState<Message>({ text: texts.hint, isError: false });
  useEffect(
    () =>
      shown.onWorkbookOpened((file) => {
        const made = opener.made(file, texts.exported(all.length));
        setAll([...all, made]);
        setMessage({ text: texts.exportOpened(made.fileName), isError: false });
      }),
    [shown, all, opener, texts],
  );
  useEffect(() => shown.listen(setMessage), [shown]);
  const open = useCallback<OpenWorkbooks["open"]>(
    async (opening, done) => {
      try {
        const opened = await opening;
        setAll([opened]);
        show(opened);
        setMessage({ text: done(opened), isError: false });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setMessage({ text: texts.notOpened(reason), isError: true });
      }
    },
    [texts],
  );
  return { all, shown, show, open, message };
}
