/** The result of a recompute below its verdict: what was read and written, then the tabs. */
import { lazy, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { makeStyles } from "@fluentui/react-components";
import { canAccept } from "../../domain/triage/acceptance";
import type { Finding, Severity } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import { reasonsDue, reasonsGiven, reasonsOfProjects } from "../../domain/triage/reasons";
import type { LastYear } from "../../domain/years/lastYear";
import type { RecomputeResult } from "../../operations";
import { useHost, useMessages } from "../context";
import { DeskContext, type Desk } from "../findings/desk";
import { draftPlace } from "../state/draftPlace";
import type { DraftStore } from "../state/drafts";
import { ResultFindings } from "../findings/ResultFindings";
import { SelectedFindings } from "../findings/SelectedFindings";
import { EVERYTHING } from "../findings/findingView";
import { rowNamesOf } from "../findings/rowNames";
import { findingListMessages } from "../../locales/findingList";
import { usePhrases } from "../reasons/usePhrases";
import { ChecksSummary } from "./ChecksSummary";
import { ResultSummary } from "./ResultSummary";
import { ResultTabs, type ResultTab } from "./ResultTabs";
import type { Pane } from "../state/pane";
import { UnwrittenDrafts } from "./UnwrittenDrafts";
import { goToSearch, useResultKeys } from "./useResultKeys";
import { countBySeverity } from "./verdict";

/** Loaded when its tab is opened, with its charts. */
const Overview = lazy(() => import(/* webpackChunkName: "overview" */ "../overview/Overview"));
const ReasonsDesk = lazy(() => import(/* webpackChunkName: "reasons" */ "../reasons/ReasonsDesk"));

const useStyles = makeStyles({ results: { display: "flex", flexDirection: "column", gap: "4px" } });

const NONE: readonly never[] = [];

interface ResultsProps {
  readonly pane: Pane;
  readonly result: RecomputeResult;
  /** Reasons written since, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  /** Nothing was written */
  readonly reviewed: boolean;
  readonly drafts: DraftStore;
  readonly onRepair: (finding: Finding) => void;
}

export default function Results(props: ResultsProps) {
  const styles = useStyles();
  const {
    language,
    result: { tabs },
  } = useMessages();
  const { pane, result, written, drafts } = props;
  const { run, goTo, follow } = pane;
  const { evaluation, triage, selfEvaluation } = result;
  /** Null until the user has chosen; the default is the findings if there are any to deal with. */
  const [chosen, setChosen] = useState<ResultTab | null>(null);
  const counts = countBySeverity(triage.open);
  const shown = chosen ?? (counts.error + counts.warning > 0 ? "findings" : "overview");
  const [view, setView] = useState(EVERYTHING);
  const showFindings = (severity: Severity): void => {
    setView({ ...view, severities: new Set([severity]), words: "" });
    setChosen("findings");
  };
  /** The finding whose row of 原因 to scroll to */
  const [cause, setCause] = useState<Finding | null>(null);
  const showReason = useCallback((of: Finding) => {
    setCause(of);
    setChosen("reasons");
  }, []);

  const rowNames = useMemo(
    () => rowNamesOf(selfEvaluation, findingListMessages(language).separator),
    [selfEvaluation, language],
  );
  const due = useMemo(() => reasonsDue(selfEvaluation, evaluation), [selfEvaluation, evaluation]);
  const reasons = useMemo(() => reasonsGiven(selfEvaluation), [selfEvaluation]);
  const host = useHost();
  useEffect(() => drafts.keepIn(draftPlace(selfEvaluation, host)), [drafts, selfEvaluation, host]);
  const ofProjects = useMemo(() => reasonsOfProjects(selfEvaluation), [selfEvaluation]);
  const owed = due.filter((one) => !written.has(one.id)).length;
  const desk = useResultDesk(props, showReason);

  useResultKeys(
    useCallback(() => {
      flushSync(() => setChosen("findings"));
      goToSearch();
    }, []),
  );

  const panels: Record<ResultTab, () => ReactNode> = {
    overview: () => <Overview result={result} onGoTo={goTo} />,
    findings: () => (
      <ResultFindings
        result={result}
        rowNames={rowNames}
        view={view}
        onView={setView}
        onGoTo={goTo}
        onFollow={follow}
      />
    ),
    reasons: () => (
      <ReasonsDesk
        due={due}
        written={written}
        drafts={drafts}
        phrases={desk.phrases}
        used={reasons}
        ofProjects={ofProjects}
        lastReasons={lastYearOf(result)?.reasons ?? NONE}
        busy={desk.busy}
        cause={cause}
        onWrite={(inputs, done) => run("writeReasons", [inputs], done)}
        onGoTo={goTo}
      />
    ),
  };
  return (
    <DeskContext value={desk}>
      <div className={styles.results}>
        <ResultSummary
          pane={pane}
          result={result}
          reviewed={props.reviewed}
          owed={owed}
          onFindings={showFindings}
          onReasons={() => setChosen("reasons")}
        />
        <UnwrittenDrafts
          drafts={drafts}
          due={due}
          written={written}
          findings={triage.open}
          onReasons={() => setChosen("reasons")}
          onFindings={() => setChosen("findings")}
        />
        <ResultTabs
          labels={{
            overview: tabs.overview,
            findings: tabs.findings(triage.open.length),
            reasons: tabs.reasons(owed),
          }}
          shown={shown}
          content={triage}
          onShow={(tab) => {
            setCause(null);
            setChosen(tab);
          }}
        >
          {panels[shown]()}
        </ResultTabs>
        <ChecksSummary checks={evaluation.checks} />
        <SelectedFindings
          selection={pane.selection}
          result={result}
          rowNames={rowNames}
          onGoTo={goTo}
          onFollow={follow}
        />
      </div>
    </DeskContext>
  );
}

/** What can be done with the findings of the result */
function useResultDesk(
  { pane, result, drafts, onRepair }: ResultsProps,
  showReason: (of: Finding) => void,
): Desk {
  const { run } = pane;
  const { triage, acceptances, mends } = result;
  const phrases = usePhrases();
  const busy = pane.state.activity !== null;
  const lastExplanations = lastYearOf(result)?.explanations ?? NONE;
  const explanations = useMemo(
    () => [...new Set(acceptances.map(({ reason }) => reason).reverse())],
    [acceptances],
  );
  const acceptable = useMemo(() => groupBy(triage.open.filter(canAccept), ({ rule }) => rule), [triage.open]);
  return useMemo(
    () => ({
      triage,
      drafts,
      explained: "workbook",
      phrases,
      explanations,
      lastExplanations,
      acceptable,
      mends,
      busy,
      accept: (findings, reason, done) => run("accept", [result, findings, reason], done),
      revoke: (finding) => run("revoke", [result, [finding]]),
      mend: (cells, done) => run("mend", [cells], done),
      repair: onRepair,
      showReason,
    }),
    [
      triage,
      drafts,
      phrases,
      explanations,
      lastExplanations,
      acceptable,
      mends,
      busy,
      run,
      result,
      onRepair,
      showReason,
    ],
  );
}

function lastYearOf({ evaluation: { years } }: RecomputeResult): LastYear | null {
  return years?.kind === "compared" ? years.context.lastYear : null;
}
