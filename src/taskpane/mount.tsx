/** Puts the pane into its page. */
import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import type { Actions } from "../operations/types";
import type { Messages } from "../locales";
import { MessagesContext } from "./context";
import { ErrorBoundary } from "./ErrorBoundary";
import { TaskPane } from "./TaskPane";
import type { PaneTheme } from "./themes";

export interface PaneOptions {
  readonly messages: Messages;
  readonly theme: PaneTheme;
}

export interface MountedPane {
  /** In another language or theme; what the pane knows and does goes on. */
  show(options: PaneOptions): void;
  /** Leaves the element empty. */
  close(): void;
}

/** Whatever the element held before is replaced. */
export function mountTaskPane(element: HTMLElement, actions: Actions, options: PaneOptions): MountedPane {
  const root = createRoot(element);
  const show = ({ messages, theme }: PaneOptions): void => {
    document.documentElement.lang = messages.language;
    document.title = messages.title;
    // Office's theme, which need not be the system's: scroll bars follow.
    document.documentElement.style.colorScheme = theme.scheme;
    root.render(
      <FluentProvider theme={theme.theme}>
        <MessagesContext value={messages}>
          <ErrorBoundary>
            <TaskPane actions={actions} />
          </ErrorBoundary>
        </MessagesContext>
      </FluentProvider>,
    );
  };
  show(options);
  return { show, close: () => root.unmount() };
}
