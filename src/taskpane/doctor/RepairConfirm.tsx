/** What a repair would change, old and new, and the button that performs it. */
import { cellAddress, quoteSheet, type Area } from "../../a1";
import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import type { Repair } from "../../workbook/doctor/repair";
import { faultyColumns, type TableCheck } from "../../workbook/doctor/tableCheck";
import { shownReference } from "./shownReference";
import { useDoctorMessages } from "./useDoctorMessages";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  what: { display: "block" },
  change: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** 资金!21:24 */
function rowsOf(sheet: string, { row, rows }: Area): string {
  return `${quoteSheet(sheet)}!${row + 1}:${row + rows}`;
}

export function RepairConfirm(props: {
  readonly repair: Repair;
  /** The table in the selected cells; null if nothing was selected */
  readonly table: TableCheck | null;
  readonly busy: boolean;
  readonly repairing: boolean;
  readonly onAgree: () => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const texts = useDoctorMessages();
  const { confirm } = texts;
  const { repair, table, busy } = props;
  const changes: Change[] = [
    ...repair.names.map(({ name, scope, from, to }) => ({
      what: scope === null ? name : `${name}${confirm.ofSheet(scope)}`,
      from: from === null ? confirm.nothing : shownReference(from),
      to: to === null ? confirm.goes : shownReference(to),
    })),
    ...repair.cells
      .filter(({ formula }) => formula !== true)
      .map(({ sheet, row, column, from, to }) => ({
        what: cellAddress(sheet, row, column),
        from: from === "" ? confirm.blank : from,
        to: to === "" ? confirm.blank : to,
      })),
  ];
  const formulaRows = repair.cells.flatMap(({ row, formula }) => (formula === true ? [row + 1] : []));
  const lacking =
    table === null ? [] : [...faultyColumns(table, "renamed"), ...faultyColumns(table, "missing")];
  return (
    <section className={styles.box} aria-label={confirm.heading}>
      <h4 className={styles.heading}>{confirm.heading}</h4>
      {repair.sheet !== null && <p className={styles.text}>{confirm.newSheet(repair.sheet.name)}</p>}
      <ul className={styles.list}>
        {changes.map(({ what, from, to }) => (
          <li key={what}>
            <span className={styles.what}>{what}</span>
            <dl className={styles.change}>
              <dt className={styles.label}>{confirm.from}</dt>
              <dd className={styles.value}>{from}</dd>
              <dt className={styles.label}>{confirm.to}</dt>
              <dd className={styles.value}>{to}</dd>
            </dl>
          </li>
        ))}
      </ul>
      {formulaRows.length > 0 && (
        <p className={styles.text}>
          {confirm.formulas(formulaRows.length, Math.min(...formulaRows), Math.max(...formulaRows))}
        </p>
      )}
      {repair.rules.length > 0 && (
        <p className={styles.text}>
          {confirm.rules([...new Set(repair.rules.map(({ sheet, area }) => rowsOf(sheet, area)))])}
        </p>
      )}
      {lacking.length > 0 && (
        <p className={styles.text}>{confirm.lacks(lacking.map(({ heading }) => heading))}</p>
      )}
      {table?.closingRow === false && <p className={styles.text}>{confirm.lacksClosingRow}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          icon={props.repairing ? <Spinner size="tiny" /> : null}
          onClick={props.onAgree}
        >
          {confirm.agree}
        </Button>
        <Button disabledFocusable={busy} onClick={props.onCancel}>
          {confirm.cancel}
        </Button>
      </div>
    </section>
  );
}
