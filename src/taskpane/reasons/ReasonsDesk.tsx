/** 原因: the rows that need a reason, each with its figures and a text box whose text is written into its cell. */
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { isReason, reasonLength, type ReasonDue } from "../../domain/reasons";
import type { ReasonInput } from "../../workbook/reasonInputs";
import type { LastReason } from "../../domain/years/lastYear";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { useDrafts, type DraftStore } from "../drafts";
import { focusIsLost, showMore } from "../keptFocus";
import { ReasonRow } from "./ReasonRow";
import { SavedPhrases } from "./SavedPhrases";
import { UnclaimedDrafts } from "./UnclaimedDrafts";
import { SharedReason } from "./SharedReason";
import type { PhraseShelf } from "./usePhrases";

/** Rows shown at first, and with each press of the button below */
const PAGE = 50;

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", gap: "12px", ":focus-visible": { outline: "none" } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface ReasonsDeskProps {
  readonly due: readonly ReasonDue[];
  /** Written since the recompute, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  readonly drafts: DraftStore;
  readonly phrases: PhraseShelf;
  /** Reasons that the workbook has already */
  readonly used: readonly string[];
  /** Those of last year's workbook */
  readonly lastReasons: readonly LastReason[];
  readonly busy: boolean;
  /** Scrolls to the row of this finding; null = starts at the top */
  readonly cause: Finding | null;
  /** `done` is called when the cells are written */
  readonly onWrite: (reasons: readonly ReasonInput[], done: () => void) => void;
  readonly onGoTo: (cell: string) => void;
}

/** Prefix of the keys of drafts for reasons */
const DRAFT_KEY = "reason ";

export default function ReasonsDesk(props: ReasonsDeskProps) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const drafts = useDrafts(props.drafts);
  const { phrases, used } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const at =
    props.cause === null
      ? -1
      : props.due.findIndex(({ causes }) => causes.some((one) => one === props.cause));
  const [pages, setPages] = useState(Math.max(1, Math.ceil((at + 1) / PAGE)));
  const list = useRef<HTMLUListElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const { due, written, busy } = props;

  const inputOf = (one: ReasonDue, text: string): ReasonInput | null => {
    if (one.cell === null || reasonLength(text) > one.limit || !isReason(text)) return null;
    const present = written.get(one.id)?.trim() ?? one.present;
    return text.trim() === present ? null : { id: one.id, cell: one.cell, present, text };
  };
  const ready = due.flatMap((one) => {
    const draft = drafts.get(DRAFT_KEY + one.id);
    const input = draft === undefined ? null : inputOf(one, draft.text);
    return input === null ? [] : [input];
  });
  const write = (inputs: readonly ReasonInput[]): void =>
    props.onWrite(inputs, () => {
      for (const { id, text } of inputs) props.drafts.settle(DRAFT_KEY + id, text);
    });

  const together = due.filter(({ cell }) => cell !== null);

  const initialRow = useRef(at);
  useEffect(() => {
    // The link that led here is gone, and so is the focus.
    if (initialRow.current < 0 || !focusIsLost()) return;
    const row = list.current?.children[initialRow.current];
    (row?.querySelector<HTMLElement>("textarea") ?? row?.querySelector("button"))?.focus();
  }, []);

  const rest = due.length - pages * PAGE;
  return (
    <div ref={whole} tabIndex={-1} className={styles.desk}>
      <p className={styles.text}>{due.length === 0 ? texts.none : texts.intro}</p>
      {due.length > 1 && (
        <div className={styles.actions}>
          <Button
            appearance={chosen === null ? "primary" : "secondary"}
            disabledFocusable={busy || ready.length === 0}
            onClick={() => write(ready)}
          >
            {texts.writeAll(ready.length)}
          </Button>
          <ToggleButton
            aria-expanded={chosen !== null}
            checked={chosen !== null}
            onClick={() => setChosen(chosen === null ? new Set() : null)}
          >
            {texts.shared.open}
          </ToggleButton>
        </div>
      )}
      {chosen !== null && together.length > 1 && (
        <SharedReason
          rows={together}
          chosen={chosen}
          drafts={props.drafts}
          used={used}
          busy={busy}
          phrases={phrases}
          onChoose={setChosen}
          onWrite={(rows, text, done) =>
            props.onWrite(
              rows.flatMap((one) => inputOf(one, text) ?? []),
              () => {
                done();
                setChosen(null);
              },
            )
          }
        />
      )}
      {due.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={texts.list}>
          {due.slice(0, pages * PAGE).map((one) => {
            const draft = drafts.get(DRAFT_KEY + one.id);
            const text = draft?.text ?? written.get(one.id) ?? one.present;
            const input = inputOf(one, text);
            return (
              <ReasonRow
                key={one.id}
                due={one}
                text={text}
                written={text === written.get(one.id)}
                ready={input !== null}
                busy={busy}
                phrases={phrases}
                used={used}
                lastReasons={props.lastReasons}
                chosen={chosen === null || one.cell === null ? null : chosen.has(one.id)}
                onChoose={(on) => {
                  const others = [...(chosen ?? [])].filter((id) => id !== one.id);
                  setChosen(new Set(on ? [...others, one.id] : others));
                }}
                onText={(typed) => props.drafts.set(DRAFT_KEY + one.id, { text: typed, label: one.name })}
                onWrite={() => {
                  if (input !== null) write([input]);
                }}
                onGoTo={props.onGoTo}
              />
            );
          })}
        </ul>
      )}
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => showMore(list.current, pages * PAGE, () => setPages(pages + 1))}
        >
          {texts.more(rest)}
        </Button>
      )}
      <UnclaimedDrafts
        drafts={[...drafts].filter(
          ([key]) => key.startsWith(DRAFT_KEY) && !due.some(({ id }) => DRAFT_KEY + id === key),
        )}
        onDiscard={(key) => {
          props.drafts.set(key, null);
          whole.current?.focus({ preventScroll: true });
        }}
      />
      <SavedPhrases phrases={phrases} />
    </div>
  );
}
