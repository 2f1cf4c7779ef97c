/** The units of a rollup, sorted and filtered; each opens its findings by file and cell. */
import { useMemo, useState } from "react";
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { round, toPlain, type Decimal } from "../../domain/decimal";
import { countOpen, totalOf, unitLabel, type Rollup, type RollupUnit } from "../../domain/rollup";
import { findingSentence, ruleTitle } from "../../locales";
import { rollupMessages, type UnitSort } from "../../locales/rollup";
import { useMessages } from "../context";
import { SeverityIcon } from "../findings/severityIcon";
import { Fold } from "../parts/Fold";
import { useViewStyles } from "../parts/viewParts";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit" },
  controls: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
  input: { minWidth: 0 },
  list: { listStyleType: "none", margin: "8px 0", padding: 0, display: "grid", gap: "8px" },
  unit: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: "4px" },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { display: "flex", gap: "4px", alignItems: "center" },
});

/** Rows rendered at a time: a rollup may have a thousand units */
const STEP = 50;

const SORTS: readonly UnitSort[] = ["errors", "rate", "score", "name"];

export function UnitList({ rollup }: { readonly rollup: Rollup }) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = rollupMessages(useMessages().language);
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<UnitSort>("errors");
  const [limit, setLimit] = useState(STEP);
  const shown = useMemo(() => {
    const words = filter.trim().toLowerCase();
    return [...rollup.units]
      .filter((unit) => `${unitLabel(unit)} ${unit.file}`.toLowerCase().includes(words))
      .sort(ORDERS[sort]);
  }, [rollup, filter, sort]);
  return (
    <section aria-label={texts.units(rollup.units.length)}>
      <h3 className={styles.heading}>{texts.units(rollup.units.length)}</h3>
      <div className={styles.controls}>
        <Field label={texts.filter}>
          <Input
            className={styles.input}
            value={filter}
            placeholder={texts.filterHint}
            onChange={(_event, { value }) => setFilter(value)}
          />
        </Field>
        <Field label={texts.sortBy}>
          <Select
            className={styles.input}
            value={sort}
            onChange={(_event, { value }) => setSort(SORTS.find((one) => one === value) ?? "errors")}
          >
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {texts.sorts[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {shown.length === 0 && <p className={common.text}>{texts.noMatch}</p>}
      <ul className={styles.list}>
        {shown.slice(0, limit).map((unit) => (
          <li key={unit.file} className={styles.unit}>
            <Unit unit={unit} rollup={rollup} />
          </li>
        ))}
      </ul>
      {shown.length > limit && (
        <Button onClick={() => setLimit(limit + STEP)}>
          {texts.more(Math.min(STEP, shown.length - limit))}
        </Button>
      )}
    </section>
  );
}

function Unit({ unit, rollup }: { readonly unit: RollupUnit; readonly rollup: Rollup }) {
  const common = useViewStyles();
  const styles = useStyles();
  const messages = useMessages();
  const { language } = messages;
  const texts = rollupMessages(language);
  const { department, findings } = unit;
  const accepted = findings.filter(({ reason }) => reason !== null).length;
  return (
    <>
      <strong>{unitLabel(unit)}</strong>
      <div className={styles.line}>
        {texts.unit({
          rate: points(totalOf(unit, "全部").executionRate),
          score: points(department.totalScore),
          grade: department.grade,
          rank: rollup.ranks?.get(unit) ?? null,
          state: messages.result.handIn(unit.handIn),
        })}
      </div>
      {!rollup.counted.includes(unit) && <div className={styles.line}>{texts.notCounted}</div>}
      <Fold summary={`${texts.unitFindings(findings.length - accepted, accepted)} · ${unit.file}`}>
        {() => (
          <ul className={styles.list}>
            {findings.map(({ finding, reason }, index) => (
              <li key={index}>
                <div className={styles.title}>
                  <SeverityIcon severity={finding.severity} small />
                  {ruleTitle(language, finding.rule)}
                </div>
                {findingSentence(language, finding)}
                <p className={common.text}>{texts.place(unit.file, finding.cells)}</p>
                {reason !== null && <p className={common.text}>{texts.accepted(reason)}</p>}
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );
}

function points(value: Decimal | null): string | null {
  return value && toPlain(round(value));
}

type Order = (a: RollupUnit, b: RollupUnit) => number;

const byName: Order = (a, b) => unitLabel(a).localeCompare(unitLabel(b), "zh-CN", { numeric: true });

/** Unknown figures come last. */
function ascending(of: (unit: RollupUnit) => Decimal | null): Order {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one.comparedTo(other);
  };
}

const ORDERS: Readonly<Record<UnitSort, Order>> = {
  errors: (a, b) =>
    countOpen(b, "error") - countOpen(a, "error") ||
    countOpen(b, "warning") - countOpen(a, "warning") ||
    byName(a, b),
  rate: ascending((unit) => totalOf(unit, "全部").executionRate),
  score: ascending(({ department }) => department.totalScore),
  name: byName,
};
