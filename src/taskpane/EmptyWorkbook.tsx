/** Offered when not one name of the standard workbook is found: a new one, or the sample. */
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useMessages } from "./context";

const useStyles = makeStyles({
  offers: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
});

export function EmptyWorkbook(props: {
  readonly busy: boolean;
  readonly onInsert: (content: "blank" | "sample") => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.offers}>
      <p className={styles.text}>{messages.workbook.noneNext}</p>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={props.busy}
        icon={props.busy ? <Spinner size="tiny" /> : null}
        onClick={() => props.onInsert("blank")}
      >
        {props.busy ? messages.activity.inserting : messages.actions.insertBlank}
      </Button>
      <Button size="large" disabledFocusable={props.busy} onClick={() => props.onInsert("sample")}>
        {messages.actions.insertSample}
      </Button>
    </div>
  );
}
