/** Puts the add-in's own pane beside the table. */
import { messagesIn, type Language } from "../locales";
import type { Operations } from "../operations";
import { mountTaskPane } from "../taskpane/start/mount";
import { LIGHT, loadTheme } from "../taskpane/start/themes";
import type { Session } from "./session";

/** @param language loaded before */
export function mountPane(
  element: HTMLElement,
  session: Session,
  operations: Operations,
  language: Language,
): () => void {
  const messages = messagesIn(language);
  const { title } = document;
  const host = {
    documentUrl: () => session.getState().file?.name ?? null,
    storagePrefix: () => "",
    selftestPage: null,
  };
  let theme = LIGHT;
  const pane = mountTaskPane(
    element,
    operations,
    { host, ribbon: () => () => undefined },
    { messages, theme },
  );
  document.title = title;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = async (): Promise<void> => {
    theme = await loadTheme(dark.matches ? "dark" : "light", theme);
    const { title: shown } = document;
    pane.show({ messages, theme });
    document.title = shown;
  };
  const onChange = (): void => void follow();
  dark.addEventListener("change", onChange);
  if (dark.matches) onChange();
  return () => {
    dark.removeEventListener("change", onChange);
    // React refuses to take out a root while it renders another one.
    queueMicrotask(() => pane.close());
  };
}
