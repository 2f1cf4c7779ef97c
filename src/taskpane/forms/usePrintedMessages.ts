import { printedFormMessages, type PrintedFormMessages } from "../../locales/forms";
import { useMessages } from "../context";

export function usePrintedMessages(): PrintedFormMessages {
  return printedFormMessages(useMessages().language);
}
