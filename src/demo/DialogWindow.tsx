/** The dialog that the add-in has opened. */
import { useEffect, useRef, useState } from "react";
import type { HostDialog } from "../emulator";
import type { DemoSession } from "./session";
import type { DemoTexts } from "./texts";

/** Nothing while no dialog is open */
export function DialogWindow({
  session,
  texts,
}: {
  readonly session: DemoSession;
  readonly texts: DemoTexts;
}) {
  const [dialog, setDialog] = useState<HostDialog | null>(null);
  useEffect(() => session.onDialog(setDialog), [session]);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, [dialog]);
  if (dialog === null) return null;
  const close = (): void => {
    dialog.close();
    setDialog(null);
  };
  return (
    <dialog ref={element} onCancel={close} aria-label={texts.pane}>
      <iframe title={texts.dialog} src={dialog.request.url} />
    </dialog>
  );
}
