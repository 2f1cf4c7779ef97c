/** 总览: the funds in all, by category and by project, the scores of each form, the rules that apply. */
import { makeStyles } from "@fluentui/react-components";
import type { RecomputeResult } from "../../operations";
import type { FormResult } from "../../domain/calculation/computation";
import { FormScores } from "./FormScores";
import { FundScopes } from "./FundScopes";
import { FundSummary } from "./FundSummary";
import { RulesInForce } from "./RulesInForce";

const useStyles = makeStyles({ overview: { display: "flex", flexDirection: "column", gap: "16px" } });

/** Whether a project has a separate form or indicators to score; the others only have funds. */
function isScored({ project, indicators }: FormResult): boolean {
  return project?.separateForm.value !== false || indicators.length > 0;
}

export default function Overview(props: {
  readonly result: RecomputeResult;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { onGoTo } = props;
  const { evaluation, selfEvaluation } = props.result;
  const all = evaluation.totals.get("全部");
  return (
    <div className={styles.overview}>
      {all !== undefined && (
        <FundSummary
          funds={all}
          lines={selfEvaluation.funds}
          moneyUnit={selfEvaluation.unit.moneyUnit.value}
          onGoTo={onGoTo}
        />
      )}
      <FundScopes totals={evaluation.totals} funds={selfEvaluation.funds} onGoTo={onGoTo} />
      <FormScores
        forms={[evaluation.department, ...evaluation.projects.filter(isScored)]}
        profile={evaluation.profile}
        onGoTo={onGoTo}
      />
      <RulesInForce profile={evaluation.profile} selfEvaluation={selfEvaluation} onGoTo={onGoTo} />
    </div>
  );
}
