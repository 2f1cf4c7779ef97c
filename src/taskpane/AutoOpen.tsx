/** Whether the pane opens together with the workbook. */
import { Checkbox } from "@fluentui/react-components";
import { useMessages } from "./context";

export function AutoOpen(props: {
  readonly on: boolean;
  readonly busy: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { operations } = useMessages();
  return (
    <Checkbox
      checked={props.on}
      disabled={props.busy}
      label={operations.openWithWorkbook.choice}
      onChange={(_event, { checked }) => props.onChange(checked === true)}
    />
  );
}
