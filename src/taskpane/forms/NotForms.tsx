/** What was not read as it stands: dates without a date system, sheets read in part, and those without a form, with the reason. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FormsResult } from "../../operations";
import { DateSystemNote } from "../tools/DateSystemNote";
import { useFormsMessages } from "./useFormsMessages";

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  list: {
    margin: "8px 0 0",
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
  },
  row: { display: "contents" },
  reason: { color: tokens.colorNeutralForeground2 },
  truncated: { margin: 0 },
});

export function NotForms({ result }: { readonly result: FormsResult }) {
  const styles = useStyles();
  const { notForms: texts } = useFormsMessages();
  const { notForms, truncated, dateSystemUnknown, forms } = result;
  return (
    <>
      {dateSystemUnknown && <DateSystemNote />}
      {truncated.map((sheet) => (
        <p key={sheet} className={styles.truncated}>
          {texts.truncated(sheet)}
        </p>
      ))}
      {notForms.length > 0 && (
        // Without a form the reasons are what the user came for.
        <details open={forms.length === 0}>
          <summary className={styles.summary}>{texts.heading(notForms.length)}</summary>
          <ul className={styles.list} aria-label={texts.heading(notForms.length)}>
            {notForms.map(({ sheet, reason }) => (
              <li key={sheet} className={styles.row}>
                <span>{sheet}</span>
                <span className={styles.reason}>{texts.reason[reason]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
