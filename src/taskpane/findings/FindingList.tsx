/** The findings of a recompute with their filter and groups. */
import { useDeferredValue, useMemo, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import type { ChangesSince } from "../../workbook/attachments/lastRun";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { countBySeverity } from "../results/verdict";
import { FindingControls } from "./FindingControls";
import { SinceLastRun } from "./SinceLastRun";
import { FindingGroups, type FindingJumps } from "./FindingGroups";
import {
  EVERYTHING,
  grouped,
  groupId,
  listedFindings,
  ofSeverities,
  startsFolded,
  withWords,
  type FindingGroup,
  type FindingView,
  type Grouping,
  type RowNames,
} from "./findingView";
import { searchTextOf } from "./searchText";

const useStyles = makeStyles({
  summary: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center", marginBottom: "8px" },
  filtered: { marginTop: "8px" },
  count: { margin: 0, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
});

export function FindingList(
  props: FindingJumps & {
    readonly findings: readonly Finding[];
    readonly rowNames: RowNames;
    /** The order of groups by sheet */
    readonly sheets: readonly string[];
    readonly since: ChangesSince | null;
    /** All by default */
    readonly groupings?: readonly Grouping[];
    readonly view: FindingView;
    readonly onView: (view: FindingView) => void;
  },
) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = findingListMessages(messages.language);
  const { rowNames, sheets, view, since } = props;
  const fresh = useMemo(
    () => props.findings.filter((finding) => since?.fresh.has(finding) === true),
    [props.findings, since],
  );
  const freshOnly = view.freshOnly && fresh.length > 0;
  const findings = freshOnly ? fresh : props.findings;
  /** Typing takes priority: two thousand findings may update a keystroke later. */
  const words = useDeferredValue(view.words);
  const whole = useRef<HTMLDivElement>(null);

  const listed = useMemo(() => listedFindings(findings, rowNames), [findings, rowNames]);
  const textOf = useMemo(() => searchTextOf(messages.language), [messages.language]);
  const found = useMemo(() => withWords(listed, words, textOf), [listed, words, textOf]);
  const shown = useMemo(() => ofSeverities(found, view.severities), [found, view.severities]);
  const order = view.grouping === "project" ? rowNames.projects : sheets;
  const groups = useMemo(() => grouped(shown, view.grouping, order), [shown, view.grouping, order]);

  const isFolded = (group: FindingGroup): boolean =>
    view.folded.get(groupId(group.name)) ?? startsFolded(group, groups.length);
  const allFolded = groups.every(isFolded);
  const foldAll = (): void =>
    props.onView({
      ...view,
      folded: new Map([...view.folded, ...groups.map(({ name }) => [groupId(name), !allFolded] as const)]),
    });
  const goToFirst = (): void => {
    const first = whole.current?.querySelector<HTMLElement>("[data-cell]");
    first?.focus();
    const cell = first?.dataset["cell"] ?? "";
    if (cell !== "") props.onFollow(cell);
  };

  const filtering = words.trim() !== "" || view.severities.size > 0 || freshOnly;
  return (
    <div ref={whole}>
      <FindingControls
        view={view}
        {...(props.groupings === undefined ? {} : { groupings: props.groupings })}
        counts={countBySeverity(found.map(({ finding }) => finding))}
        fold={groups.length > 1 ? { folded: allFolded, onFold: foldAll } : null}
        onView={props.onView}
        onFirst={goToFirst}
      />
      {since !== null && (
        <SinceLastRun since={since} fresh={fresh.length} view={view} onView={props.onView} />
      )}
      <div className={mergeClasses(styles.summary, filtering && styles.filtered)}>
        {/* Rendered even if empty: a live region that appears together with its text is not announced. */}
        <p className={styles.count} aria-live="polite">
          {filtering &&
            (shown.length === 0 ? texts.nothingFound : texts.filtered(shown.length, props.findings.length))}
        </p>
        {filtering && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              // Before the focused button disappears together with the filter.
              whole.current?.querySelector("input")?.focus();
              props.onView({ ...EVERYTHING, grouping: view.grouping, folded: view.folded });
            }}
          >
            {texts.clearFilter}
          </Button>
        )}
      </div>
      <FindingGroups
        groups={groups}
        folded={view.folded}
        onFold={(folded) => props.onView({ ...view, folded })}
        onGoTo={props.onGoTo}
        onFollow={props.onFollow}
      />
    </div>
  );
}
