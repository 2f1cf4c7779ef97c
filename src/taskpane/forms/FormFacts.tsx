/** What a printed form was recognised as. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { EvaluatedForm } from "../../operations";
import { CellLink } from "../parts/CellLink";
import { useFormsMessages } from "./useFormsMessages";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    alignItems: "baseline",
  },
  fact: { display: "contents" },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  value: { margin: 0 },
});

export function FormFacts(props: { readonly form: EvaluatedForm; readonly onGoTo: (cell: string) => void }) {
  const styles = useStyles();
  const texts = useFormsMessages();
  const { form, evaluation } = props.form;
  const { facts } = texts;
  const rows = [
    [
      facts.place,
      <CellLink key="place" cell={form.area} name={facts.goTo(form.area)} onGoTo={props.onGoTo} />,
    ],
    [facts.layout, texts.layout[form.layout]],
    [facts.unit, form.unit.value ?? texts.notRead],
    [facts.year, form.year.value ?? texts.notRead],
    [facts.moneyUnit, form.moneyUnit.value ?? texts.notRead],
    [facts.budgetRows, form.budgetRows.length],
    [facts.indicators, form.indicators.length],
    [facts.profile, evaluation.profile.name],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
