/** The template doctor: every name of the standard workbook with its state and its repairs. */
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import type { Diagnosis, NameDiagnosis } from "../../workbook/doctor/diagnosis";
import { offeredFor } from "../../workbook/doctor/offeredFor";
import type { Repair } from "../../workbook/doctor/repair";
import type { SelectionOffer } from "../../workbook/doctor/selection";
import { focusIsLost } from "../parts/keptFocus";
import type { ShownOperation } from "../../operations";
import { Fold } from "../parts/Fold";
import { NameRow, type Proposal } from "./NameRow";
import { RepairConfirm } from "./RepairConfirm";
import { useDoctorMessages } from "./useDoctorMessages";

const useStyles = makeStyles({
  doctor: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...typographyStyles.subtitle2, margin: 0, ":focus-visible": { outlineOffset: "2px" } },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export default function Doctor(props: {
  readonly diagnosis: Diagnosis;
  /** Its repair is shown at once; null if the user came without one */
  readonly finding: Finding | null;
  readonly selection: SelectionOffer | null;
  readonly activity: ShownOperation | null;
  readonly onReadSelection: (name: string) => void;
  readonly onRepair: (repair: Repair) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const texts = useDoctorMessages();
  const { diagnosis, activity } = props;
  const [proposed, setProposed] = useState<{
    readonly of: Diagnosis;
    readonly proposal: Proposal | null;
  } | null>(null);
  const offered = props.finding === null ? null : offeredFor(props.finding, diagnosis);
  // A proposal for an earlier diagnosis is out of date.
  const proposal =
    proposed?.of === diagnosis
      ? proposed.proposal
      : offered && ({ kind: "repair", repair: offered } satisfies Proposal);
  const opener = useRef<Element | null>(null);
  const propose = (next: Proposal | null): void => {
    if (next !== null) opener.current = document.activeElement;
    // 取消 disappears together with the proposal.
    else if (opener.current instanceof HTMLElement) opener.current.focus();
    setProposed({ of: diagnosis, proposal: next });
  };

  const doctor = useRef<HTMLElement>(null);
  useEffect(() => {
    if (offered === null) return;
    // The finding's button is gone; the one that offers its repair takes the focus.
    const button = doctor.current?.querySelector<HTMLElement>("li [aria-expanded=true]") ?? null;
    opener.current = button;
    button?.focus();
  }, [offered]);
  const heading = useRef<HTMLHeadingElement>(null);
  const repaired = useRef(false);
  useEffect(() => {
    // The pressed button is gone, and so is the focus.
    if (repaired.current && focusIsLost()) heading.current?.focus();
    repaired.current = false;
  }, [diagnosis, props.selection]);
  const repair = (agreed: Repair): void => {
    repaired.current = true;
    props.onRepair(agreed);
  };

  const faulty = diagnosis.names.filter(({ severity }) => severity !== "none");
  const sound = diagnosis.names.filter(({ severity }) => severity === "none");
  const { together } = diagnosis;
  const allChosen = together !== null && proposal?.kind === "repair" && proposal.repair === together;
  const rows = (names: readonly NameDiagnosis[]) =>
    names.map((one) => (
      <NameRow
        key={one.name}
        diagnosis={one}
        proposal={proposal}
        selection={props.selection}
        activity={activity}
        onPropose={propose}
        onReadSelection={() => {
          propose({ kind: "selection", name: one.name });
          props.onReadSelection(one.name);
        }}
        onRepair={repair}
        onGoTo={props.onGoTo}
      />
    ));
  return (
    <section ref={doctor} className={styles.doctor} aria-label={texts.heading}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.heading}
      </h2>
      <p className={styles.intro}>{texts.intro}</p>
      {together !== null && (
        <div>
          <Button
            aria-expanded={allChosen}
            disabledFocusable={activity !== null}
            onClick={() => propose(allChosen ? null : { kind: "repair", repair: together })}
          >
            {texts.repairs.together(together.names.length)}
          </Button>
        </div>
      )}
      {allChosen && (
        <div aria-live="polite">
          <RepairConfirm
            repair={together}
            table={null}
            busy={activity !== null}
            repairing={activity === "repair"}
            onAgree={() => repair(together)}
            onCancel={() => propose(null)}
          />
        </div>
      )}
      {faulty.length === 0 ? (
        <p>{texts.allSound}</p>
      ) : (
        <ul className={styles.list} aria-label={texts.faultyNames}>
          {rows(faulty)}
        </ul>
      )}
      {sound.length > 0 && (
        <Fold summary={texts.soundNames(sound.length)}>
          {() => (
            <ul className={styles.list} aria-label={texts.soundNames(sound.length)}>
              {rows(sound)}
            </ul>
          )}
        </Fold>
      )}
    </section>
  );
}
