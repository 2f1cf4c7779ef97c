/** The task pane: its head, what can be done with the workbook, and the view that is open. */
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../domain/finding";
import { NotStandardWorkbook } from "../workbook/read/notStandardWorkbook";
import type { Operations } from "../operations";
import { Busy } from "./parts/Busy";
import { useMessages } from "./context";
import { CurrentView, loadResults } from "./CurrentView";
import { DraftStore } from "./state/drafts";
import { announcementOf } from "./state/announcement";
import { useKeptFocus } from "./parts/keptFocus";
import { OperationButton } from "./parts/OperationButton";
import { traitsOf } from "./state/paneState";
import type { Ribbon } from "./state/pane";
import { usePane } from "./state/usePane";
import { papersOf, shownHandIn, staleReason } from "./state/stale";
import { verdictText } from "./results/verdict";
import type { DoctorShown } from "./tools/WorkbookTools";

/** Not needed for the first render. */
const loadBars = () => import(/* webpackChunkName: "bars" */ "./Bars");
const WorkbookTools = lazy(() => import(/* webpackChunkName: "workbook" */ "./tools/WorkbookTools"));
const RunProgress = lazy(() => import(/* webpackChunkName: "workbook" */ "./RunProgress"));
const Bars = lazy(loadBars);
const FailureBar = lazy(() => loadBars().then(({ FailureBar: bar }) => ({ default: bar })));
const FailureAnnouncement = lazy(() => loadBars().then((bars) => ({ default: bars.FailureAnnouncement })));

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: "0 20px 20px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    overflowWrap: "anywhere",
  },
  /** Main button, verdict and failures stay in view. A low window keeps its space for the list. */
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    margin: "0 -20px",
    padding: "12px 20px 4px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 400px)": { position: "static" },
  },
  /** The top right corner belongs to Office's own menu (34 × 32 px). */
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingRight: "16px" },
  verdict: { ...typographyStyles.subtitle2, margin: 0 },
  primary: { flexGrow: 99 },
  secondary: { flexGrow: 1, minWidth: 0, paddingInline: "8px" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  dimmed: { color: tokens.colorNeutralForeground3 },
});

/** The main button and those beside it */
const HEAD = ["recomputeOrPreview", "preview", "exportAttachments"] as const;

/** Used where no ribbon is connected */
const NO_RIBBON: Ribbon = () => () => undefined;

export function TaskPane(props: { readonly operations: Operations; readonly ribbon?: Ribbon }) {
  const { operations, ribbon = NO_RIBBON } = props;
  const styles = useStyles();
  const messages = useMessages();
  const pane = usePane(operations, ribbon);
  const { run, close } = pane;
  const { view, activity, progress, inspection, notice, failure } = pane.state;
  const [doctor, setDoctor] = useState<DoctorShown>(null);
  /** Leaves the preview or a finding for the repairs of the workbook as it is now */
  const openDoctor = useCallback(
    (finding: Finding) => {
      close();
      setDoctor({ finding });
      run("inspect", []);
    },
    [close, run],
  );
  /** The standard workbook with its operations is shown */
  const atHome = view.kind === "start" || view.kind === "results";
  const nothingFound =
    view.kind === "start" &&
    (inspection?.workbook === "none" || failure?.error instanceof NotStandardWorkbook);
  const stale = staleReason(pane.state);
  const papers = atHome ? papersOf(pane.state) : null;
  const handIn = shownHandIn(pane.state);
  const labels = messages.operations;
  /** Outlives results, forms and failures */
  const [drafts] = useState(() => new DraftStore());

  const actions = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(actions);

  useLayoutEffect(() => {
    // A view begins at its top, wherever the one before was scrolled to.
    document.documentElement.scrollTop = 0;
  }, [view.kind]);

  const inspected = inspection !== null;
  useEffect(() => {
    // Prefetch; failures resurface on use.
    if (inspected) Promise.all([loadBars(), loadResults()]).catch(() => undefined);
  }, [inspected]);

  return (
    <main className={styles.pane} aria-busy={activity !== null} onFocus={focus.onFocus}>
      <h1 className={styles.unseen}>{messages.title}</h1>
      <div className={styles.head}>
        {atHome && !nothingFound && (
          <div ref={actions} data-region className={styles.actions}>
            {HEAD.map((operation) => (
              <OperationButton
                key={operation}
                operation={operation}
                activity={activity}
                {...(operation === "recomputeOrPreview"
                  ? { appearance: "primary", className: styles.primary }
                  : { className: styles.secondary })}
                onClick={() =>
                  operation === "exportAttachments" ? run(operation, [false]) : run(operation, [])
                }
              />
            ))}
          </div>
        )}
        {view.kind === "results" && handIn !== null && (
          <h2 className={mergeClasses(styles.verdict, stale !== null && styles.dimmed)}>
            {verdictText(view.result.triage, handIn, messages)}
          </h2>
        )}
        {activity !== null && traitsOf(activity).cancellable === true && (
          <Suspense fallback={null}>
            <RunProgress key={activity} progress={progress} onCancel={pane.cancel} />
          </Suspense>
        )}
        {failure !== null && (
          <Suspense fallback={null}>
            <FailureBar failure={failure} onDismiss={pane.dismiss} />
          </Suspense>
        )}
      </div>

      {(notice !== null || stale !== null || (papers ?? []).length > 0) && (
        <Suspense fallback={null}>
          <Bars
            notice={notice}
            stale={stale}
            papers={papers}
            busy={activity !== null}
            onExportUnfinished={() => run("exportAttachments", [true])}
          />
        </Suspense>
      )}

      {atHome && (
        <Suspense fallback={<Busy label={labels.inspect.running} />}>
          <WorkbookTools
            pane={pane}
            nothingFound={nothingFound}
            actions={actions}
            doctor={doctor}
            onDoctor={setDoctor}
          />
        </Suspense>
      )}

      <CurrentView pane={pane} drafts={drafts} onRepair={openDoctor} />

      <div className={styles.unseen} role="status" aria-live="polite">
        {activity === null && failure !== null ? (
          <Suspense fallback={null}>
            <FailureAnnouncement error={failure.error} />
          </Suspense>
        ) : (
          announcementOf(pane.state, messages)
        )}
      </div>
    </main>
  );
}
