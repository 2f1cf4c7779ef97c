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
import type { PaperFault } from "../domain/handIn";
import type { Notice, PaneState } from "./state/paneState";
import { staleSentences, type StaleReason } from "./state/stale";
import { describe } from "../locales";
import { retryHelps } from "./retry";

const useStyles = makeStyles({
  /** Fluent's single line would cut a sentence off. */
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  title: { display: "block" },
});

/** Shows those that are not null. */
export default function Bars(props: {
  readonly notice: Notice | null;
  readonly stale: StaleReason | null;
  readonly papers: readonly PaperFault[] | null;
  readonly busy: boolean;
  readonly onExportUnfinished: () => void;
}) {
  const { notice, stale, papers } = props;
  return (
    <>
      {notice !== null && (
        <NoticeBar notice={notice} busy={props.busy} onExportUnfinished={props.onExportUnfinished} />
      )}
      {(stale !== null || (papers ?? []).length > 0) && <StaleBar reason={stale} papers={papers} />}
    </>
  );
}

export function FailureBar(props: {
  readonly failure: NonNullable<PaneState["failure"]>;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { error, retry } = props.failure;
  const { what, next } = describe(error, messages);
  return (
    <MessageBar intent="error" layout="multiline" data-message>
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

/** What a screen reader announces */
export function FailureAnnouncement({ error }: { readonly error: unknown }) {
  const messages = useMessages();
  const { what, next } = describe(error, messages);
  return messages.joinSentences([what, next]);
}

function NoticeBar(props: {
  readonly notice: Notice;
  readonly busy: boolean;
  readonly onExportUnfinished: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { intent, text, offer } = props.notice;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{text(messages)}</MessageBarBody>
      {offer !== undefined && (
        <MessageBarActions>
          <Button disabledFocusable={props.busy} onClick={props.onExportUnfinished}>
            {messages.operations.exportAttachments.draft}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function StaleBar(props: {
  readonly reason: StaleReason | null;
  readonly papers: readonly PaperFault[] | null;
}) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {messages.joinSentences(staleSentences(props.reason, props.papers, messages))}
      </MessageBarBody>
    </MessageBar>
  );
}
