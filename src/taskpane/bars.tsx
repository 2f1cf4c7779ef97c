/** Message bars: what failed, what was done, what is out of date. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMessages } from "./context";
import { noticeText } from "./noticeText";
import type { Notice, PaneState } from "./paneState";
import { describe } from "../locales";
import { retryHelps } from "./retry";

const useStyles = makeStyles({
  /** A sentence is never cut off: Fluent's single line would be. */
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  title: { display: "block" },
});

export function FailureBar(props: {
  readonly failure: { readonly error: unknown; readonly retry: () => void };
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { error, retry } = props.failure;
  const { what, next } = describe(error, messages);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{what}</MessageBarTitle>
        {next}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={messages.actions.dismiss}
            icon={<DismissRegular />}
            onClick={props.onDismiss}
          />
        }
      >
        {retryHelps(error) && <Button onClick={retry}>{messages.actions.retry}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  return (
    <MessageBar intent={notice.kind === "cancelled" ? "info" : "success"} layout="multiline">
      <MessageBarBody className={styles.body}>{noticeText(notice, useMessages())}</MessageBarBody>
    </MessageBar>
  );
}

export function StaleBar({ reason }: { readonly reason: NonNullable<PaneState["stale"]> }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{useMessages().notice.stale[reason]}</MessageBarBody>
    </MessageBar>
  );
}
