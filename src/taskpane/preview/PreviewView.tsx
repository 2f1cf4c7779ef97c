/** 预览: what would be written, old and new side by side, and the decisions that the user has to make first. */
import { cellAddress, parseArea } from "../../a1";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Preview } from "../../operations";
import { previewMessages } from "../../locales/preview";
import { isEmpty, type CellChange } from "../../workbook/plan";
import { settle, type Overwritten } from "../../workbook/preview/conflicts";
import { cellCounts } from "../../workbook/preview/counts";
import { CellLink } from "../CellLink";
import { useMessages } from "../context";
import { focusIsLost } from "../keptFocus";
import { Decisions } from "./Decisions";
import { Incomplete } from "./Incomplete";
import { formatsOf, inputText, type FormatOf } from "./cellText";
import { Pages } from "./Pages";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  /** The top right corner belongs to Office's own menu (34 × 32 px). */
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingRight: "20px" },
  primary: { flexGrow: 1 },
  heading: { ...typographyStyles.subtitle2, margin: 0, ":focus-visible": { outline: "none" } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  sheets: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "auto auto 1fr",
    columnGap: "12px",
  },
  sheet: { display: "contents" },
  count: { fontVariantNumeric: "tabular-nums" },
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", marginTop: "4px" },
  cell: {
    padding: "4px 4px 4px 0",
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export default function PreviewView(props: {
  readonly shown: Preview;
  /** The workbook has changed since the previous preview */
  readonly changed: boolean;
  /** A cell has changed since */
  readonly stale: boolean;
  readonly busy: boolean;
  readonly writing: boolean;
  readonly onWrite: (overwritten: Overwritten) => void;
  readonly onClose: () => void;
  readonly onRepair: () => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language, operations, notice } = useMessages();
  const messages = previewMessages(language);
  const { plan, conflicts, overwritten, incomplete, losses } = props.shown;
  const [chosen, setChosen] = useState(overwritten);
  const settled = settle(plan, conflicts, chosen);
  const formatOf = useMemo(() => formatsOf(plan), [plan]);
  const counts = cellCounts(settled.plan);
  const cells = counts.reduce((sum, one) => sum + one.cells, 0);
  const nothing = isEmpty(settled.plan) && conflicts.cells.length === 0;
  const { add, remove } = settled.plan.highlights;
  const headingOf = (): string => {
    if (counts.length > 0) return messages.heading(counts.length, cells);
    if (!isEmpty(settled.plan)) return messages.onlyHighlights;
    return nothing ? messages.nothing : messages.onlyDecisions(conflicts.cells.length);
  };

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The pressed button is gone, and so is the focus.
    if (focusIsLost()) heading.current?.focus();
  }, []);

  return (
    <div className={styles.view}>
      <div className={styles.actions}>
        <Button
          className={styles.primary}
          appearance="primary"
          size="large"
          disabledFocusable={props.busy || (nothing && !props.stale)}
          icon={props.writing ? <Spinner size="tiny" /> : null}
          onClick={() => props.onWrite(chosen)}
        >
          {props.writing ? operations.applyPreview.running : messages.write}
        </Button>
        <Button
          size="large"
          disabledFocusable={props.busy}
          icon={<ArrowLeftRegular />}
          onClick={props.onClose}
        >
          {messages.back}
        </Button>
      </div>
      {incomplete.length > 0 && (
        <Incomplete
          findings={incomplete}
          losses={losses}
          busy={props.busy}
          onRepair={props.onRepair}
          onGoTo={props.onGoTo}
        />
      )}
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {headingOf()}
      </h2>
      {props.stale && <Warning text={notice.previewStale} />}
      {props.changed && !props.stale && <Warning text={messages.changed} />}
      {conflicts.unknown.length > 0 && <Warning text={messages.unknown(conflicts.unknown)} />}
      {plan.renamed.map(({ requested, used }) => (
        <p key={requested} className={styles.text}>
          {messages.renamed(requested, used)}
        </p>
      ))}

      {conflicts.cells.length > 0 && (
        <Decisions
          conflicts={conflicts.cells}
          chosen={chosen}
          messages={messages}
          formatOf={formatOf}
          disabled={props.busy}
          onChoose={setChosen}
          onGoTo={props.onGoTo}
        />
      )}

      {counts.length > 0 && (
        <ul className={styles.sheets} aria-label={messages.sheets}>
          {counts.map(({ sheet, kind, cells: count }) => (
            <li key={sheet} className={styles.sheet}>
              <span>{sheet}</span>
              <span>{messages.kind[kind]}</span>
              <span className={styles.count}>{messages.cells(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {!nothing && (
        <p className={styles.text}>{messages.highlights(addressCount(add), addressCount(remove))}</p>
      )}
      {settled.plan.changes.length > 0 && (
        <Changes changes={settled.plan.changes} formatOf={formatOf} onGoTo={props.onGoTo} />
      )}
    </div>
  );
}

function Warning({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
    </MessageBar>
  );
}

function Changes(props: {
  readonly changes: readonly CellChange[];
  readonly formatOf: FormatOf;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = previewMessages(useMessages().language);
  const { changes } = props;
  return (
    <details open>
      <summary className={styles.summary}>{messages.changes(changes.length)}</summary>
      <Pages items={changes} messages={messages}>
        {(shown) => (
          <table className={styles.table}>
            <thead>
              <tr>
                {[messages.cell, messages.before, messages.after].map((head) => (
                  <th key={head} scope="col" className={styles.cell}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => {
                const { cell, format } = placeOf(change, props.formatOf);
                return (
                  <tr key={cell}>
                    <th scope="row" className={styles.cell}>
                      <CellLink cell={cell} name={messages.goTo(cell)} onGoTo={props.onGoTo} />
                    </th>
                    <td className={styles.cell}>{inputText(change.before, messages.blank, format)}</td>
                    <td className={styles.cell}>{inputText(change.after, messages.blank, format)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Pages>
    </details>
  );
}

function placeOf({ sheet, address }: CellChange, formatOf: FormatOf): { cell: string; format: string } {
  const area = parseArea(address);
  if (area === null) throw new Error(`the plan changes ${address}, which is no cell`);
  const { row, column } = area;
  return { cell: cellAddress(sheet, row, column), format: formatOf(sheet, row, column) };
}

function addressCount(highlights: readonly { readonly addresses: readonly string[] }[]): number {
  return highlights.reduce((sum, { addresses }) => sum + addresses.length, 0);
}
