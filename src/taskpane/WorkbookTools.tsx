/** What can be done with the workbook beside a recompute; folded above the results. */
import { lazy, Suspense, useState, type RefObject } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import type { Finding } from "../domain/finding";
import { AutoOpen } from "./AutoOpen";
import { Busy } from "./Busy";
import { useMessages } from "./context";
import { DateSystemNote } from "./DateSystemNote";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { FillEntry } from "./FillEntry";
import { Help } from "./Help";
import { isSound } from "./isSound";
import { NotesChoice } from "./NotesChoice";
import { LastYearChoice } from "./LastYearChoice";
import { isBusy } from "./paneState";
import { ReportEntries } from "./ReportEntries";
import { SetUpNote } from "./SetUpNote";
import type { Pane } from "./usePane";
import { NO_CHOICES } from "./view";
import { WorkbookState } from "./WorkbookState";

const Doctor = lazy(() => import(/* webpackChunkName: "doctor" */ "./doctor/Doctor"));

/** Id of the sentence that says what 还原 would do */
const RESTORE_EFFECT = "restore-effect";

const useStyles = makeStyles({
  more: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "8px" },
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  entries: { display: "flex", flexWrap: "wrap", gap: "8px" },
  entry: { paddingInline: "8px" },
  restore: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  effect: { flex: "1 1 120px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 诊断与修复 is shown, with the finding from which the user went there */
export type DoctorShown = { readonly finding: Finding | null } | null;

export default function WorkbookTools(props: {
  readonly pane: Pane;
  readonly nothingFound: boolean;
  /** The first buttons, where the main button is not shown */
  readonly actions: RefObject<HTMLDivElement | null>;
  readonly doctor: DoctorShown;
  readonly onDoctor: (doctor: DoctorShown) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { pane, doctor } = props;
  const { run, goTo } = pane;
  const { view, activity, inspection, formsFound, restorable, selection, lastYear } = pane.state;
  const busy = isBusy(activity);
  const labels = messages.operations;
  /** Null until the user opens or closes it; with results it leaves the first screen to the findings. */
  const [more, setMore] = useState<boolean | null>(null);
  const fromFinding = doctor !== null && doctor.finding !== null;
  const usually = view.kind === "start" || inspection === null || !isSound(inspection);
  const moreShown = fromFinding || (more ?? usually);

  const state = (
    <>
      <WorkbookState
        inspection={inspection}
        inspecting={activity !== null}
        onInspect={() => run("inspect", [])}
        doctorShown={doctor !== null}
        onDoctor={() => props.onDoctor(doctor === null ? { finding: null } : null)}
      />
      {doctor !== null && inspection !== null && (
        <Suspense fallback={<Busy />}>
          <Doctor
            diagnosis={inspection.diagnosis}
            finding={doctor.finding}
            selection={selection}
            activity={activity}
            onReadSelection={(name) => run("readSelection", [name])}
            onRepair={(repair) => run("repair", [repair])}
            onGoTo={goTo}
          />
        </Suspense>
      )}
    </>
  );
  const restoring = restorable !== null && (
    <div className={styles.restore}>
      <Button
        disabledFocusable={busy}
        icon={activity === "restore" ? <Busy /> : <ArrowUndoRegular />}
        aria-describedby={RESTORE_EFFECT}
        onClick={() => run("restore", [])}
      >
        {activity === "restore" ? labels.restore.running : labels.restore.button}
      </Button>
      <span id={RESTORE_EFFECT} className={styles.effect}>
        {messages.restore.offer(restorable)}
      </span>
    </div>
  );

  if (props.nothingFound) {
    return (
      <>
        {state}
        <div ref={props.actions}>
          <EmptyWorkbook
            activity={activity}
            forms={formsFound}
            lastYear={lastYear}
            onCreate={(file) => run("createFromLastYear", [file])}
            onInsert={(content) => run("insertTemplate", [content])}
            onReadForms={() => run("readForms", [NO_CHOICES])}
          />
        </div>
        {restoring}
        <Help />
      </>
    );
  }
  return (
    <>
      {inspection?.setUpPending === true && (
        <SetUpNote activity={activity} onRetry={() => run("setUpPages", [])} />
      )}
      {inspection?.dateSystemUnknown === true && <DateSystemNote />}
      <details
        open={moreShown}
        onToggle={({ currentTarget: { open } }) => {
          // Reported also when the pane itself has opened or closed it.
          if (open === moreShown) return;
          if (fromFinding) props.onDoctor(null);
          setMore(open);
        }}
      >
        <summary className={styles.summary}>{messages.actions.more}</summary>
        <div className={styles.more}>
          {state}
          <div className={styles.entries}>
            <Button
              className={styles.entry}
              appearance="subtle"
              disabledFocusable={busy}
              icon={<EraserRegular />}
              onClick={() => run("clearHighlights", [])}
            >
              {labels.clearHighlights.button}
            </Button>
            <Button
              className={styles.entry}
              appearance="subtle"
              disabledFocusable={busy}
              icon={activity === "readForms" ? <Busy /> : <DocumentSearchRegular />}
              onClick={() => run("readForms", [NO_CHOICES])}
            >
              {activity === "readForms" ? labels.readForms.running : labels.readForms.button}
            </Button>
            <Button
              className={styles.entry}
              appearance="subtle"
              disabledFocusable={busy}
              icon={activity === "writeOverview" ? <Busy /> : <DataBarHorizontalRegular />}
              onClick={() => run("writeOverview", [])}
            >
              {activity === "writeOverview" ? labels.writeOverview.running : labels.writeOverview.button}
            </Button>
            <FillEntry activity={activity} onFill={() => run("previewFill", [new Map(), null])} />
            <ReportEntries
              activity={activity}
              onDraft={() => run("draftReports", [])}
              onCheck={() => pane.open("report")}
              onRollUp={() => pane.open("packet")}
            />
          </div>
          <LastYearChoice
            lastYear={lastYear}
            activity={activity}
            onChoose={(file) => run("chooseLastYear", [file])}
          />
          {inspection !== null && (
            <>
              <NotesChoice
                on={inspection.notesAsked}
                busy={busy || inspection.workbook === "none"}
                onChange={(on) => run("showNotes", [on ? messages.language : null])}
              />
              <AutoOpen
                on={inspection.autoOpen}
                busy={busy}
                onChange={(on) => run("openWithWorkbook", [on])}
              />
            </>
          )}
          {restoring}
          <Help />
        </div>
      </details>
    </>
  );
}
