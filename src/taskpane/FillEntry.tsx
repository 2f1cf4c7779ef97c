/** 填入下发表样, among the entries below the main button. */
import { Button, makeStyles } from "@fluentui/react-components";
import { FormRegular } from "@fluentui/react-icons/svg/form";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { isBusy, type PaneState } from "./paneState";

const useStyles = makeStyles({ entry: { paddingInline: "8px" } });

export function FillEntry(props: { readonly activity: PaneState["activity"]; readonly onFill: () => void }) {
  const styles = useStyles();
  const { button, running } = useMessages().operations.previewFill;
  const isRunning = props.activity === "previewFill";
  return (
    <Button
      className={styles.entry}
      appearance="subtle"
      disabledFocusable={isBusy(props.activity)}
      icon={isRunning ? <Busy /> : <FormRegular />}
      onClick={props.onFill}
    >
      {isRunning ? running : button}
    </Button>
  );
}
