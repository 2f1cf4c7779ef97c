/** Scores and grade of each form, with the reason where a score cannot be computed. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { toPlain, type Decimal } from "../../domain/decimal";
import type { FormResult } from "../../domain/evaluation";
import type { Messages } from "../../locales";
import { useMessages } from "../context";

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  form: {
    padding: "8px 0",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  parts: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

const shown = (score: Decimal | null): string => (score === null ? "—" : toPlain(score));

/** Null when the total is known. */
function reasonWithoutTotal(form: FormResult, texts: Messages["forms"]): string | null {
  if (form.totalScore !== null) return null;
  if (form.unscored.length > 0) return texts.missingScores(form.unscored.length);
  if (form.indicators.length === 0) return texts.noIndicators;
  return form.fundScore === null ? texts.noFundScore : null;
}

export function FormScores({ forms }: { readonly forms: readonly FormResult[] }) {
  const styles = useStyles();
  const { forms: texts } = useMessages();
  return (
    <section aria-label={texts.heading}>
      <h3 className={styles.heading}>{texts.heading}</h3>
      <ul className={styles.list}>
        {forms.map((form, index) => {
          const reason = reasonWithoutTotal(form, texts);
          const name = form.project === null ? texts.department : form.name;
          return (
            // Two projects may bear the same name (a finding says so), so the place is the key.
            <li key={index} className={styles.form}>
              <span>{name === null || name === "" ? texts.unnamed : name}</span>
              <span className={styles.total}>
                {shown(form.totalScore)}
                {form.grade !== null && ` ${texts.grade[form.grade]}`}
              </span>
              <span className={styles.parts}>
                {texts.fundScore} {shown(form.fundScore)} · {texts.indicatorScore}{" "}
                {shown(form.indicatorScore)}
                {reason !== null && ` · ${reason}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
