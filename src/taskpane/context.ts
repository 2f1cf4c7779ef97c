/** The language's sentences, for every component of the pane. */
import { createContext, useContext } from "react";
import type { Messages } from "../locales";
import { messages as zhCN } from "../locales/zh-CN/messages";

export const MessagesContext = createContext<Messages>(zhCN);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
