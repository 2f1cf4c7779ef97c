/** What every component of the pane can use: the language's sentences, and where the pane runs. */
import { createContext, useContext } from "react";
import { BUILT_IN } from "../locales/languages";
import { messagesIn, type Messages } from "../locales/messages";
import type { PaneHost } from "./host";

export const MessagesContext = createContext(messagesIn(BUILT_IN));

const NOWHERE: PaneHost = { documentUrl: () => null, storagePrefix: () => "", selftestPage: null };

export const HostContext = createContext(NOWHERE);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

export function useHost(): PaneHost {
  return useContext(HostContext);
}
