/** Shown if no name of the standard workbook is found: offers the printed forms, a new workbook and the sample. */
import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { ACTIONS } from "../actions";
import { useMessages } from "../context";
import { yearsMessages } from "../../locales/years";
import { FileButton } from "../parts/FileButton";
import { OperationButton } from "../parts/OperationButton";
import { LastYearProblem } from "../years/LastYearChoice";
import { isBusy, type PaneState } from "../state/paneState";
import type { ShownOperation } from "../../operations";

const useStyles = makeStyles({
  offers: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
  forms: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    marginBottom: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  found: { ...typographyStyles.subtitle2, margin: 0 },
});

export function EmptyWorkbook(props: {
  readonly activity: ShownOperation | null;
  /** Number of printed forms in the workbook */
  readonly forms: number;
  readonly onInsert: (content: "blank" | "sample") => void;
  readonly onReadForms: () => void;
  readonly lastYear: PaneState["lastYear"];
  /** 从上年建立 */
  readonly onCreate: (file: File) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { activity, forms } = props;
  const inserting = activity === "insertTemplate";
  const busy = isBusy(activity);
  const creating = activity === "createFromLastYear";
  const { insertTemplate, createFromLastYear } = messages.operations;
  const read = (
    <OperationButton
      operation="readForms"
      activity={activity}
      appearance={forms > 0 ? "primary" : "subtle"}
      size={forms > 0 ? "large" : "medium"}
      icon={ACTIONS.readForms.icon}
      onClick={props.onReadForms}
    />
  );
  return (
    <div className={styles.offers}>
      {forms > 0 && (
        <div className={styles.forms}>
          <h2 className={styles.found}>{messages.workbook.formsFound(forms)}</h2>
          <p className={styles.text}>{messages.workbook.formsNext}</p>
          {read}
        </div>
      )}
      <p className={styles.text}>{messages.workbook.noneNext}</p>
      <Button
        appearance={forms > 0 ? "secondary" : "primary"}
        size="large"
        disabledFocusable={busy}
        icon={inserting ? <Spinner size="tiny" /> : null}
        onClick={() => props.onInsert("blank")}
      >
        {inserting ? insertTemplate.running : insertTemplate.button.blank}
      </Button>
      <FileButton
        size="large"
        disabledFocusable={busy}
        icon={creating ? <Spinner size="tiny" /> : null}
        label={yearsMessages(messages.language).create}
        running={creating ? createFromLastYear.running : null}
        accept=".xlsx,.xlsm"
        onFile={props.onCreate}
      />
      {props.lastYear?.kind === "unreadable" && <LastYearProblem {...props.lastYear} />}
      <Button size="large" disabledFocusable={busy} onClick={() => props.onInsert("sample")}>
        {insertTemplate.button.sample}
      </Button>
      {forms === 0 && read}
    </div>
  );
}
