/** 核对结果: what was read, compared with last year and written, and what is left to do. */
import { lazy, Suspense } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/finding";
import type { RecomputeResult } from "../../operations";
import { Checklist } from "./Checklist";
import { useMessages } from "../context";
import { ErrorBoundary } from "../parts/ErrorBoundary";
import { LastYearSummary } from "../years/LastYearSummary";
import { ReadSummary } from "./ReadSummary";
import { papersOf, shownHandIn, staleReason } from "../state/stale";
import type { Pane } from "../state/pane";
import { writeReport } from "./writeReport";

const LastFigures = lazy(() => import(/* webpackChunkName: "lastYear" */ "../years/LastFigures"));

const useStyles = makeStyles({ report: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function ResultSummary(props: {
  readonly pane: Pane;
  readonly result: RecomputeResult;
  /** Nothing was written */
  readonly reviewed: boolean;
  /** Reasons that are not written yet */
  readonly owed: number;
  readonly onFindings: (severity: Severity) => void;
  readonly onReasons: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { pane, result, onFindings } = props;
  const { run, goTo, state } = pane;
  const busy = state.activity !== null;
  const handIn = shownHandIn(state) ?? result.handIn;
  const { years } = result.evaluation;
  return (
    <section data-region aria-label={messages.result.heading}>
      <ReadSummary read={result.read} onGoTo={goTo} />
      <LastYearSummary result={result} lastYear={state.lastYear} />
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
      {!props.reviewed && (
        <p className={styles.report}>{messages.joinSentences(writeReport(result, messages.language))}</p>
      )}
      <Checklist
        handIn={handIn}
        owed={props.owed}
        upToDate={staleReason(state) === null && (papersOf(state) ?? []).length === 0}
        busy={busy}
        onGoTo={goTo}
        onErrors={() => onFindings("error")}
        onReasons={props.onReasons}
        onWarnings={() => onFindings("warning")}
        onExport={() => run("exportAttachments", [false])}
      />
    </section>
  );
}
