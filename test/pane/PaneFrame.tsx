import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { messagesIn, type Language } from "../../src/locales";
import { MessagesContext } from "../../src/taskpane/context";

/**
 * Keeps Fluent's style rules out of jsdom, which would match each of them for every query by role. Null, against its type,
 * since Griffel replaces undefined by the page's document.
 */
const RENDERER = createDOMRenderer(null as unknown as undefined);

/** The providers around the pane on its page. */
export function PaneFrame({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <RendererProvider renderer={RENDERER}>
      <FluentProvider theme={webLightTheme}>
        <MessagesContext value={messagesIn(language)}>{children}</MessagesContext>
      </FluentProvider>
    </RendererProvider>
  );
}
