/** The result of a recompute below its verdict: what was read and written, then the tabs. */
import { parseAddress } from "../a1";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Inspection, RecomputeResult } from "../operations";
import { canAccept } from "../domain/acceptance";
import type { Finding, Severity } from "../domain/finding";
import { groupBy } from "../domain/groupBy";
import { projectOfCell } from "../domain/projectOfCell";
import { reasonsDue, reasonsGiven } from "../domain/reasons";
import { wayOf } from "../domain/way";
import type { LastReason } from "../domain/years/lastYear";
import { reasonDeskMessages } from "../locales/reasonDesk";
import { Checklist } from "./Checklist";
import { findingListMessages } from "../locales/findingList";
import { useMessages } from "./context";
import { DeskContext } from "./desk";
import type { DraftStore } from "./drafts";
import { ErrorBoundary } from "./ErrorBoundary";
import { AcceptedFindings } from "./findings/AcceptedFindings";
import { focusIsLost } from "./keptFocus";
import { SelectedFindings } from "./findings/SelectedFindings";
import { LastYearSummary } from "./LastYearSummary";
import { ReadSummary } from "./ReadSummary";
import { FindingList } from "./findings/FindingList";
import { EVERYTHING } from "./findings/findingView";
import { usePhrases } from "./reasons/usePhrases";
import { isAny, outdatedOf, staleReason } from "./stale";
import type { Pane } from "./usePane";
import { countBySeverity } from "./verdict";
import { writeReport } from "./writeReport";

/** Loaded when its tab is opened, with its charts. */
const Overview = lazy(() => import(/* webpackChunkName: "overview" */ "./overview/Overview"));
const LastFigures = lazy(() => import(/* webpackChunkName: "lastYear" */ "./LastFigures"));
const ReasonsDesk = lazy(() => import(/* webpackChunkName: "reasons" */ "./reasons/ReasonsDesk"));

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "4px" },
  report: { margin: 0, color: tokens.colorNeutralForeground2 },
  panel: { ":focus-visible": { outline: "none" } },
  tabs: { margin: "0 -10px", flexWrap: "wrap" },
});

const NO_REASONS: readonly LastReason[] = [];

export type ResultTab = "overview" | "findings" | "reasons";

export default function Results(props: {
  readonly pane: Pane;
  readonly result: RecomputeResult;
  /** Reasons written since, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  /** Nothing was written */
  readonly reviewed: boolean;
  readonly drafts: DraftStore;
  readonly onRepair: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { pane, result, written, reviewed, drafts, onRepair } = props;
  const { evaluation, inspection, triage, selfEvaluation, acceptances } = result;
  const { run, goTo, follow } = pane;
  const counts = countBySeverity(triage.open);
  /** Null until the user has chosen; the default is the findings if there are any to deal with. */
  const [chosen, setChosen] = useState<ResultTab | null>(null);
  const shown = chosen ?? (counts.error + counts.warning > 0 ? "findings" : "overview");
  const id = useId();
  const { tabs } = messages.result;

  const [view, setView] = useState(EVERYTHING);
  const projectOf = useMemo(() => projectOfCell(selfEvaluation), [selfEvaluation]);
  const sheets = useMemo(() => sheetsOf(inspection), [inspection]);

  const busy = pane.state.activity !== null;
  const due = useMemo(() => reasonsDue(selfEvaluation, evaluation), [selfEvaluation, evaluation]);
  const owed = due.filter((one) => !written.has(one.id)).length;
  const way = useMemo(() => wayOf(triage.open), [triage.open]);
  const showFindings = (severity: Severity): void => {
    setView({ ...view, severities: new Set([severity]), words: "" });
    setChosen("findings");
  };
  const accepted = useMemo(
    () => evaluation.findings.filter((finding) => triage.accepted.has(finding)),
    [evaluation, triage],
  );
  /** The finding whose row of 原因 to scroll to */
  const [cause, setCause] = useState<Finding | null>(null);
  const showReason = useCallback((of: Finding) => {
    setCause(of);
    setChosen("reasons");
  }, []);
  const phrases = usePhrases();
  const { years } = evaluation;
  const lastYear = years?.kind === "compared" ? years.context.lastYear : null;
  const explanations = useMemo(
    () => [...new Set(acceptances.map(({ reason }) => reason).reverse())],
    [acceptances],
  );
  const acceptable = useMemo(() => groupBy(triage.open.filter(canAccept), ({ rule }) => rule), [triage.open]);
  const reasons = useMemo(() => reasonsGiven(selfEvaluation), [selfEvaluation]);
  const desk = useMemo(
    () => ({
      triage,
      drafts,
      phrases,
      explanations,
      lastExplanations: lastYear?.explanations ?? [],
      acceptable,
      busy,
      accept: (findings: readonly Finding[], reason: string, done: () => void) =>
        run("accept", [result, findings, reason], done),
      revoke: (finding: Finding) => run("revoke", [result, [finding]]),
      repair: onRepair,
      showReason,
    }),
    [triage, drafts, phrases, explanations, lastYear, acceptable, busy, run, result, onRepair, showReason],
  );

  const panels: Record<ResultTab, () => ReactNode> = {
    overview: () => <Overview result={result} onGoTo={goTo} />,
    findings: () => (
      <DeskContext value={desk}>
        {triage.open.length === 0 ? (
          <p className={styles.report}>
            {triage.accepted.size === 0
              ? findingListMessages(messages.language).none
              : reasonDeskMessages(messages.language).accept.allAccepted}
          </p>
        ) : (
          <FindingList
            findings={triage.open}
            projectOf={projectOf}
            sheets={sheets}
            since={result.since}
            view={view}
            onView={setView}
            onGoTo={goTo}
            onFollow={follow}
          />
        )}
        <AcceptedFindings findings={accepted} projectOf={projectOf} onGoTo={goTo} onFollow={follow} />
      </DeskContext>
    ),
    reasons: () => (
      <ReasonsDesk
        due={due}
        written={written}
        drafts={drafts}
        phrases={phrases}
        used={reasons}
        lastReasons={lastYear?.reasons ?? NO_REASONS}
        busy={busy}
        cause={cause}
        onWrite={(reasons, done) => run("writeReasons", [reasons], done)}
        onGoTo={goTo}
      />
    ),
  };
  const tab = (name: ResultTab, label: string): ReactNode => (
    <Tab value={name} id={`${id}${name}`} {...(shown === name ? { "aria-controls": `${id}panel` } : {})}>
      {label}
    </Tab>
  );

  const panel = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(triage);
  useEffect(() => {
    // A finding that was just accepted moves to another list, together with the focused button.
    const moved = shownBefore.current !== triage;
    shownBefore.current = triage;
    if (moved && focusIsLost()) panel.current?.focus();
  }, [triage]);

  return (
    <div className={styles.results}>
      <section aria-label={messages.result.heading}>
        <ReadSummary read={result.read} onGoTo={goTo} />
        <LastYearSummary result={result} lastYear={pane.state.lastYear} />
        {years?.kind === "compared" && (
          <ErrorBoundary part>
            <Suspense fallback={null}>
              <LastFigures
                context={years.context}
                busy={busy}
                onFill={(figures) => run("writeLastFigures", [figures])}
                onGoTo={goTo}
              />
            </Suspense>
          </ErrorBoundary>
        )}
        {!reviewed && (
          <p className={styles.report}>{messages.joinSentences(writeReport(result, messages.language))}</p>
        )}
        <Checklist
          way={way}
          owed={owed}
          upToDate={staleReason(pane.state) === null && !isAny(outdatedOf(pane.state))}
          busy={busy}
          onGoTo={goTo}
          onErrors={() => showFindings("error")}
          onReasons={() => setChosen("reasons")}
          onWarnings={() => showFindings("warning")}
          onExport={() => run("exportAttachments", [])}
        />
      </section>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => {
          setCause(null);
          setChosen(value as ResultTab);
        }}
      >
        {tab("overview", tabs.overview)}
        {tab("findings", tabs.findings(triage.open.length))}
        {tab("reasons", tabs.reasons(owed))}
      </TabList>
      <div
        ref={panel}
        tabIndex={-1}
        className={styles.panel}
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={`${id}${shown}`}
      >
        <ErrorBoundary key={shown} part>
          <Suspense fallback={<Spinner size="tiny" />}>{panels[shown]()}</Suspense>
        </ErrorBoundary>
      </div>
      <DeskContext value={desk}>
        <SelectedFindings
          selection={pane.selection}
          result={result}
          projectOf={projectOf}
          onGoTo={goTo}
          onFollow={follow}
        />
      </DeskContext>
    </div>
  );
}

/** The sheets of the standard names, in their order. */
function sheetsOf({ names }: Inspection): string[] {
  const sheets = names.map(({ address }) => (address === null ? null : parseAddress(address)?.sheet));
  return [...new Set(sheets.filter((sheet) => typeof sheet === "string"))];
}
