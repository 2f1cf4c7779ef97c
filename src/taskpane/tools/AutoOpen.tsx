/** Whether the pane opens together with the workbook. */
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useMessages } from "../context";

const useStyles = makeStyles({ choice: { marginLeft: "-8px" } });

export function AutoOpen(props: {
  readonly on: boolean;
  readonly busy: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const styles = useStyles();
  const { operations } = useMessages();
  return (
    <Checkbox
      className={styles.choice}
      checked={props.on}
      disabled={props.busy}
      label={operations.openWithWorkbook.choice}
      onChange={(_event, { checked }) => props.onChange(checked === true)}
    />
  );
}
