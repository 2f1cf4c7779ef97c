/** What was typed and is not in the workbook: left by an earlier pane, or without its row. */
import { useMemo, useSyncExternalStore } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import type { ReasonDue } from "../../domain/triage/reasons";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { LostDrafts } from "../parts/LostDrafts";
import { explanationKey, isUnwritten, kindOf, reasonKey, SHARED_REASON } from "../state/draftKeys";
import { useDrafts, type DraftStore } from "../state/drafts";

const useStyles = makeStyles({
  drafts: { display: "flex", flexDirection: "column", gap: "4px" },
  left: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center", margin: 0 },
  note: { margin: 0, color: tokens.colorStatusWarningForeground1 },
});

export function UnwrittenDrafts(props: {
  readonly drafts: DraftStore;
  readonly due: readonly ReasonDue[];
  /** Reasons written since the recompute, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  /** The open findings */
  readonly findings: readonly Finding[];
  readonly onReasons: () => void;
  readonly onFindings: () => void;
}) {
  const styles = useStyles();
  const { drafts: texts } = reasonDeskMessages(useMessages().language);
  const { drafts: store, due, written, findings } = props;
  const drafts = useDrafts(store);
  const left = useSyncExternalStore(store.subscribe, store.leftBefore);
  const stored = useSyncExternalStore(store.subscribe, store.isStored);
  const rows = useMemo(() => new Map(due.map((one) => [reasonKey(one.id), one])), [due]);
  const explained = useMemo(
    () => new Set(findings.map((finding) => explanationKey("workbook", finding))),
    [findings],
  );
  const present = [...drafts].filter(([, { text }]) => text.trim() !== "");
  const reasons = present.filter(([key, { text }]) => {
    const row = rows.get(key);
    return left.has(key) && (key === SHARED_REASON || (row !== undefined && isUnwritten(row, text, written)));
  });
  const explanations = present.filter(([key]) => left.has(key) && explained.has(key));
  const lost = present.filter(([key]) => {
    const kind = kindOf(key);
    return (kind === "reason" && !rows.has(key)) || (kind === "workbook" && !explained.has(key));
  });
  return (
    <div className={styles.drafts}>
      {reasons.length + explanations.length > 0 && (
        <p className={styles.left}>
          {texts.left(reasons.length, explanations.length)}
          {reasons.length > 0 && (
            <Button size="small" onClick={props.onReasons}>
              {texts.showReasons}
            </Button>
          )}
          {explanations.length > 0 && (
            <Button size="small" onClick={props.onFindings}>
              {texts.showExplanations}
            </Button>
          )}
        </p>
      )}
      {!stored && <p className={styles.note}>{texts.notStored}</p>}
      <LostDrafts store={store} drafts={lost} />
    </div>
  );
}
