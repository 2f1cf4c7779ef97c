/** 生成自评报告, 核对报告 and 汇总各单位, among the entries below the main button. */
import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { OrganizationRegular } from "@fluentui/react-icons/svg/organization";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { isBusy, type PaneState } from "./paneState";

const useStyles = makeStyles({ entry: { paddingInline: "8px" } });

export function ReportEntries(props: {
  readonly activity: PaneState["activity"];
  readonly onDraft: () => void;
  readonly onCheck: () => void;
  readonly onRollUp: () => void;
}) {
  const styles = useStyles();
  const { draftReports, checkReport, rollUp } = useMessages().operations;
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
      <Button {...common} icon={<OrganizationRegular />} onClick={props.onRollUp}>
        {rollUp.button}
      </Button>
    </>
  );
}
