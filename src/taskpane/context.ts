/** The language's sentences, for every component of the pane. */
import { createContext, useContext } from "react";
import { BUILT_IN } from "../locales/languages";
import { messagesIn, type Messages } from "../locales/messages";

export const MessagesContext = createContext(messagesIn(BUILT_IN));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
