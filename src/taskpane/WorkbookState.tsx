/** Which names of the standard workbook were found: one line, and the list behind it. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { Inspection } from "../actions/types";
import type { NameReport } from "../workbook/names";
import { useMessages } from "./context";

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
  row: { display: "contents" },
  state: { color: tokens.colorNeutralForeground2 },
});

export function WorkbookState(props: {
  readonly inspection: Inspection | null;
  readonly inspecting: boolean;
  readonly onInspect: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { inspection } = props;

  if (inspection === null && props.inspecting) {
    return (
      <div className={styles.line}>
        <Spinner size="tiny" label={messages.activity.inspecting} />
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
          {messages.actions.inspectAgain}
        </Button>
      </div>
    );
  }

  const unusable = inspection.names.filter((name) => name.state !== "area");
  const complete = inspection.workbook === "complete";
  return (
    <details className={styles.details} open={!complete}>
      <summary className={styles.summary}>
        <span className={styles.heading}>
          {complete ? (
            <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.found)} />
          ) : (
            <WarningRegular className={mergeClasses(styles.icon, styles.missing)} />
          )}
          <span>
            {complete
              ? messages.workbook.complete(inspection.names.length)
              : messages.workbook.partial(unusable.length, inspection.names.length)}
          </span>
        </span>
      </summary>
      {/* What is wrong is what the user came for; names that are found need no line of their own then. */}
      <NameList names={complete ? inspection.names : unusable} />
      <Button size="small" onClick={props.onInspect}>
        {messages.actions.inspectAgain}
      </Button>
    </details>
  );
}

function NameList({ names }: { readonly names: readonly NameReport[] }) {
  const styles = useStyles();
  const { workbook } = useMessages();
  return (
    <ul className={styles.list} aria-label={workbook.names}>
      {names.map((name) => (
        <li key={name.name} className={styles.row}>
          <span>{name.name}</span>
          <span className={styles.state}>
            {name.state === "area" && name.address !== null ? name.address : workbook.nameState[name.state]}
            {name.state !== "area" && name.required ? workbook.required : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
