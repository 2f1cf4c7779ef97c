/** Printed forms among the tables of a report. Their cells are no cells of the workbook, so there is nowhere to go. */
import { makeStyles } from "@fluentui/react-components";
import { findingSentence, ruleTitle } from "../../../locales";
import { reportCheckMessages } from "../../../locales/reportCheck";
import type { EvaluatedForm } from "../../../operations";
import { useMessages } from "../../context";
import { SeverityIcon } from "../../findings/severityIcon";
import { Fold } from "../../parts/Fold";
import { countBySeverity } from "../../results/verdict";
import { useViewStyles } from "../../parts/viewParts";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit" },
  list: { listStyleType: "none", margin: "4px 0", padding: 0, display: "grid", gap: "8px" },
  title: { display: "flex", gap: "4px", alignItems: "center" },
});

export function ReportForms({ forms }: { readonly forms: readonly EvaluatedForm[] }) {
  const common = useViewStyles();
  const styles = useStyles();
  const messages = useMessages();
  const texts = reportCheckMessages(messages.language);
  if (forms.length === 0) return null;
  return (
    <section aria-label={texts.forms(forms.length)}>
      <h3 className={styles.heading}>{texts.forms(forms.length)}</h3>
      <p className={common.text}>{texts.formHint}</p>
      {forms.map(({ form, evaluation: { findings } }) => (
        <Fold
          key={form.area}
          open
          summary={`${texts.form(form.sheet, form.project.value ?? form.unit.value ?? "")} · ${messages.result.verdict(countBySeverity(findings))}`}
        >
          {() => (
            <ul className={styles.list}>
              {findings.map((finding, index) => (
                <li key={index}>
                  <div className={styles.title}>
                    <SeverityIcon severity={finding.severity} small />
                    {ruleTitle(messages.language, finding.rule)}
                  </div>
                  {findingSentence(messages.language, finding)} {finding.cells.join(" ")}
                </li>
              ))}
            </ul>
          )}
        </Fold>
      ))}
    </section>
  );
}
