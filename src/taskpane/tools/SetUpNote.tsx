/** The contents are written, but not all sheets are set up for the window and the printer. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ShownOperation } from "../../operations";
import { Busy } from "../parts/Busy";
import { useMessages } from "../context";
import { isBusy } from "../state/paneState";

export function SetUpNote(props: { readonly activity: ShownOperation | null; readonly onRetry: () => void }) {
  const { setUpPages } = useMessages().operations;
  const running = props.activity === "setUpPages";
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{setUpPages.pending}</MessageBarBody>
      <MessageBarActions>
        <Button
          disabledFocusable={isBusy(props.activity)}
          icon={running ? <Busy /> : null}
          onClick={props.onRetry}
        >
          {running ? setUpPages.running : setUpPages.button}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
