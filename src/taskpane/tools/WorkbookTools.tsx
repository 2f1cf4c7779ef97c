/** What can be done with the workbook beside a recompute; folded above the results. */
import { lazy, Suspense, useState, type RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { Busy } from "../parts/Busy";
import { useMessages } from "../context";
import { Choices } from "./Choices";
import { DateSystemNote } from "./DateSystemNote";
import { FirstSteps } from "./FirstSteps";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { Help } from "./Help";
import { isSound } from "../doctor/isSound";
import { LastYearChoice } from "../years/LastYearChoice";
import { SetUpNote } from "./SetUpNote";
import { ToolEntries } from "./ToolEntries";
import type { Pane } from "../state/pane";
import { RestoreEntry } from "../undo/RestoreEntry";
import { NO_CHOICES } from "../state/view";
import { WorkbookState } from "../doctor/WorkbookState";

const Doctor = lazy(() => import(/* webpackChunkName: "doctor" */ "../doctor/Doctor"));

const useStyles = makeStyles({
  more: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "8px" },
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
});

/** 诊断与修复 is shown, with the finding from which the user went there */
export type DoctorShown = { readonly finding: Finding | null } | null;

interface DoctorProps {
  readonly pane: Pane;
  readonly doctor: DoctorShown;
  readonly onDoctor: (doctor: DoctorShown) => void;
}

export default function WorkbookTools(
  props: DoctorProps & {
    readonly nothingFound: boolean;
    /** The first buttons, where the main button is not shown */
    readonly actions: RefObject<HTMLDivElement | null>;
  },
) {
  const { pane, nothingFound, actions, ...doctor } = props;
  const { run } = pane;
  const { activity, inspection, formsFound, lastYear } = pane.state;
  if (nothingFound) {
    return (
      <>
        <Diagnosis pane={pane} {...doctor} />
        <div ref={actions}>
          <EmptyWorkbook
            activity={activity}
            forms={formsFound}
            lastYear={lastYear}
            onCreate={(file) => run("createFromLastYear", [file])}
            onInsert={(content) => run("insertTemplate", [content])}
            onReadForms={() => run("readForms", [NO_CHOICES])}
          />
        </div>
        <RestoreEntry pane={pane} />
        <Help />
      </>
    );
  }
  return (
    <>
      {inspection?.setUpPending === true && <SetUpNote pane={pane} />}
      {inspection?.dateSystemUnknown === true && <DateSystemNote />}
      {pane.state.view.kind === "start" && inspection !== null && inspection.ownSheets.length === 0 && (
        <FirstSteps pane={pane} inspection={inspection} />
      )}
      <MoreTools pane={pane} {...doctor} />
    </>
  );
}

/** 更多操作 */
function MoreTools({ pane, doctor, onDoctor }: DoctorProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { run } = pane;
  const { view, activity, inspection, lastYear } = pane.state;
  /** Null until the user opens or closes it; with results it leaves the first screen to the findings. */
  const [more, setMore] = useState<boolean | null>(null);
  const fromFinding = doctor !== null && doctor.finding !== null;
  const usually = view.kind === "start" || inspection === null || !isSound(inspection);
  const shown = fromFinding || (more ?? usually);
  return (
    <details
      data-region
      open={shown}
      onToggle={({ currentTarget: { open } }) => {
        // Reported also when the pane itself has opened or closed it.
        if (open === shown) return;
        if (fromFinding) onDoctor(null);
        setMore(open);
      }}
    >
      <summary className={styles.summary}>{messages.actions.more}</summary>
      <div className={styles.more}>
        <Diagnosis pane={pane} doctor={doctor} onDoctor={onDoctor} />
        <ToolEntries pane={pane} />
        <LastYearChoice
          lastYear={lastYear}
          activity={activity}
          onChoose={(file) => run("chooseLastYear", [file])}
        />
        <Choices pane={pane} />
        <RestoreEntry pane={pane} />
        <Help />
      </div>
    </details>
  );
}

/** The state of the standard workbook, and 诊断与修复 if it is open */
function Diagnosis({ pane, doctor, onDoctor }: DoctorProps) {
  const { run, goTo } = pane;
  const { activity, inspection, selection } = pane.state;
  return (
    <>
      <WorkbookState
        inspection={inspection}
        inspecting={activity !== null}
        onInspect={() => run("inspect", [])}
        doctorShown={doctor !== null}
        onDoctor={() => onDoctor(doctor === null ? { finding: null } : null)}
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
}
