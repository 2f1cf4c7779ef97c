/** Says that Excel did not give the date system of the workbook. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMessages } from "../context";

export function DateSystemNote() {
  const { workbook } = useMessages();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{workbook.dateSystemUnknown}</MessageBarBody>
    </MessageBar>
  );
}
