/** Puts the pane into a page: the add-in's own, and the demo's. */
import { createRoot } from "react-dom/client";
import { FluentProvider, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Actions } from "../actions/types";
import { messagesIn, type Language } from "../locales";
import { MessagesContext } from "./context";
import { ErrorBoundary } from "./ErrorBoundary";
import { TaskPane } from "./TaskPane";

export interface PaneOptions {
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const THEMES: Record<PaneOptions["theme"], Theme> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

/** Whatever the element held before is replaced. */
export function mountTaskPane(element: HTMLElement, actions: Actions, options: PaneOptions): void {
  const messages = messagesIn(options.language);
  document.documentElement.lang = messages.language;
  document.title = messages.title;
  // Office's theme, which need not be the system's: scroll bars follow.
  document.documentElement.style.colorScheme = options.theme;
  createRoot(element).render(
    <FluentProvider theme={THEMES[options.theme]}>
      <MessagesContext value={messages}>
        <ErrorBoundary>
          <TaskPane actions={actions} />
        </ErrorBoundary>
      </MessagesContext>
    </FluentProvider>,
  );
}
