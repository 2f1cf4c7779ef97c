/** Above a preview: why the input is incomplete, and what the existing sheets would lose. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { findingSentence } from "../../locales";
import { previewMessages } from "../../locales/preview";
import { isRepairable } from "../../workbook/doctor/offeredFor";
import type { SheetLoss } from "../../workbook/preview/losses";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";

/** Further reasons are counted; the repairs list them all. */
const REASONS = 5;

const useStyles = makeStyles({
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  title: { display: "block" },
  list: { margin: "4px 0", paddingInlineStart: "16px" },
});

export function Incomplete(props: {
  readonly findings: readonly Finding[];
  readonly losses: readonly SheetLoss[];
  readonly busy: boolean;
  readonly onRepair: (finding: Finding) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const messages = previewMessages(language);
  const { findings, losses } = props;
  const repairable = findings.find(isRepairable);
  const further = findings.length - REASONS;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{messages.incomplete}</MessageBarTitle>
        <ul className={styles.list}>
          {findings.slice(0, REASONS).map((finding) => {
            const [cell = ""] = finding.cells;
            return (
              <li key={`${finding.code} ${cell}`}>
                {findingSentence(language, finding)}{" "}
                <CellLink cell={cell} name={messages.goTo(cell)} onGoTo={props.onGoTo} />
              </li>
            );
          })}
          {further > 0 && <li>{messages.moreReasons(further)}</li>}
        </ul>
        {losses.length === 0 ? (
          messages.noLoss
        ) : (
          <ul className={styles.list}>
            {losses.map((loss) => (
              <li key={loss.sheet}>{messages.loss(loss)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {repairable !== undefined && (
        <MessageBarActions>
          <Button
            appearance="primary"
            disabledFocusable={props.busy}
            onClick={() => props.onRepair(repairable)}
          >
            {messages.repair}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
