/** The language's sentences, for every component of the pane. */
import { createContext, useContext } from "react";
import { messagesIn, type Messages } from "../locales";

export const MessagesContext = createContext<Messages>(messagesIn("zh-CN"));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
