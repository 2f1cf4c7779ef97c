import { formsMessages, type FormsMessages } from "../../locales/forms";
import { useMessages } from "../context";

export function useFormsMessages(): FormsMessages {
  return formsMessages(useMessages().language);
}
