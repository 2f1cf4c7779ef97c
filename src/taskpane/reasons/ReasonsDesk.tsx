/** 原因: the rows that need a reason, each with its figures and a text box whose text is written into its cell. */
import { useEffect, useRef, useState, type RefObject } from "react";
import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import { isReason } from "../../domain/text/written";
import { projectOfReason, reasonLength, type ReasonDue } from "../../domain/triage/reasons";
import type { ReasonInput } from "../../workbook/amendments/reasonInputs";
import type { LastReason } from "../../domain/years/lastYear";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { isUnwritten, presentText, reasonKey } from "../state/draftKeys";
import { useDrafts, type DraftStore } from "../state/drafts";
import { focusIsLost, showMore } from "../parts/keptFocus";
import { ReasonControls } from "./ReasonControls";
import { ReasonRow } from "./ReasonRow";
import { ALL_REASONS, byProject, withFilter, type ReasonState } from "./reasonView";
import { SavedPhrases } from "./SavedPhrases";
import { SharedReason } from "./SharedReason";
import type { PhraseStore } from "./usePhrases";

/** Rows shown at first, and with each press of the button below */
const PAGE = 50;
/** Fewer rows are seen at a glance. */
const FILTERED_FROM = 5;

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  count: { margin: 0, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface ReasonsDeskProps {
  readonly due: readonly ReasonDue[];
  /** Written since the recompute, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  readonly drafts: DraftStore;
  readonly phrases: PhraseStore;
  /** Reasons that the workbook has already */
  readonly used: readonly string[];
  /** The reason that the workbook has already for each project */
  readonly ofProjects: ReadonlyMap<string, string>;
  /** Reasons in last year's workbook */
  readonly lastReasons: readonly LastReason[];
  readonly busy: boolean;
  /** Scrolls to the row of this finding; null = starts at the top */
  readonly cause: Finding | null;
  /** `done` is called when the cells are written */
  readonly onWrite: (reasons: readonly ReasonInput[], done: () => void) => void;
  readonly onGoTo: (cell: string) => void;
}

/** Rows that get the same reason; null = each row gets its own */
type Chosen = ReadonlySet<string> | null;

export default function ReasonsDesk(props: ReasonsDeskProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const texts = reasonDeskMessages(language);
  const { due, drafts, used, phrases, busy, written } = props;
  const typed = useTypedReasons(props);
  const [chosen, setChosen] = useState<Chosen>(null);
  const [filter, setFilter] = useState(ALL_REASONS);
  const [grouped, setGrouped] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const stateOf = (one: ReasonDue): ReasonState =>
    isUnwritten(one, typed.textOf(one) ?? "", written) ? "draft" : written.has(one.id) ? "all" : "blank";
  const found = withFilter(due, filter, stateOf, language);
  const shown = grouped ? byProject(found) : found;
  const textNow = (one: ReasonDue): string => typed.textOf(one) ?? written.get(one.id) ?? one.present;
  const causes = causesByProject(due, textNow);
  const filtering = filter.words.trim() !== "" || filter.state !== "all";
  const together = due.filter(({ cell }) => cell !== null);
  return (
    <div ref={whole} className={styles.desk}>
      <p className={styles.text}>{due.length === 0 ? texts.none : texts.intro}</p>
      {due.length > 1 && (
        <div className={styles.actions}>
          <Button
            appearance={chosen === null ? "primary" : "secondary"}
            disabledFocusable={busy || typed.ready.length === 0}
            onClick={() => typed.write(typed.ready)}
          >
            {texts.writeAll(typed.ready.length)}
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
      {due.length > FILTERED_FROM && (
        <>
          <ReasonControls
            filter={filter}
            grouped={grouped}
            onFilter={setFilter}
            onGroup={setGrouped}
            onFirst={() => whole.current?.querySelector("textarea")?.focus()}
          />
          {/* Rendered even if empty: a live region that appears together with its text is not announced. */}
          <p className={styles.count} aria-live="polite">
            {filtering && texts.filter.found(shown.length, due.length)}
          </p>
        </>
      )}
      {chosen !== null && together.length > 1 && (
        <SharedReason
          rows={together}
          shown={shown}
          chosen={chosen}
          drafts={drafts}
          used={used}
          busy={busy}
          phrases={phrases}
          onChoose={setChosen}
          onWrite={(rows, text, done) =>
            props.onWrite(
              rows.flatMap((one) => typed.inputOf(one, text) ?? []),
              () => {
                done();
                setChosen(null);
              },
            )
          }
        />
      )}
      {due.length > 0 && (
        <ReasonRows
          {...props}
          due={shown}
          grouped={grouped}
          typed={typed}
          causes={causes}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <SavedPhrases phrases={phrases} />
    </div>
  );
}

/** What has been typed and is not written yet */
interface TypedReasons {
  readonly textOf: (due: ReasonDue) => string | undefined;
  /** What writing the text would write; null if it cannot be written or stands there already */
  readonly inputOf: (due: ReasonDue, text: string) => ReasonInput | null;
  /** What can be written now */
  readonly ready: readonly ReasonInput[];
  readonly write: (inputs: readonly ReasonInput[]) => void;
}

function useTypedReasons({ due, written, drafts: store, onWrite }: ReasonsDeskProps): TypedReasons {
  const drafts = useDrafts(store);
  const textOf = ({ id }: ReasonDue): string | undefined => drafts.get(reasonKey(id))?.text;
  const inputOf = (one: ReasonDue, text: string): ReasonInput | null => {
    if (one.cell === null || reasonLength(text) > one.limit || !isReason(text)) return null;
    const present = presentText(one, written);
    return text.trim() === present ? null : { id: one.id, cell: one.cell, present, text };
  };
  return {
    textOf,
    inputOf,
    ready: due.flatMap((one) => {
      const text = textOf(one);
      return (text === undefined ? null : inputOf(one, text)) ?? [];
    }),
    write: (inputs) =>
      onWrite(inputs, () => {
        for (const { id, text } of inputs) store.settle(reasonKey(id), text);
      }),
  };
}

/** What has been typed or written since, by project: a cause of one row is often that of the others. */
function causesByProject(
  due: readonly ReasonDue[],
  textOf: (one: ReasonDue) => string,
): ReadonlyMap<string, readonly { readonly id: string; readonly text: string }[]> {
  const causes = due.flatMap((one) => {
    const text = textOf(one).trim();
    return isReason(text) ? [{ id: one.id, text, project: projectOfReason(one) }] : [];
  });
  return groupBy(causes, ({ project }) => project);
}

/** The cause of another row of the project, for one that has none of its own; null for none that fits */
function offeredFor(
  one: ReasonDue,
  text: string,
  causes: ReturnType<typeof causesByProject>,
  ofProjects: ReadonlyMap<string, string>,
): string | null {
  if (isReason(text)) return null;
  const project = projectOfReason(one);
  const typed = causes.get(project)?.find(({ id }) => id !== one.id)?.text;
  const cause = typed ?? ofProjects.get(project);
  return cause === undefined || reasonLength(cause) > one.limit ? null : cause;
}

function isFirstOfProject(due: readonly ReasonDue[], index: number): boolean {
  const [before, one] = [due[index - 1], due[index]];
  return one !== undefined && (before === undefined || projectOfReason(before) !== projectOfReason(one));
}

/** The rows, a page at a time */
function ReasonRows(
  props: ReasonsDeskProps & {
    readonly typed: TypedReasons;
    readonly grouped: boolean;
    readonly causes: ReturnType<typeof causesByProject>;
    readonly chosen: Chosen;
    readonly onChoose: (chosen: Chosen) => void;
  },
) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const { due, written, drafts, cause, typed, grouped, causes, chosen } = props;
  const at = cause === null ? -1 : due.findIndex(({ causes }) => causes.includes(cause));
  const [pages, setPages] = useState(Math.max(1, Math.ceil((at + 1) / PAGE)));
  const list = useRef<HTMLUListElement>(null);
  useFocusedRow(list, at);
  const rest = due.length - pages * PAGE;
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={texts.list}>
        {due.slice(0, pages * PAGE).map((one, index) => {
          const text = typed.textOf(one) ?? written.get(one.id) ?? one.present;
          const input = typed.inputOf(one, text);
          return (
            <ReasonRow
              key={one.id}
              due={one}
              text={text}
              written={text === written.get(one.id)}
              ready={input !== null}
              // Each row has its own place in the list, so that rows keep their order and `showMore` its count.
              heading={grouped && isFirstOfProject(due, index) ? texts.ofProject(projectOfReason(one)) : null}
              draft={isUnwritten(one, typed.textOf(one) ?? "", written)}
              busy={props.busy}
              phrases={props.phrases}
              used={props.used}
              offered={offeredFor(one, text, causes, props.ofProjects)}
              lastReasons={props.lastReasons}
              chosen={chosen === null || one.cell === null ? null : chosen.has(one.id)}
              onChoose={(on) => {
                const others = [...(chosen ?? [])].filter((id) => id !== one.id);
                props.onChoose(new Set(on ? [...others, one.id] : others));
              }}
              onText={(entered) => drafts.set(reasonKey(one.id), { text: entered, label: one.name })}
              onWrite={() => {
                if (input !== null) typed.write([input]);
              }}
              onGoTo={props.onGoTo}
            />
          );
        })}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => showMore(list.current, pages * PAGE, () => setPages(pages + 1))}
        >
          {texts.more(rest)}
        </Button>
      )}
    </>
  );
}

/** Focuses the row to which a link led: the link is gone, and so is the focus. */
function useFocusedRow(list: RefObject<HTMLUListElement | null>, at: number): void {
  const initial = useRef(at);
  useEffect(() => {
    if (initial.current < 0 || !focusIsLost()) return;
    const row = list.current?.children[initial.current];
    (row?.querySelector<HTMLElement>("textarea") ?? row?.querySelector("button"))?.focus();
  }, [list]);
}
