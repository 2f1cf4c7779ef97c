/** The funds of one scope: sums and both execution rates, each linked to its cells. */
import { useMemo } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import type { Field, FundLine } from "../../domain/model";
import { overviewMessages, type FundLabels } from "../../locales/overview";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { areaOf, firstRun, type RowRun } from "./figureArea";
import { shown, shownAmount, shownExecutionRate } from "./shown";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(max(112px, 34%), 1fr))",
    gap: "8px 16px",
    margin: 0,
  },
  /** Wide enough for four in a row */
  compact: { gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))" },
  figure: { minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums" },
  small: { fontSize: tokens.fontSizeBase300 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The fields of a line that each figure depends on */
const CELLS: Record<keyof FundLabels, (line: FundLine) => readonly Field<unknown>[]> = {
  initialBudget: (line) => [line.initialBudget],
  adjustment: (line) => [line.added, line.reduced],
  carriedOver: (line) => [line.carriedOver],
  annualBudget: (line) => [line.carriedOver, line.initialBudget, line.added, line.reduced],
  spent: (line) => [line.spent],
  balance: (line) => [line.carriedOver, line.initialBudget, line.added, line.reduced, line.spent],
  executionRate: (line) => [line.carriedOver, line.initialBudget, line.added, line.reduced, line.spent],
  initialRate: (line) => [line.initialBudget, line.spent],
};

export function FundFigureList(props: {
  readonly funds: FundFigures;
  /** The lines that the figures sum */
  readonly lines: readonly FundLine[];
  readonly compact?: boolean;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { funds: texts } = overviewMessages(useMessages().language);
  const { funds, lines } = props;
  const run = useMemo(() => firstRun(lines, (line) => line.spent), [lines]);

  const adjustment = funds.added === null || funds.reduced === null ? null : funds.added.minus(funds.reduced);
  const adjustmentNote =
    funds.added === null || funds.reduced === null
      ? texts.unknown
      : funds.added.isZero() || funds.reduced.isZero()
        ? null
        : texts.adjustmentParts(shownAmount(funds.added), shownAmount(funds.reduced));
  const unknown = (value: Decimal | null): string | null => (value === null ? texts.unknown : null);
  /** The rate on 年初预算 is null for two reasons. */
  const initialRateNote =
    funds.initialRate !== null
      ? null
      : funds.initialBudget === null || funds.spent === null
        ? texts.unknown
        : texts.noInitialBudget;

  const figure = (name: keyof FundLabels, value: string, note: string | null) => (
    <Figure
      name={name}
      value={value}
      note={note}
      run={run}
      compact={props.compact === true}
      onGoTo={props.onGoTo}
    />
  );
  const amount = (name: keyof FundLabels, value: Decimal | null, note = unknown(value)) =>
    figure(name, shownAmount(value), note);
  return (
    <dl className={mergeClasses(styles.figures, props.compact && styles.compact)}>
      {amount("initialBudget", funds.initialBudget)}
      {amount("adjustment", adjustment, adjustmentNote)}
      {amount("carriedOver", funds.carriedOver)}
      {amount("annualBudget", funds.annualBudget)}
      {amount("spent", funds.spent)}
      {amount("balance", funds.balance)}
      {figure("executionRate", shownExecutionRate(funds), unknown(funds.executionRate))}
      {figure("initialRate", shown(funds.initialRate, "%"), initialRateNote)}
    </dl>
  );
}

function Figure(props: {
  readonly name: keyof FundLabels;
  readonly value: string;
  /** Why there is no value, or what the value consists of */
  readonly note: string | null;
  readonly run: RowRun<FundLine> | null;
  readonly compact: boolean;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { funds: texts, goTo } = overviewMessages(useMessages().language);
  const { name, value, note, run } = props;
  const label = texts.labels[name];
  const cell = run === null ? null : areaOf(run, CELLS[name]);
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd
        className={mergeClasses(
          styles.value,
          props.compact && styles.small,
          name === "executionRate" && styles.strong,
        )}
      >
        {run === null || cell === null ? (
          value
        ) : (
          <CellLink
            figure={value}
            name={goTo(label, value, cell, run.rows, run.of)}
            cell={cell}
            onGoTo={props.onGoTo}
          />
        )}
      </dd>
      {note !== null && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
