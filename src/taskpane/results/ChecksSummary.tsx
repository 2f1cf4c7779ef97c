/** 核对范围: one line that says what was checked; behind it what could not be judged, and which rules did not run. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { RuleCheck } from "../../domain/evaluation";
import { checksSummary, checksText, ruleCheckMessages, type ChecksText } from "../../locales/ruleChecks";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";

const useStyles = makeStyles({
  checks: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

export function ChecksSummary({ checks }: { readonly checks: readonly RuleCheck[] }) {
  const styles = useStyles();
  const { language } = useMessages();
  return (
    <Fold className={styles.checks} summary={checksSummary(language, checks)}>
      {() => <Lists text={checksText(language, checks)} />}
    </Fold>
  );
}

function Lists({ text }: { readonly text: ChecksText }) {
  const styles = useStyles();
  const { unjudgedHeading, notCheckedHeading } = ruleCheckMessages(useMessages().language);
  const { ran, unjudged, notChecked } = text;
  return (
    <>
      <p className={styles.checks}>{ran}</p>
      {[
        { heading: unjudgedHeading, lines: unjudged },
        { heading: notCheckedHeading, lines: notChecked },
      ].map(
        ({ heading, lines }) =>
          lines.length > 0 && (
            <section key={heading} aria-label={heading}>
              {heading}
              <ul className={styles.list}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
