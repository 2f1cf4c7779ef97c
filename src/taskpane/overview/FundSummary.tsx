/** The funds of the whole unit: sums and both execution rates. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { toPlain, type Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/evaluation";
import { useMessages } from "../context";

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: "0 0 8px" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(max(112px, 34%), 1fr))",
    gap: "8px 16px",
    margin: 0,
  },
  figure: { minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** An amount or rate as it is shown: two places, half-up; — when it is not known. */
function shown(value: Decimal | null, suffix = ""): string {
  return value === null ? "—" : `${toPlain(value)}${suffix}`;
}

export function FundSummary(props: { readonly funds: FundFigures; readonly moneyUnit: string | null }) {
  const styles = useStyles();
  const { funds: texts } = useMessages();
  const { funds } = props;
  const { labels } = texts;

  const adjustment = funds.added === null || funds.reduced === null ? null : funds.added.minus(funds.reduced);
  const adjustmentNote =
    funds.added === null || funds.reduced === null
      ? texts.unknown
      : funds.added.isZero() || funds.reduced.isZero()
        ? null
        : texts.adjustmentParts(toPlain(funds.added), toPlain(funds.reduced));
  const unknown = (value: Decimal | null): string | null => (value === null ? texts.unknown : null);
  /** The rate on 年初预算 is null for two reasons. */
  const initialRateNote =
    funds.initialRate !== null
      ? null
      : funds.initialBudget === null || funds.spent === null
        ? texts.unknown
        : texts.noInitialBudget;

  return (
    <section aria-label={texts.heading(props.moneyUnit)}>
      <h3 className={styles.heading}>{texts.heading(props.moneyUnit)}</h3>
      <dl className={styles.figures}>
        <Figure
          label={labels.initialBudget}
          value={shown(funds.initialBudget)}
          note={unknown(funds.initialBudget)}
        />
        <Figure label={labels.adjustment} value={shown(adjustment)} note={adjustmentNote} />
        <Figure
          label={labels.carriedOver}
          value={shown(funds.carriedOver)}
          note={unknown(funds.carriedOver)}
        />
        <Figure
          label={labels.annualBudget}
          value={shown(funds.annualBudget)}
          note={unknown(funds.annualBudget)}
        />
        <Figure label={labels.spent} value={shown(funds.spent)} note={unknown(funds.spent)} />
        <Figure label={labels.balance} value={shown(funds.balance)} note={unknown(funds.balance)} />
        <Figure
          label={labels.executionRate}
          value={shown(funds.executionRate, "%")}
          note={unknown(funds.executionRate)}
          strong
        />
        <Figure label={labels.initialRate} value={shown(funds.initialRate, "%")} note={initialRateNote} />
      </dl>
    </section>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: string;
  /** Why there is no value, or what it is made of */
  readonly note: string | null;
  readonly strong?: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={mergeClasses(styles.value, props.strong && styles.strong)}>{props.value}</dd>
      {props.note !== null && <dd className={styles.note}>{props.note}</dd>}
    </div>
  );
}
