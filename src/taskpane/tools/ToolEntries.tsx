/** The buttons of 更多操作. */
import { makeStyles } from "@fluentui/react-components";
import { ACTIONS } from "../actions";
import { OperationButton, type ButtonOperation } from "../parts/OperationButton";
import type { Pane } from "../state/pane";

const useStyles = makeStyles({
  /** The icons stand where the texts around them begin. */
  entries: { display: "flex", flexWrap: "wrap", gap: "0 8px", marginLeft: "-8px" },
  entry: { paddingInline: "8px" },
});

const OPERATIONS = Object.keys(ACTIONS) as ButtonOperation[];

export function ToolEntries({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <div className={styles.entries}>
      {OPERATIONS.map((operation) => {
        const { icon, tool } = ACTIONS[operation];
        return (
          tool !== undefined && (
            <OperationButton
              key={operation}
              className={styles.entry}
              appearance="subtle"
              operation={operation}
              activity={pane.state.activity}
              icon={icon}
              onClick={() => tool(pane)}
            />
          )
        );
      })}
    </div>
  );
}
