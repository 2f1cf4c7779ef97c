/** The task pane: state of the workbook, the operations, and their results. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../domain/finding";
import { NotStandardWorkbook } from "../workbook/notStandardWorkbook";
import type { Operations } from "../operations";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { DraftStore } from "./drafts";
import { announcementOf } from "./announcement";
import { useKeptFocus } from "./keptFocus";
import { isBusy, traitsOf } from "./paneState";
import { usePane, type Ribbon } from "./usePane";
import { isAny } from "./stale";
import { verdictText } from "./verdict";
import type { DoctorShown } from "./WorkbookTools";

/** Not needed for the first render. */
const loadBars = () => import(/* webpackChunkName: "bars" */ "./Bars");
const loadResults = () => import(/* webpackChunkName: "results" */ "./Results");
const WorkbookTools = lazy(() => import(/* webpackChunkName: "workbook" */ "./WorkbookTools"));
const RunProgress = lazy(() => import(/* webpackChunkName: "workbook" */ "./RunProgress"));
const Bars = lazy(loadBars);
const FailureBar = lazy(() => loadBars().then(({ FailureBar: bar }) => ({ default: bar })));
const FailureAnnouncement = lazy(() => loadBars().then((bars) => ({ default: bars.FailureAnnouncement })));
const Results = lazy(loadResults);
const PreviewView = lazy(() => import(/* webpackChunkName: "preview" */ "./preview/PreviewView"));
const FillView = lazy(() => import(/* webpackChunkName: "fill" */ "./fill/FillView"));
const ReportDrafts = lazy(() => import(/* webpackChunkName: "drafts" */ "./reports/ReportDrafts"));
const ReportCheck = lazy(() => import(/* webpackChunkName: "drafts" */ "./reportCheck/ReportCheck"));
const PacketView = lazy(() => import(/* webpackChunkName: "packet" */ "./packet/PacketView"));
const PrintedForms = lazy(() => import(/* webpackChunkName: "printed" */ "./submitted/PrintedForms"));

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

/** Where no ribbon is connected */
const NO_RIBBON: Ribbon = () => () => undefined;

export function TaskPane(props: { readonly operations: Operations; readonly ribbon?: Ribbon }) {
  const { operations, ribbon = NO_RIBBON } = props;
  const styles = useStyles();
  const messages = useMessages();
  const pane = usePane(operations, ribbon);
  const { run, close, goTo } = pane;
  const { view, activity, progress, inspection, stale, outdated, notice, failure } = pane.state;
  const busy = isBusy(activity);
  const [doctor, setDoctor] = useState<DoctorShown>(null);
  /** From the preview or a finding to the repairs, as the workbook is now */
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
  const shownStale = view.kind === "results" ? stale : null;
  const shownOutdated = atHome ? outdated : null;
  const labels = messages.operations;
  /** Outlives results, forms and failures */
  const [drafts] = useState(() => new DraftStore());

  const actions = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(actions);

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
          <div ref={actions} className={styles.actions}>
            {/* disabledFocusable: a button that is disabled while it runs would lose the focus. */}
            <Button
              className={styles.primary}
              appearance="primary"
              disabledFocusable={busy}
              icon={activity === "recomputeOrPreview" ? <Busy /> : null}
              onClick={() => run("recomputeOrPreview", [])}
            >
              {activity === "recomputeOrPreview"
                ? labels.recomputeOrPreview.running
                : labels.recomputeOrPreview.button}
            </Button>
            <Button
              className={styles.secondary}
              disabledFocusable={busy}
              icon={activity === "preview" ? <Busy /> : null}
              onClick={() => run("preview", [])}
            >
              {activity === "preview" ? labels.preview.running : labels.preview.button}
            </Button>
            <Button
              className={styles.secondary}
              disabledFocusable={busy}
              icon={activity === "exportAttachments" ? <Busy /> : null}
              onClick={() => run("exportAttachments", [])}
            >
              {activity === "exportAttachments"
                ? labels.exportAttachments.running
                : labels.exportAttachments.button}
            </Button>
          </div>
        )}
        {view.kind === "results" && (
          <h2 className={mergeClasses(styles.verdict, stale !== null && styles.dimmed)}>
            {verdictText(view.result, messages)}
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

      {(notice !== null || shownStale !== null || isAny(shownOutdated)) && (
        <Suspense fallback={null}>
          <Bars notice={notice} stale={shownStale} outdated={shownOutdated} />
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

      {view.kind === "preview" && (
        <Suspense fallback={<Busy />}>
          <PreviewView
            // The decisions of one preview do not carry over to the next.
            key={view.number}
            shown={view.shown}
            changed={view.changed}
            stale={view.stale}
            busy={busy}
            writing={activity === "applyPreview"}
            onWrite={(overwritten) => run("applyPreview", [view.shown, overwritten])}
            onClose={pane.close}
            onRepair={openDoctor}
            onGoTo={goTo}
          />
        </Suspense>
      )}

      {view.kind === "fill" && (
        <Suspense fallback={<Busy />}>
          <FillView
            key={view.number}
            view={view}
            activity={activity}
            onChoose={(choices) => run("previewFill", [choices, null])}
            onFill={(selection) => run("fillForms", [view.shown, selection])}
            onGoTo={goTo}
            onClose={pane.close}
          />
        </Suspense>
      )}

      {view.kind === "drafts" && (
        <Suspense fallback={<Busy />}>
          <ReportDrafts
            drafts={view.drafts}
            stale={view.stale}
            activity={activity}
            onDraft={() => run("draftReports", [])}
            onSave={(draft, done) => run("saveReport", [draft], done)}
            onGoTo={goTo}
            onClose={pane.close}
          />
        </Suspense>
      )}

      {view.kind === "report" && (
        <Suspense fallback={<Busy />}>
          <ReportCheck
            outcome={view.outcome}
            stale={view.stale}
            activity={activity}
            drafts={drafts}
            onCheck={(source) => run("checkReport", [source])}
            onAccept={(report, findings, reason, done) =>
              run("acceptInReport", [report, findings, reason], done)
            }
            onGoTo={goTo}
            onFollow={pane.follow}
            onClose={pane.close}
          />
        </Suspense>
      )}

      {view.kind === "packet" && (
        <Suspense fallback={<Busy />}>
          <PacketView pane={pane} view={view} />
        </Suspense>
      )}

      {view.kind === "forms" && (
        <Suspense fallback={<Busy />}>
          <PrintedForms
            reading={view.reading}
            busy={activity !== null}
            onRead={(choices) => run("readForms", [choices])}
            onCopy={(forms) => run("copyForms", [forms])}
            onGoTo={goTo}
            onFollow={pane.follow}
            onClose={pane.close}
          />
        </Suspense>
      )}

      {view.kind === "results" && (
        <Suspense fallback={<Busy />}>
          <div className={mergeClasses(stale !== null && styles.dimmed)}>
            <Results
              pane={pane}
              result={view.result}
              written={view.written}
              reviewed={view.reviewed}
              drafts={drafts}
              onRepair={openDoctor}
            />
          </div>
        </Suspense>
      )}

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
