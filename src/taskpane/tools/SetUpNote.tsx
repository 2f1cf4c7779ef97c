/** The contents are written, but not all sheets are set up for the window and the printer. */
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMessages } from "../context";
import { OperationButton } from "../parts/OperationButton";
import type { Pane } from "../state/pane";

export function SetUpNote({ pane }: { readonly pane: Pane }) {
  const { setUpPages } = useMessages().operations;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{setUpPages.pending}</MessageBarBody>
      <MessageBarActions>
        <OperationButton
          operation="setUpPages"
          activity={pane.state.activity}
          onClick={() => pane.run("setUpPages", [])}
        />
      </MessageBarActions>
    </MessageBar>
  );
}
