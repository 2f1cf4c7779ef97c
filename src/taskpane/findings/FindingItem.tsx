/** One finding: its rule, cells, written and computed figure, and clause. */
import { memo, useContext, useId, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { useMessages } from "../context";
import { useCellLinkStyles } from "../parts/CellLink";
import { showMore } from "../parts/keptFocus";
import { findingSentence, ruleTitle } from "../../locales";
import { findingListMessages } from "../../locales/findingList";
import { findingWorking } from "../../locales/workings";
import { MendFinding } from "../mend/MendFinding";
import { AcceptFinding } from "./AcceptFinding";
import { CopyFinding } from "./CopyFinding";
import { FindingDetailContext } from "./findingDetail";
import type { Grouping } from "./findingView";
import { SeverityIcon } from "./severityIcon";

/** Further cells are shown on demand. */
const CELLS = 6;

const useStyles = makeStyles({
  item: {
    padding: "8px",
    margin: "0 -8px",
    borderRadius: tokens.borderRadiusMedium,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-within": { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  severity: { display: "flex", gap: "4px", alignItems: "center" },
  project: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: "4px 0" },
  working: { margin: "4px 0", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  values: { display: "flex", flexWrap: "wrap", gap: "0 16px", margin: "4px 0" },
  value: { display: "flex", gap: "4px" },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  written: { margin: 0, fontVariantNumeric: "tabular-nums" },
  follows: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  clause: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export const FindingItem = memo(function FindingItem(props: {
  readonly finding: Finding;
  /** Shown if the sentence does not name it */
  readonly project: string | null;
  /** Tells its line of 资金 from others of its name */
  readonly line?: string;
  /** The item does not repeat what the group's heading says. */
  readonly grouping: Grouping;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const { language } = useMessages();
  const [allCells, setAllCells] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const ofList = findingListMessages(language);
  const description = useId();
  const { finding, project, line = "", grouping } = props;
  const sentence = findingSentence(language, finding);
  const named = grouping === "project" || (project !== null && line === "" && sentence.includes(project));
  const row = ofList.row(named ? null : project, line);
  const working = findingWorking(language, finding);
  const Detail = useContext(FindingDetailContext);
  const cells = allCells ? finding.cells : finding.cells.slice(0, CELLS);
  const hidden = finding.cells.length - cells.length;
  return (
    <li className={styles.item} data-finding={finding.rule}>
      <div id={description}>
        {grouping !== "severity" && (
          <div className={styles.severity}>
            <SeverityIcon severity={finding.severity} small />
            {ofList.severity[finding.severity]}
          </div>
        )}
        {grouping !== "rule" && <span className={styles.title}>{ruleTitle(language, finding.rule)}</span>}
        {row !== "" && <div className={styles.project}>{row}</div>}
        <p className={styles.text}>{sentence}</p>
        {working !== null && <p className={styles.working}>{working}</p>}
      </div>
      {Detail !== null && <Detail finding={finding} />}
      <div ref={list} className={styles.cells}>
        {cells.map((cell) => (
          <button
            key={cell}
            type="button"
            data-cell={cell}
            tabIndex={-1}
            className={link}
            aria-label={ofList.goTo(cell)}
            aria-describedby={description}
            onClick={() => props.onGoTo(cell)}
          >
            {cell}
          </button>
        ))}
        {hidden > 0 && (
          <button
            type="button"
            data-cell=""
            tabIndex={-1}
            className={link}
            onClick={() => showMore(list.current, CELLS, () => setAllCells(true))}
          >
            {ofList.moreCells(hidden)}
          </button>
        )}
      </div>
      {(finding.actual !== null || finding.expected !== null) && (
        <dl className={styles.values}>
          {finding.actual !== null && (
            <Value
              label={finding.passages === undefined ? ofList.actual : ofList.inReport}
              value={finding.actual}
            />
          )}
          {finding.expected !== null && (
            <Value
              label={finding.severity === "error" ? ofList.expected : ofList.reference}
              value={finding.expected}
            />
          )}
        </dl>
      )}
      {finding.follows !== undefined && (
        <details className={styles.follows}>
          <summary>{ofList.follows(finding.follows.length)}</summary>
          <ul>
            {finding.follows.map((one) => (
              <li key={`${one.code} ${one.cells.join(" ")}`}>{findingSentence(language, one)}</li>
            ))}
          </ul>
        </details>
      )}
      <MendFinding finding={finding} />
      <AcceptFinding finding={finding} />
      <div className={styles.clause}>
        {finding.rule} · {ofList.clause(finding.clause)}{" "}
        <CopyFinding finding={finding} row={ofList.row(project, line)} />
      </div>
    </li>
  );
});

function Value(props: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.value}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.written}>{props.value}</dd>
    </div>
  );
}
