/** 生成自评报告 and 核对报告, among the entries below the main button. */
import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { isBusy, type PaneState } from "./paneState";

const useStyles = makeStyles({ entry: { paddingInline: "8px" } });

export function ReportEntries(props: {
  readonly activity: PaneState["activity"];
  readonly onDraft: () => void;
  readonly onCheck: () => void;
}) {
  const styles = useStyles();
  const { draftReports, checkReport } = useMessages().operations;
  const isRunning = props.activity === "draftReports";
  const common = {
    className: styles.entry,
    appearance: "subtle",
    disabledFocusable: isBusy(props.activity),
  } as const;
  return (
    <>
      <Button {...common} icon={isRunning ? <Busy /> : <DocumentTextRegular />} onClick={props.onDraft}>
        {isRunning ? draftReports.running : draftReports.button}
      </Button>
      <Button {...common} icon={<DocumentCheckmarkRegular />} onClick={props.onCheck}>
        {checkReport.button}
      </Button>
    </>
  );
}
