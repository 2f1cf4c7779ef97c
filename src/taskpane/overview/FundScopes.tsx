/** The funds by 支出类别 and by project: a bar for each, which unfolds to all its figures. */
import { useMemo, useRef, useState } from "react";
import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { linesByScope } from "../../domain/calculation/fundLines";
import { HUNDRED } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import { FUND_CATEGORIES, type FundLine } from "../../domain/model";
import { overviewMessages } from "../../locales/overview";
import { useMessages } from "../context";
import { showMore } from "../parts/keptFocus";
import { Bar } from "./Bar";
import { FoldedRow, useFolds } from "./FoldedRow";
import { FundFigureList } from "./FundFigureList";
import {
  categoriesOf,
  inOrder,
  projectFunds,
  PROJECT_ORDERS,
  PROJECTS_AT_A_TIME,
  type ProjectOrder,
} from "./fundOrder";
import { shownAmount, shownExecutionRate } from "./shown";

const useStyles = makeStyles({
  scopes: { display: "flex", flexDirection: "column", gap: "16px" },
  heading: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  head: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  grow: { flexGrow: 1, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FundScopes(props: {
  readonly totals: ReadonlyMap<string, FundFigures>;
  readonly funds: readonly FundLine[];
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = overviewMessages(messages.language);
  const { totals, funds, onGoTo } = props;

  const linesOf = useMemo(() => linesByScope(funds), [funds]);
  const projects = useMemo(() => projectFunds(totals), [totals]);
  const categories = useMemo(
    () => categoriesOf(totals, (scope) => linesOf(scope).length > 0),
    [totals, linesOf],
  );
  const many = projects.length > PROJECTS_AT_A_TIME;
  const [chosen, setOrder] = useState<ProjectOrder | null>(null);
  const order = chosen ?? (many ? "rate" : "table");
  const [limit, setLimit] = useState(PROJECTS_AT_A_TIME);
  const list = useRef<HTMLUListElement>(null);
  const listed = useMemo(() => inOrder(projects, order).slice(0, limit), [projects, order, limit]);
  const rest = projects.length - listed.length;
  const folds = useFolds(listed.map(({ scope }) => scope));

  if (categories.length === 0 && projects.length === 0) return null;
  const row = (scope: FundFigures, name: string) => (
    <FoldedRow
      key={scope.scope}
      id={scope.scope}
      folds={folds}
      title={name}
      figure={shownExecutionRate(scope)}
      note={texts.spentOf(shownAmount(scope.spent), shownAmount(scope.annualBudget))}
      bar={<Bar value={scope.executionRate} whole={HUNDRED} />}
    >
      {() => <FundFigureList compact funds={scope} lines={linesOf(scope.scope)} onGoTo={onGoTo} />}
    </FoldedRow>
  );
  return (
    <div className={styles.scopes}>
      <section aria-label={texts.categories}>
        <h3 className={styles.heading}>{texts.categories}</h3>
        <p className={styles.note}>{texts.fullBar}</p>
        <ul className={styles.list}>
          {categories.map((scope) => {
            const category = FUND_CATEGORIES.find((each) => each === scope.scope);
            return row(scope, category === undefined ? scope.scope : texts.category[category]);
          })}
        </ul>
      </section>
      {projects.length > 0 && (
        <section aria-label={texts.projects(projects.length)}>
          <div className={styles.head}>
            <h3 className={`${styles.heading} ${styles.grow}`}>{texts.projects(projects.length)}</h3>
            {projects.length > 1 && (
              <>
                <Select
                  size="small"
                  aria-label={texts.order}
                  value={order}
                  onChange={(_event, { value }) => {
                    setOrder(PROJECT_ORDERS.find((one) => one === value) ?? null);
                  }}
                >
                  {PROJECT_ORDERS.map((one) => (
                    <option key={one} value={one}>
                      {texts.orderBy[one]}
                    </option>
                  ))}
                </Select>
                <Button size="small" appearance="subtle" onClick={folds.toggleAll}>
                  {folds.allOpen ? texts.collapseAll : texts.expandAll}
                </Button>
              </>
            )}
          </div>
          {rest > 0 && <p className={styles.note}>{texts.firstOf[order](listed.length, projects.length)}</p>}
          <ul ref={list} className={styles.list}>
            {listed.map((scope) => row(scope, scope.scope))}
          </ul>
          {rest > 0 && (
            <Button
              appearance="subtle"
              onClick={() => showMore(list.current, limit, () => setLimit(limit + PROJECTS_AT_A_TIME))}
            >
              {texts.more(Math.min(PROJECTS_AT_A_TIME, rest), rest)}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
