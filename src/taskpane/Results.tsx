/** What a recompute brought: the verdict first, then what was written, the figures, the findings. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { RecomputeResult } from "../actions/types";
import type { FormResult } from "../domain/evaluation";
import { useMessages } from "./context";
import { FindingList } from "./FindingList";
import { FormScores } from "./FormScores";
import { FundSummary } from "./FundSummary";
import { RulesInForce } from "./RulesInForce";
import { countBySeverity } from "./verdict";
import { writeReport } from "./writeReport";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "16px" },
  verdict: { ...typographyStyles.subtitle2, margin: 0 },
  report: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});

/** A project that has a form of its own, or indicators to be scored: the others are only money. */
function isScored({ project, indicators }: FormResult): boolean {
  return project?.separateForm.value !== false || indicators.length > 0;
}

export default function Results(props: {
  readonly result: RecomputeResult;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { evaluation, selfEvaluation, plan } = props.result;
  const all = evaluation.totals.get("全部");
  return (
    <div className={styles.results}>
      <section aria-label={messages.result.heading}>
        <h2 className={styles.verdict}>{messages.result.verdict(countBySeverity(evaluation.findings))}</h2>
        {writeReport(plan, messages).map((sentence) => (
          <p key={sentence} className={styles.report}>
            {sentence}
          </p>
        ))}
      </section>
      <RulesInForce profile={evaluation.profile} selfEvaluation={selfEvaluation} onGoTo={props.onGoTo} />
      {all !== undefined && <FundSummary funds={all} moneyUnit={selfEvaluation.unit.moneyUnit.value} />}
      <FormScores forms={[evaluation.department, ...evaluation.projects.filter(isScored)]} />
      <FindingList findings={evaluation.findings} onGoTo={props.onGoTo} />
    </div>
  );
}
