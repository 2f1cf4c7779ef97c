/** One name: its state as icon and word, its reference, its problems and its repairs. */
import { useId } from "react";
import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { NameDiagnosis } from "../../workbook/doctor/diagnosis";
import { sameRepair, type Repair } from "../../workbook/doctor/repair";
import type { SelectionOffer } from "../../workbook/doctor/selection";
import { CellLink } from "../parts/CellLink";
import { SeverityIcon } from "../findings/severityIcon";
import type { ShownOperation } from "../../operations";
import { problemsOf } from "./problems";
import { RepairConfirm } from "./RepairConfirm";
import { shownReference } from "./shownReference";
import { useDoctorMessages } from "./useDoctorMessages";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    paddingBlock: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  text: { flexGrow: 1, minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  state: { color: tokens.colorNeutralForeground2 },
  sound: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  problems: { margin: 0, paddingInlineStart: "28px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  action: { height: "auto", textAlign: "left" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  refusal: { margin: 0, display: "flex", gap: "8px", alignItems: "flex-start" },
});

/** What is shown for confirmation: an offered repair, or the selected cells. */
export type Proposal =
  | { readonly kind: "repair"; readonly repair: Repair }
  | { readonly kind: "selection"; readonly name: string };

export function NameRow(props: {
  readonly diagnosis: NameDiagnosis;
  readonly proposal: Proposal | null;
  readonly selection: SelectionOffer | null;
  readonly activity: ShownOperation | null;
  readonly onPropose: (proposal: Proposal | null) => void;
  readonly onReadSelection: () => void;
  readonly onRepair: (repair: Repair) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const texts = useDoctorMessages();
  const hint = useId();
  const { diagnosis, proposal, selection, activity, onPropose } = props;
  const { name, state, severity, address, formula, repairs, bindable, kind } = diagnosis;
  const busy = activity !== null;
  const chosen =
    proposal?.kind === "repair" ? repairs.find((one) => sameRepair(one, proposal.repair)) : undefined;
  const selecting = proposal?.kind === "selection" && proposal.name === name;
  const offered =
    selecting && selection?.kind === "offered" && selection.repair.name === name ? selection : null;
  const refused = selecting && selection?.kind === "refused" && selection.name === name ? selection : null;
  const shown = chosen ?? offered?.repair;
  const problems = problemsOf(diagnosis, texts);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {severity === "none" ? (
          <CheckmarkCircleRegular className={styles.sound} />
        ) : (
          <SeverityIcon severity={severity} />
        )}
        <div className={styles.text}>
          <h3 className={styles.name}>{name}</h3>
          <span className={styles.state}>
            {texts.severity[severity]} · {texts.state[state]}
          </span>{" "}
          {address !== null ? (
            <CellLink cell={address} name={texts.goTo(address)} onGoTo={props.onGoTo} />
          ) : (
            formula !== null && <span>{texts.holds(shownReference(formula))}</span>
          )}
        </div>
      </div>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {(repairs.length > 0 || bindable) && (
        <div className={styles.actions}>
          {repairs.map((repair) => (
            <Button
              key={JSON.stringify(repair)}
              className={styles.action}
              size="small"
              aria-expanded={repair === chosen}
              disabledFocusable={busy}
              onClick={() => onPropose(repair === chosen ? null : { kind: "repair", repair })}
            >
              {texts.repairs.offer(repair)}
            </Button>
          ))}
          {bindable && (
            <Button
              className={styles.action}
              size="small"
              appearance={severity === "none" ? "subtle" : "secondary"}
              aria-expanded={offered !== null}
              aria-describedby={hint}
              disabledFocusable={busy}
              icon={activity === "readSelection" && selecting ? <Spinner size="tiny" /> : null}
              onClick={props.onReadSelection}
            >
              {texts.repairs.select}
            </Button>
          )}
        </div>
      )}
      {bindable && (
        <p id={hint} className={styles.hint} hidden={severity === "none" && !selecting}>
          {texts.repairs.selectHint(kind)}
        </p>
      )}
      {/* Announced when it appears, since the focus stays on the pressed button. */}
      <div aria-live="polite">
        {refused !== null && (
          <p className={styles.refusal}>
            <SeverityIcon severity="warning" />
            {texts.refusal[refused.reason]}
          </p>
        )}
        {shown !== undefined && (
          <RepairConfirm
            repair={shown}
            table={offered?.table ?? null}
            busy={busy}
            repairing={activity === "repair"}
            onAgree={() => props.onRepair(shown)}
            onCancel={() => onPropose(null)}
          />
        )}
      </div>
    </li>
  );
}
