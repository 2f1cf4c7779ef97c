/** One reason for several rows: a text box whose text is written into the cells of the chosen rows. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { isReason } from "../../domain/text/written";
import { reasonLength, type ReasonDue } from "../../domain/triage/reasons";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { SHARED_REASON } from "../state/draftKeys";
import { useDraft, type DraftStore } from "../state/drafts";
import { LimitedText } from "../parts/LimitedText";
import { PhraseActions } from "./PhraseActions";
import type { PhraseStore } from "./usePhrases";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

export function SharedReason(props: {
  /** The rows that can be chosen */
  readonly rows: readonly ReasonDue[];
  /** Those that the filter shows: 全选 chooses them only */
  readonly shown: readonly ReasonDue[];
  readonly chosen: ReadonlySet<string>;
  readonly drafts: DraftStore;
  readonly used: readonly string[];
  readonly busy: boolean;
  readonly phrases: PhraseStore;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onWrite: (rows: readonly ReasonDue[], text: string, done: () => void) => void;
}) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const { rows, chosen, drafts, busy, onChoose } = props;
  const text = useDraft(drafts, SHARED_REASON)?.text ?? "";
  const setText = (typed: string): void =>
    drafts.set(SHARED_REASON, { text: typed, label: texts.shared.field });
  const some = rows.filter(({ id }) => chosen.has(id));
  const selectable = rows.filter((one) => props.shown.includes(one));
  const chosenHere = selectable.filter(({ id }) => chosen.has(id)).length;
  const limit = Math.min(...(some.length === 0 ? rows : some).map((one) => one.limit));
  const fits = isReason(text) && reasonLength(text) <= limit;
  return (
    <section className={styles.box} aria-label={texts.shared.open}>
      <Checkbox
        label={texts.shared.all(selectable.length)}
        checked={chosenHere === 0 ? false : chosenHere === selectable.length ? true : "mixed"}
        onChange={(_event, { checked }) => {
          const here = selectable.map(({ id }) => id);
          const elsewhere = [...chosen].filter((id) => !here.includes(id));
          onChoose(new Set(checked === true ? [...elsewhere, ...here] : elsewhere));
        }}
      />
      <LimitedText
        label={texts.shared.field}
        text={text}
        limit={limit}
        warning={reasonLength(text) > 0 && !isReason(text) ? texts.notAReason : null}
        onText={setText}
      />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !fits || some.length === 0}
          onClick={() => props.onWrite(some, text, () => drafts.settle(SHARED_REASON, text))}
        >
          {texts.shared.write(some.length)}
        </Button>
        <PhraseActions text={text} use="reason" used={props.used} phrases={props.phrases} onText={setText} />
      </div>
    </section>
  );
}
