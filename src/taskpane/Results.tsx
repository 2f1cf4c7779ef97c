/** What a recompute brought: the verdict and what was written, then one tab for each way to look at it. */
import { lazy, Suspense, useId, useMemo, useState, type ReactNode } from "react";
import { makeStyles, Spinner, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import type { Inspection, RecomputeResult } from "../actions/types";
import { useMessages } from "./context";
import { FindingList } from "./findings/FindingList";
import { EVERYTHING } from "./findings/findingView";
import { projectOfCell } from "./findings/projectOfCell";
import { parseAddress } from "../workbook/addresses";
import { countBySeverity } from "./verdict";
import { writeReport } from "./writeReport";

/** With its charts; loaded when it is looked at. */
const Overview = lazy(() => import(/* webpackChunkName: "overview" */ "./overview/Overview"));

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "12px" },
  verdict: { ...typographyStyles.subtitle2, margin: 0 },
  report: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  tabs: { margin: "0 -10px", flexWrap: "wrap" },
});

export type ResultTab = "overview" | "findings";

export default function Results(props: {
  readonly result: RecomputeResult;
  readonly onGoTo: (cell: string) => void;
  readonly onFollow: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { evaluation, inspection, plan, selfEvaluation } = props.result;
  const { findings } = evaluation;
  const counts = countBySeverity(findings);
  /** Null until the user has chosen: then whatever there is to be done comes first. */
  const [chosen, setChosen] = useState<ResultTab | null>(null);
  const shown = chosen ?? (counts.error + counts.warning > 0 ? "findings" : "overview");
  const id = useId();
  const { tabs } = messages.result;

  const [view, setView] = useState(EVERYTHING);
  const projectOf = useMemo(() => projectOfCell(selfEvaluation), [selfEvaluation]);
  const sheets = useMemo(() => sheetsOf(inspection), [inspection]);

  const panels: Record<ResultTab, () => ReactNode> = {
    overview: () => <Overview result={props.result} onGoTo={props.onGoTo} />,
    findings: () =>
      findings.length === 0 ? (
        <p className={styles.report}>{messages.findings.none}</p>
      ) : (
        <FindingList
          findings={findings}
          projectOf={projectOf}
          sheets={sheets}
          view={view}
          onView={setView}
          onGoTo={props.onGoTo}
          onFollow={props.onFollow}
        />
      ),
  };
  const tab = (name: ResultTab, label: string): ReactNode => (
    <Tab value={name} id={`${id}${name}`} {...(shown === name ? { "aria-controls": `${id}panel` } : {})}>
      {label}
    </Tab>
  );

  return (
    <div className={styles.results}>
      <section aria-label={messages.result.heading}>
        <h2 className={styles.verdict}>{messages.result.verdict(counts)}</h2>
        {writeReport(plan, messages).map((sentence) => (
          <p key={sentence} className={styles.report}>
            {sentence}
          </p>
        ))}
      </section>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => setChosen(value as ResultTab)}
      >
        {tab("overview", tabs.overview)}
        {tab("findings", tabs.findings(findings.length))}
      </TabList>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${shown}`}>
        <Suspense fallback={<Spinner size="tiny" />}>{panels[shown]()}</Suspense>
      </div>
    </div>
  );
}

/** The sheets of the standard names, in their order. */
function sheetsOf({ names }: Inspection): string[] {
  const sheets = names.map(({ address }) => (address === null ? null : parseAddress(address)?.sheet));
  return [...new Set(sheets.filter((sheet) => typeof sheet === "string"))];
}
