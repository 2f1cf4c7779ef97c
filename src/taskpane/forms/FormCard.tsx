/** One printed form: its facts, figures, findings, and the meanings of its columns. */
import { useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { TableCopyRegular } from "@fluentui/react-icons/svg/table-copy";
import type { EvaluatedForm } from "../../operations";
import type { ColumnChoice, RecognisedForm } from "../../workbook/forms";
import { useMessages } from "../context";
import { FindingGroups } from "../findings/FindingGroups";
import { EVERYTHING, grouped, listedFindings } from "../findings/findingView";
import { countBySeverity } from "../results/verdict";
import { ColumnMeanings } from "./ColumnMeanings";
import { Fold } from "../parts/Fold";
import { FigureTable } from "./FigureTable";
import { FormFacts } from "./FormFacts";
import { useFormsMessages } from "./useFormsMessages";

const useStyles = makeStyles({
  card: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { display: "inline-block", verticalAlign: "top", maxWidth: "calc(100% - 20px)" },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  verdict: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  content: { display: "flex", flexDirection: "column", gap: "16px", paddingTop: "12px" },
  hint: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FormCard(props: {
  readonly form: EvaluatedForm;
  readonly choice: ColumnChoice;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
  readonly onCopy: () => void;
  readonly onGoTo: (cell: string) => void;
  readonly onFollow: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = useFormsMessages();
  const { form, evaluation } = props.form;
  const [folded, setFolded] = useState(EVERYTHING.folded);
  return (
    <Fold
      className={styles.card}
      open={props.open}
      summary={
        <span className={styles.heading}>
          <h2 className={styles.name}>{nameOf(form, texts.department)}</h2>
          <span className={styles.verdict}>
            {messages.result.verdict(countBySeverity(evaluation.findings))}
          </span>
        </span>
      }
    >
      {() => (
        <div className={styles.content}>
          <FormFacts form={props.form} onGoTo={props.onGoTo} />
          <FigureTable evaluation={evaluation} />
          <ColumnMeanings mapping={form.mapping} choice={props.choice} onChoose={props.onChoose} />
          <div>
            <Button icon={<TableCopyRegular />} disabledFocusable={props.busy} onClick={props.onCopy}>
              {texts.copy.one}
            </Button>
            <p className={styles.hint}>{texts.copy.hint}</p>
          </div>
          <FindingGroups
            folded={folded}
            onFold={setFolded}
            groups={grouped(listedFindings(evaluation.findings), "severity")}
            onGoTo={props.onGoTo}
            onFollow={props.onFollow}
          />
        </div>
      )}
    </Fold>
  );
}

function nameOf(form: RecognisedForm, department: (unit: string | null) => string): string {
  return form.project.value ?? department(form.unit.value);
}
