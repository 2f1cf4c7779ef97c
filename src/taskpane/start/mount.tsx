/** Puts the pane into its page. */
import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import type { Operations } from "../../operations";
import type { Messages } from "../../locales";
import { HostContext, MessagesContext } from "../context";
import type { PaneHost } from "../host";
import { ErrorBoundary } from "../parts/ErrorBoundary";
import { TaskPane } from "../TaskPane";
import type { Ribbon } from "../state/pane";
import type { PaneTheme } from "./themes";

/** Where the pane stands */
export interface PaneSite {
  readonly host: PaneHost;
  readonly ribbon: Ribbon;
}

export interface PaneOptions {
  readonly messages: Messages;
  readonly theme: PaneTheme;
}

export interface MountedPane {
  /** Changes language and theme; the state of the pane stays. */
  show(options: PaneOptions): void;
  /** Leaves the element empty. */
  close(): void;
}

/** Replaces what the element holds. */
export function mountTaskPane(
  element: HTMLElement,
  operations: Operations,
  { host, ribbon }: PaneSite,
  options: PaneOptions,
): MountedPane {
  const root = createRoot(element);
  const show = ({ messages, theme }: PaneOptions): void => {
    document.documentElement.lang = messages.language;
    document.title = messages.title;
    // Scroll bars follow Office's theme, which need not be the system's.
    document.documentElement.style.colorScheme = theme.scheme;
    root.render(
      <FluentProvider theme={theme.theme}>
        <MessagesContext value={messages}>
          <HostContext value={host}>
            <ErrorBoundary>
              <TaskPane operations={operations} ribbon={ribbon} />
            </ErrorBoundary>
          </HostContext>
        </MessagesContext>
      </FluentProvider>,
    );
  };
  show(options);
  return { show, close: () => root.unmount() };
}
