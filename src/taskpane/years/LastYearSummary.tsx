/** What a recompute was compared with, and behind it what only one of the years has. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lastYearIn } from "../../domain/evaluation";
import { yearsMessages } from "../../locales/years";
import { comparisonLines } from "../../locales/yearsComparison";
import type { RecomputeResult } from "../../operations";
import { useMessages } from "../context";
import type { PaneState } from "../state/paneState";
import { Fold } from "../parts/Fold";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

export function LastYearSummary(props: {
  readonly result: Pick<RecomputeResult, "evaluation" | "remembered">;
  /** The file chosen now, perhaps after the run */
  readonly lastYear: PaneState["lastYear"];
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { result, lastYear } = props;
  const { years } = result.evaluation;
  const used = years === undefined ? null : lastYearIn(years);
  if (lastYear?.kind === "read" && lastYear.lastYear.fingerprint !== used?.fingerprint) {
    const { file, year } = lastYear.lastYear;
    return <p className={styles.line}>{yearsMessages(language).chosen(file, year)}</p>;
  }
  const [first = "", ...others] = comparisonLines(language, years, result.remembered);
  if (others.length === 0) return <p className={styles.line}>{first}</p>;
  return (
    <Fold className={styles.line} summary={first}>
      {() => (
        <ul className={styles.list}>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
