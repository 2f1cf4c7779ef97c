import { printedFormMessages, type PrintedFormMessages } from "../../locales/printedForms";
import { useMessages } from "../context";

export function usePrintedMessages(): PrintedFormMessages {
  return printedFormMessages(useMessages().language);
}
