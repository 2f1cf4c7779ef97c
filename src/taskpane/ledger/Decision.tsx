/** One thing that only the user can decide. Nothing is preselected. */
import { useId } from "react";
import { Button, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { ledgerMessages } from "../../locales/ledger";
import { useMessages } from "../context";
import { useViewStyles } from "../parts/viewParts";

const useStyles = makeStyles({
  decision: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    minWidth: 0,
    margin: 0,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  choice: { overflowWrap: "anywhere" },
  select: { maxWidth: "100%" },
});

/** More than these are a list to choose from. */
const MOST_RADIOS = 5;

export function Decision(props: {
  readonly label: string;
  /** What depends on it */
  readonly hint: string | null;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** Null = not decided */
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const id = useId();
  const { label, hint, choices, chosen, onChoose } = props;
  return (
    <div className={styles.decision}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {choices.length > MOST_RADIOS ? (
        <Select
          className={styles.select}
          aria-labelledby={id}
          value={chosen ?? ""}
          onChange={(_event, { value }) => onChoose(value === "" ? null : value)}
        >
          <option value="" />
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      ) : (
        <RadioGroup
          aria-labelledby={id}
          value={chosen ?? ""}
          onChange={(_event, { value }) => onChoose(value)}
        >
          {choices.map(({ value, text }) => (
            <Radio key={value} className={styles.choice} value={value} label={text} />
          ))}
        </RadioGroup>
      )}
      {hint !== null && <p className={common.text}>{hint}</p>}
      {chosen !== null && choices.length <= MOST_RADIOS && (
        <Button size="small" appearance="subtle" aria-describedby={id} onClick={() => onChoose(null)}>
          {texts.clearAnswer}
        </Button>
      )}
    </div>
  );
}
