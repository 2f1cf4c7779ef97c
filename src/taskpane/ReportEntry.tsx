/** 生成自评报告, among the entries below the main button. */
import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { isBusy, type PaneState } from "./paneState";

const useStyles = makeStyles({ entry: { paddingInline: "8px" } });

export function ReportEntry(props: {
  readonly activity: PaneState["activity"];
  readonly onDraft: () => void;
}) {
  const styles = useStyles();
  const { button, running } = useMessages().operations.draftReports;
  const isRunning = props.activity === "draftReports";
  return (
    <Button
      className={styles.entry}
      appearance="subtle"
      disabledFocusable={isBusy(props.activity)}
      icon={isRunning ? <Busy /> : <DocumentTextRegular />}
      onClick={props.onDraft}
    >
      {isRunning ? running : button}
    </Button>
  );
}
