/** 还原, with what it would do; nothing if there is nothing to restore. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ACTIONS } from "../actions";
import { useMessages } from "../context";
import { OperationButton } from "../parts/OperationButton";
import type { Pane } from "../state/pane";

/** Id of the sentence that says what 还原 would do */
const EFFECT = "restore-effect";

const useStyles = makeStyles({
  restore: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  effect: { flex: "1 1 120px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function RestoreEntry({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { restore } = useMessages();
  const { activity, restorable } = pane.state;
  if (restorable === null) return null;
  return (
    <div className={styles.restore}>
      <OperationButton
        operation="restore"
        activity={activity}
        icon={ACTIONS.restore.icon}
        aria-describedby={EFFECT}
        onClick={() => pane.run("restore", [])}
      />
      <span id={EFFECT} className={styles.effect}>
        {restore.offer(restorable)}
      </span>
    </div>
  );
}
