/** Says that Excel did not give the date system of the workbook. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { helpMessages } from "../../locales/help";
import { useMessages } from "../context";

export function DateSystemNote() {
  const { language } = useMessages();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{helpMessages(language).dateSystemUnknown}</MessageBarBody>
    </MessageBar>
  );
}
