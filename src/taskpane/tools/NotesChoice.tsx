/** Whether findings are also notes of their cells. */
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { noteMessages } from "../../locales/notes";
import { useMessages } from "../context";

const useStyles = makeStyles({ choice: { marginLeft: "-8px" } });

export function NotesChoice(props: {
  /** Null where this Excel has no notes */
  readonly on: boolean | null;
  readonly busy: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const messages = noteMessages(useMessages().language);
  const styles = useStyles();
  const { on } = props;
  return (
    <Checkbox
      className={styles.choice}
      checked={on === true}
      disabled={props.busy || on === null}
      label={on === null ? messages.unsupported : messages.choice}
      onChange={(_event, { checked }) => props.onChange(checked === true)}
    />
  );
}
