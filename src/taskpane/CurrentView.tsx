/** What fills the pane below its head: results, a preview, printed forms, reports or 汇总. Each is a chunk of its own. */
import { lazy, Suspense, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../domain/finding";
import { Busy } from "./parts/Busy";
import type { DraftStore } from "./state/drafts";
import { isBusy } from "./state/paneState";
import { isStale, staleReason } from "./state/stale";
import type { Pane } from "./state/pane";

export const loadResults = () => import(/* webpackChunkName: "results" */ "./results/Results");
const Results = lazy(loadResults);
const PreviewView = lazy(() => import(/* webpackChunkName: "preview" */ "./preview/PreviewView"));
const FillView = lazy(() => import(/* webpackChunkName: "fill" */ "./fill/FillView"));
const FilledView = lazy(() => import(/* webpackChunkName: "fill" */ "./fill/FilledView"));
const LedgerView = lazy(() => import(/* webpackChunkName: "ledger" */ "./ledger/LedgerView"));
const ReportDrafts = lazy(() => import(/* webpackChunkName: "drafts" */ "./report/draft/ReportDrafts"));
const ReportCheck = lazy(() => import(/* webpackChunkName: "drafts" */ "./report/check/ReportCheck"));
const RollupView = lazy(() => import(/* webpackChunkName: "packet" */ "./rollup/RollupView"));
const FormsView = lazy(() => import(/* webpackChunkName: "printed" */ "./forms/FormsView"));

const useStyles = makeStyles({ dimmed: { color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly pane: Pane;
  readonly drafts: DraftStore;
  readonly onRepair: (finding: Finding) => void;
}

export function CurrentView(props: Props) {
  const { kind } = props.pane.state.view;
  return (
    <Suspense key={kind} fallback={kind === "start" ? null : <Busy />}>
      <View {...props} />
    </Suspense>
  );
}

function View({ pane, drafts, onRepair }: Props): ReactNode {
  const styles = useStyles();
  const { run, close, goTo, follow } = pane;
  const { view, activity } = pane.state;
  const stale = isStale(pane.state);
  switch (view.kind) {
    case "start":
      return null;
    case "preview":
      return (
        <PreviewView
          // The decisions of one preview do not carry over to the next.
          key={view.number}
          shown={view.shown}
          changed={view.changed}
          stale={stale}
          busy={isBusy(activity)}
          writing={activity === "applyPreview"}
          onWrite={(overwritten) => run("applyPreview", [view.shown, overwritten])}
          onClose={close}
          onRepair={onRepair}
          onGoTo={goTo}
        />
      );
    case "fill":
      return (
        <FillView
          key={view.number}
          view={view}
          stale={stale}
          activity={activity}
          onChoose={(choices) => run("previewFill", [choices, null])}
          onFill={(selection) => run("fillForms", [view.shown, selection])}
          onGoTo={goTo}
          onClose={close}
        />
      );
    case "filled":
      return <FilledView pane={pane} forms={view.forms} onGoTo={goTo} onClose={close} />;
    case "ledger":
      return <LedgerView key={view.number} pane={pane} view={view} stale={stale} />;
    case "drafts":
      return (
        <ReportDrafts
          drafts={view.drafts}
          stale={stale}
          activity={activity}
          onDraft={() => run("draftReports", [])}
          onSave={(draft, done) => run("saveReport", [draft], done)}
          onGoTo={goTo}
          onClose={close}
        />
      );
    case "report":
      return (
        <ReportCheck
          outcome={view.outcome}
          reports={view.reports}
          stale={stale}
          activity={activity}
          drafts={drafts}
          onCheck={(source) => run("checkReport", [source])}
          onCheckSeveral={(files) => run("checkReports", [files])}
          onAccept={(report, findings, reason, done) =>
            run("acceptInReport", [report, findings, reason], done)
          }
          onSave={(copy) => run("saveReport", [copy])}
          onGoTo={goTo}
          onFollow={follow}
          onClose={close}
        />
      );
    case "rollup":
      return <RollupView pane={pane} view={view} stale={stale} />;
    case "forms":
      return (
        <FormsView
          reading={view.reading}
          stale={stale}
          busy={activity !== null}
          onRead={(choices) => run("readForms", [choices])}
          onCopy={(forms) => run("copyForms", [forms])}
          onGoTo={goTo}
          onFollow={follow}
          onClose={close}
        />
      );
    case "results":
      return (
        <div className={mergeClasses(staleReason(pane.state) !== null && styles.dimmed)}>
          <Results
            pane={pane}
            result={view.result}
            written={view.written}
            reviewed={view.reviewed}
            drafts={drafts}
            onRepair={onRepair}
          />
        </div>
      );
  }
}
