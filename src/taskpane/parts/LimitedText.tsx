/** A text box with the form's limit, counted as the forms do. */
import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { reasonLength } from "../../domain/triage/reasons";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";

const useStyles = makeStyles({
  /** No wider than the pane, though browsers give text boxes a width of their own */
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  box: { minWidth: 0 },
});

export function LimitedText(props: {
  readonly label: string;
  readonly text: string;
  /** Maximum length in characters, as `reasonLength` counts them */
  readonly limit: number;
  /** Why the text is not accepted although it is short enough */
  readonly warning?: string | null;
  /** Whether the user has just opened the box */
  readonly takeFocus?: boolean;
  readonly onText: (text: string) => void;
}) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const { text, limit, warning = null, takeFocus = false } = props;
  const count = reasonLength(text);
  const over = count - limit;
  return (
    <Field
      className={styles.field}
      label={props.label}
      hint={texts.count(count, limit)}
      validationState={over > 0 ? "error" : warning !== null ? "warning" : "none"}
      validationMessage={over > 0 ? texts.over(over) : warning}
    >
      <Textarea
        className={styles.box}
        textarea={{ className: styles.box }}
        value={text}
        rows={3}
        resize="vertical"
        autoFocus={takeFocus}
        onChange={(_event, { value }) => props.onText(value)}
      />
    </Field>
  );
}
