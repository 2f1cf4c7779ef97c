/** The steps to the hand-in, with what is missing; folded it shows the next one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { ReactNode } from "react";
import { demandsReason } from "../../domain/triage/reasons";
import { handInCounts, isReady, type HandIn } from "../../domain/handIn";
import { checklistMessages } from "../../locales/checklist";
import { CellLink } from "../parts/CellLink";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";

/** Further cells are counted. */
const LISTED = 12;

const useStyles = makeStyles({
  fold: { marginTop: "4px" },
  /** In a low window the first finding stays in sight. */
  list: {
    listStyleType: "none",
    margin: "4px 0",
    padding: 0,
    "@media (max-height: 700px)": { maxHeight: "max(96px, 20vh)", overflowY: "auto" },
  },
  step: { display: "flex", gap: "6px", alignItems: "flex-start", padding: "2px 0" },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
  done: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  body: { minWidth: 0, display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "center" },
});

export function Checklist(props: {
  readonly handIn: HandIn;
  /** Rows that need a reason */
  readonly owed: number;
  /** The results and the attachments are those of the data */
  readonly upToDate: boolean;
  readonly busy: boolean;
  readonly onGoTo: (cell: string) => void;
  readonly onErrors: () => void;
  readonly onReasons: () => void;
  readonly onWarnings: () => void;
  readonly onExport: () => void;
}) {
  const styles = useStyles();
  const { language, operations } = useMessages();
  const { goTo, moreCells } = findingListMessages(language);
  const texts = checklistMessages(language);
  const { handIn, owed, upToDate, busy } = props;
  const { fill, explain, blankTotals } = handIn;
  const counts = handInCounts(handIn);
  const cells = [...new Set(fill.flatMap(({ cells: [first] }) => first ?? []))];
  const toExplain = explain.filter((finding) => !demandsReason(finding)).length;
  const link = (label: string, onClick: () => void): ReactNode => (
    <Button size="small" onClick={onClick}>
      {label}
    </Button>
  );
  const steps: readonly { readonly text: string; readonly done: boolean; readonly how?: ReactNode }[] = [
    {
      text: texts.steps.fill(fill.length, blankTotals.length),
      done: fill.length + blankTotals.length === 0,
      how: (
        <>
          {cells.slice(0, LISTED).map((cell) => (
            <CellLink key={cell} cell={cell} name={goTo(cell)} onGoTo={props.onGoTo} />
          ))}
          {cells.length > LISTED && <span>{moreCells(cells.length - LISTED)}</span>}
          {blankTotals.length > 0 && <span>{texts.blankTotals(blankTotals)}</span>}
        </>
      ),
    },
    { text: texts.steps.recompute(upToDate), done: upToDate },
    {
      text: texts.steps.correct(counts),
      done: counts.mustFix === 0,
      how: link(texts.showErrors, props.onErrors),
    },
    {
      text: texts.steps.explain(owed, toExplain),
      done: owed + toExplain === 0,
      how: (
        <>
          {owed > 0 && link(texts.showReasons, props.onReasons)}
          {toExplain > 0 && link(texts.showWarnings, props.onWarnings)}
        </>
      ),
    },
    {
      text: texts.steps.print(isReady(handIn) && upToDate),
      done: false,
      how: upToDate && (
        <Button size="small" disabledFocusable={busy} onClick={props.onExport}>
          {operations.exportAttachments.button}
        </Button>
      ),
    },
  ];
  const next = steps.find(({ done }) => !done);
  return (
    <Fold className={styles.fold} summary={texts.next(next?.text ?? "")}>
      {() => (
        <ol className={styles.list}>
          {steps.map(({ text, done, how }, index) => (
            <li key={index} className={styles.step}>
              {done ? (
                <CheckmarkCircleRegular className={styles.done} aria-label={texts.done} />
              ) : (
                <CircleRegular className={styles.icon} aria-label={texts.open} />
              )}
              <span className={styles.body}>
                <span>{text}</span>
                {!done && how}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Fold>
  );
}
