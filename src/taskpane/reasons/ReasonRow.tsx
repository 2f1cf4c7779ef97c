/** One row that needs a reason: the finding with its figures, and the text box. */
import { memo, useId, useRef } from "react";
import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { isReason } from "../../domain/text/written";
import { reasonLength, type ReasonDue } from "../../domain/triage/reasons";
import type { LastReason } from "../../domain/years/lastYear";
import { findingSentence } from "../../locales";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { CellLink, useCellLinkStyles } from "../parts/CellLink";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { LimitedText } from "../parts/LimitedText";
import { PhraseActions } from "./PhraseActions";
import type { PhraseStore } from "./usePhrases";

const useStyles = makeStyles({
  row: {
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  head: { display: "flex", flexWrap: "wrap", gap: "0 12px", alignItems: "baseline" },
  heading: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorBrandForeground1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  project: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cause: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  offered: { overflowWrap: "anywhere" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ReasonRowProps {
  readonly due: ReasonDue;
  readonly text: string;
  /** The cell holds the text */
  readonly written: boolean;
  /** The project, above its first row */
  readonly heading: string | null;
  /** The text is in the pane only */
  readonly draft: boolean;
  /** The text can be written */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly phrases: PhraseStore;
  /** Reasons that the workbook has already */
  readonly used: readonly string[];
  /** The cause of another row of the project; null = none, or this row has one */
  readonly offered: string | null;
  /** Reasons in last year's workbook, for any row */
  readonly lastReasons: readonly LastReason[];
  /** Whether the row is among those of the shared reason; null = none is being written */
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
  readonly onText: (text: string) => void;
  readonly onWrite: () => void;
  readonly onGoTo: (cell: string) => void;
}

export const ReasonRow = memo(function ReasonRow(props: ReasonRowProps) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = reasonDeskMessages(messages.language);
  const { due, text, written, busy, lastReasons, offered } = props;
  const row = useRef<HTMLLIElement>(null);
  const title = useId();
  const { link } = useCellLinkStyles();
  const column = texts.column[due.column];
  return (
    <li ref={row} className={styles.row} data-reason={due.cell ?? ""} aria-labelledby={title}>
      {props.heading !== null && <h3 className={styles.heading}>{props.heading}</h3>}
      <div className={styles.head}>
        {props.chosen !== null && (
          <Checkbox
            aria-label={texts.shared.choose(due.name)}
            checked={props.chosen}
            onChange={(_event, { checked }) => props.onChoose(checked === true)}
          />
        )}
        <span id={title} className={styles.name}>
          {due.name}
        </span>
        {due.cell !== null && (
          <CellLink
            cell={due.cell}
            name={findingListMessages(messages.language).goTo(due.cell)}
            onGoTo={props.onGoTo}
          />
        )}
      </div>
      {due.project !== null && <div className={styles.project}>{texts.ofProject(due.project)}</div>}
      {due.details.length > 0 && <div className={styles.project}>{texts.details(due.details)}</div>}
      {due.causes.map((cause) => (
        <p key={cause.code} className={styles.cause}>
          {findingSentence(messages.language, cause)}
        </p>
      ))}
      {due.cell === null ? (
        <p className={styles.note}>{texts.noColumn(column)}</p>
      ) : (
        <>
          <LimitedText
            label={texts.field(column, due.name)}
            text={text}
            limit={due.limit}
            warning={reasonLength(text) > 0 && !isReason(text) ? texts.notAReason : null}
            onText={props.onText}
          />
          {offered !== null && (
            <button
              type="button"
              className={mergeClasses(link, styles.offered)}
              onClick={() => {
                // Before the focused button disappears.
                row.current?.querySelector("textarea")?.focus();
                props.onText(offered);
              }}
            >
              {texts.sameProject(offered)}
            </button>
          )}
          <div className={styles.actions}>
            <Button
              appearance={props.ready ? "primary" : "secondary"}
              disabledFocusable={busy || !props.ready}
              onClick={props.onWrite}
            >
              {written ? texts.written : texts.write}
            </Button>
            {props.draft && <span className={styles.note}>{texts.draft}</span>}
            <PhraseActions
              text={text}
              use="reason"
              used={props.used}
              lastYear={lastReasons.filter(({ name }) => name === due.name).map((one) => one.text)}
              phrases={props.phrases}
              onText={props.onText}
            />
          </div>
        </>
      )}
    </li>
  );
});
