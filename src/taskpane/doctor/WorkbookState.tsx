/** Which names of the standard workbook were found: one line, which unfolds to a list. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { Inspection } from "../../operations";
import { doctorMessages } from "../../locales/doctor";
import type { NameReport } from "../../workbook/schema/names";
import { useMessages } from "../context";
import { isSound } from "./isSound";

const useStyles = makeStyles({
  /** The top right corner belongs to Office's own menu (34 × 32 px). */
  line: {
    minHeight: "20px",
    paddingRight: "20px",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "flex-start",
  },
  grow: { flexGrow: 1, flexBasis: "96px" },
  again: { flexShrink: 0, whiteSpace: "nowrap" },
  details: { paddingRight: "20px" },
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  heading: {
    display: "inline-flex",
    gap: "8px",
    alignItems: "flex-start",
    maxWidth: "calc(100% - 20px)",
    verticalAlign: "top",
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  found: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusWarningForeground1 },
  list: {
    margin: "8px 0",
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    rowGap: "4px",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  row: { display: "contents" },
  state: { color: tokens.colorNeutralForeground2 },
});

export function WorkbookState(props: {
  readonly inspection: Inspection | null;
  readonly inspecting: boolean;
  readonly onInspect: () => void;
  readonly doctorShown: boolean;
  readonly onDoctor: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { inspection, doctorShown } = props;
  const doctor = (
    <Button className={styles.again} size="small" aria-expanded={doctorShown} onClick={props.onDoctor}>
      {doctorShown ? messages.actions.closeDoctor : messages.actions.openDoctor}
    </Button>
  );

  if (inspection === null && props.inspecting) {
    return (
      <div className={styles.line}>
        <Spinner size="tiny" label={messages.operations.inspect.running} />
      </div>
    );
  }
  if (inspection === null || inspection.workbook === "none") {
    return (
      <div className={styles.line}>
        <InfoRegular className={styles.icon} />
        <span className={styles.grow}>
          {inspection === null ? messages.workbook.unknown : messages.workbook.none}
        </span>
        <Button className={styles.again} size="small" onClick={props.onInspect}>
          {messages.operations.inspect.button}
        </Button>
        {inspection !== null && hasSomethingToRepair(inspection) && doctor}
      </div>
    );
  }

  const unusable = inspection.names.filter((name) => name.state !== "area");
  const complete = inspection.workbook === "complete";
  const { faultCount } = inspection.diagnosis;
  const sound = isSound(inspection);
  return (
    <details className={styles.details} open={!sound || doctorShown}>
      <summary className={styles.summary}>
        <span className={styles.heading}>
          {sound ? (
            <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.found)} />
          ) : (
            <WarningRegular className={mergeClasses(styles.icon, styles.missing)} />
          )}
          <span>
            {sound
              ? messages.workbook.complete
              : complete
                ? messages.workbook.faulty(faultCount)
                : messages.workbook.partial(unusable.length)}
          </span>
        </span>
      </summary>
      {/* If names are missing, only those are listed. */}
      {!doctorShown && (sound || !complete) && <NameList names={complete ? inspection.names : unusable} />}
      <div className={styles.actions}>
        <Button size="small" onClick={props.onInspect}>
          {messages.operations.inspect.button}
        </Button>
        {doctor}
      </div>
    </details>
  );
}

/** Whether a workbook without a usable name has names or tables that can be bound again. */
function hasSomethingToRepair({ diagnosis }: Inspection): boolean {
  return diagnosis.names.some(
    ({ formula, repairs }) => formula !== null || repairs.some(({ kind }) => kind === "bind"),
  );
}

function NameList({ names }: { readonly names: readonly NameReport[] }) {
  const styles = useStyles();
  const texts = doctorMessages(useMessages().language);
  return (
    <ul className={styles.list} aria-label={texts.names}>
      {names.map((name) => (
        <li key={name.name} className={styles.row}>
          <span>{name.name}</span>
          <span className={styles.state}>
            {name.state === "area" ? (name.address ?? texts.state.found) : texts.state[name.state]}
            {name.state !== "area" && name.required ? texts.required : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
