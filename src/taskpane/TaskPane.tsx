/** The task pane: state of the workbook, the orders, and what came of them. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { NotStandardWorkbook } from "../workbook/notStandardWorkbook";
import type { Actions } from "../operations/types";
import { useMessages } from "./context";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { DraftStore } from "./drafts";
import { announcementOf } from "./announcement";
import { useKeptFocus } from "./keptFocus";
import { canBeCancelled, readsByItself } from "./paneState";
import { RunProgress } from "./RunProgress";
import { usePane } from "./usePane";
import { WorkbookState } from "./WorkbookState";

/** Shown only after something has happened, so they do not delay the first picture. */
const loadBars = () => import(/* webpackChunkName: "bars" */ "./Bars");
const loadResults = () => import(/* webpackChunkName: "results" */ "./Results");
const Bars = lazy(loadBars);
const Results = lazy(loadResults);
const PreviewView = lazy(() => import(/* webpackChunkName: "preview" */ "./preview/PreviewView"));
const Doctor = lazy(() => import(/* webpackChunkName: "doctor" */ "./doctor/Doctor"));
const PrintedForms = lazy(() => import(/* webpackChunkName: "printed" */ "./submitted/PrintedForms"));

/** Id of the sentence that says what 还原 would do */
const RESTORE_EFFECT = "restore-effect";

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: "12px 20px 20px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    overflowWrap: "anywhere",
  },
  orders: { display: "flex", flexWrap: "wrap", gap: "8px" },
  primary: { flexGrow: 99 },
  secondary: { flexGrow: 1, paddingInline: "12px" },
  entry: { paddingInline: "8px" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  restore: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  effect: { flex: "1 1 120px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  dimmed: { color: tokens.colorNeutralForeground3 },
});

export function TaskPane({ actions }: { readonly actions: Actions }) {
  const styles = useStyles();
  const messages = useMessages();
  const pane = usePane(actions);
  const { activity, inspection, result, stale, forms, restorable, notice, failure } = pane.state;
  const busy = activity !== null && !readsByItself(activity);
  const [doctorShown, setDoctorShown] = useState(false);
  const formsShown = pane.state.formsShown && forms !== null;
  const { preview, progress } = pane.state;
  const previewShown = preview !== null && !formsShown;
  /** The standard workbook with its orders */
  const atHome = !formsShown && !previewShown;
  const nothingFound =
    result === null && (inspection?.workbook === "none" || failure?.error instanceof NotStandardWorkbook);

  const shownStale = atHome && result !== null ? stale : null;
  /** Outlives results, forms and failures */
  const [drafts] = useState(() => new DraftStore());

  const orders = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(orders);

  const inspected = inspection !== null;
  useEffect(() => {
    // Ready before they are wanted. What goes wrong here comes up again, and is told, when they are.
    if (inspected) Promise.all([loadBars(), loadResults()]).catch(() => undefined);
  }, [inspected]);

  return (
    <main className={styles.pane} aria-busy={activity !== null} onFocus={focus.onFocus}>
      <h1 className={styles.unseen}>{messages.title}</h1>
      {atHome && (
        <WorkbookState
          inspection={inspection}
          inspecting={activity !== null}
          onInspect={pane.inspect}
          doctorShown={doctorShown}
          onDoctor={() => setDoctorShown(!doctorShown)}
        />
      )}
      {atHome && doctorShown && inspection !== null && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <Doctor
            diagnosis={inspection.diagnosis}
            selection={pane.state.selection}
            activity={activity}
            onReadSelection={pane.readSelection}
            onRepair={pane.repair}
            onGoTo={pane.goTo}
          />
        </Suspense>
      )}

      {!atHome ? null : nothingFound ? (
        <div ref={orders}>
          <EmptyWorkbook
            activity={activity}
            forms={forms?.result.forms.length ?? 0}
            onInsert={pane.insert}
            onReadForms={pane.readForms}
          />
        </div>
      ) : (
        <div ref={orders} className={styles.orders}>
          {/* disabledFocusable: a button that is disabled while it runs would lose the focus. */}
          <Button
            className={styles.primary}
            appearance="primary"
            size="large"
            disabledFocusable={busy}
            icon={activity === "recomputing" ? <Spinner size="tiny" /> : null}
            onClick={pane.recompute}
          >
            {activity === "recomputing" ? messages.activity.recomputing : messages.actions.recompute}
          </Button>
          <Button
            className={styles.secondary}
            size="large"
            disabledFocusable={busy}
            icon={activity === "previewing" ? <Spinner size="tiny" /> : null}
            onClick={pane.preview}
          >
            {activity === "previewing" ? messages.activity.previewing : messages.actions.preview}
          </Button>
          <Button
            className={styles.entry}
            appearance="subtle"
            disabledFocusable={busy}
            icon={<EraserRegular />}
            onClick={pane.clearHighlights}
          >
            {messages.actions.clearHighlights}
          </Button>
          <Button
            className={styles.entry}
            appearance="subtle"
            disabledFocusable={busy}
            icon={activity === "reading" ? <Spinner size="tiny" /> : <DocumentSearchRegular />}
            onClick={() => pane.readForms()}
          >
            {activity === "reading" ? messages.activity.reading : messages.actions.readForms}
          </Button>
        </div>
      )}

      {previewShown && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <PreviewView
            // Another preview is decided anew.
            key={pane.state.previews}
            shown={preview.shown}
            changed={preview.changed}
            stale={preview.stale}
            busy={busy}
            writing={activity === "applying"}
            onWrite={(overwritten) => pane.write(preview.shown, overwritten)}
            onClose={pane.closePreview}
            onGoTo={pane.goTo}
          />
        </Suspense>
      )}
      {activity !== null && canBeCancelled(activity) && (
        <RunProgress key={activity} progress={progress} onCancel={pane.cancel} />
      )}

      {atHome && restorable !== null && (
        <div className={styles.restore}>
          <Button
            disabledFocusable={busy}
            icon={activity === "restoring" ? <Spinner size="tiny" /> : <ArrowUndoRegular />}
            aria-describedby={RESTORE_EFFECT}
            onClick={pane.restore}
          >
            {activity === "restoring" ? messages.activity.restoring : messages.actions.restore}
          </Button>
          <span id={RESTORE_EFFECT} className={styles.effect}>
            {messages.restore.offer(restorable)}
          </span>
        </div>
      )}

      {(failure ?? notice ?? shownStale) !== null && (
        <Suspense fallback={null}>
          <Bars failure={failure} notice={notice} stale={shownStale} onDismiss={pane.dismiss} />
        </Suspense>
      )}

      {formsShown && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <PrintedForms
            reading={forms}
            busy={activity !== null}
            onRead={pane.readForms}
            onCopy={pane.copyForms}
            onGoTo={pane.goTo}
            onFollow={pane.follow}
            onClose={pane.closeForms}
          />
        </Suspense>
      )}

      {atHome && result !== null && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <div className={mergeClasses(stale !== null && styles.dimmed)}>
            <Results pane={pane} result={result} drafts={drafts} />
          </div>
        </Suspense>
      )}

      <div className={styles.unseen} role="status" aria-live="polite">
        {announcementOf(pane.state, messages)}
      </div>
    </main>
  );
}
