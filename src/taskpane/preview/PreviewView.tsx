/** 预览: what would be written, old and new side by side, and the decisions that the user has to make first. */
import { cellAddress } from "../../a1";
import type { Finding } from "../../domain/finding";
import { useMemo, useState } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Preview } from "../../operations";
import { handInText } from "../../locales/handIn";
import { previewMessages, type PreviewMessages } from "../../locales/preview";
import { changesNotes } from "../../workbook/notes";
import { isEmpty } from "../../workbook/plan";
import { settle, type Overwritten } from "../../workbook/preview/conflicts";
import { cellCounts } from "../../workbook/preview/counts";
import { entriesOf, type PreviewEntry } from "../../workbook/preview/entries";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { useViewStyles, ViewHeading, Warning } from "../parts/viewParts";
import { Decisions } from "./Decisions";
import { Incomplete } from "./Incomplete";
import { formatsOf, textsOf, type FormatOf } from "./cellText";
import { Pages } from "./Pages";
import { Paper } from "./Paper";

const useStyles = makeStyles({
  sheets: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  sheet: { display: "inline-flex", flexWrap: "wrap", columnGap: "12px" },
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
  readonly onRepair: (finding: Finding) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = useMessages();
  const { language, operations, notice } = texts;
  const messages = previewMessages(language);
  const { plan, conflicts, overwritten, incomplete, losses, handIn } = props.shown;
  const [chosen, setChosen] = useState(overwritten);
  const settled = useMemo(() => settle(plan, conflicts, chosen), [plan, conflicts, chosen]);
  const formatOf = useMemo(() => formatsOf(plan), [plan]);
  const counts = cellCounts(settled.plan);
  const cells = counts.reduce((sum, one) => sum + one.cells, 0);
  const nothing = isEmpty(settled.plan) && conflicts.cells.length === 0;
  const entries = useMemo(() => entriesOf(settled.plan), [settled.plan]);
  /** What is printed, by sheet; the record and the overview are not */
  const papers = new Map(
    settled.plan.sheets.flatMap((write) =>
      write.definition.purpose === "attachment" ? [[write.definition.name, write] as const] : [],
    ),
  );
  const [firstPaper] = papers.keys();
  const { add, remove } = settled.plan.highlights;
  const { notes } = settled.plan;
  const headingOf = (): string => {
    if (counts.length > 0) return messages.heading(counts.length, cells);
    if (!isEmpty(settled.plan)) return messages.onlyHighlights;
    return nothing ? messages.nothing : messages.onlyDecisions(conflicts.cells.length);
  };

  return (
    <div className={common.view}>
      <div className={common.actions}>
        {(!nothing || props.stale) && (
          <Button
            className={common.primary}
            appearance="primary"
            disabledFocusable={props.busy}
            icon={props.writing ? <Spinner size="tiny" /> : null}
            onClick={() => props.onWrite(chosen)}
          >
            {props.writing ? operations.applyPreview.running : messages.write}
          </Button>
        )}
        <Button disabledFocusable={props.busy} icon={<ArrowLeftRegular />} onClick={props.onClose}>
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
      <ViewHeading>{headingOf()}</ViewHeading>
      <p className={common.text}>{messages.handIn(handInText(handIn, texts))}</p>
      {props.stale && <Warning text={notice.previewStale} />}
      {props.changed && !props.stale && <Warning text={messages.changed} />}
      {conflicts.unknown.length > 0 && <Warning text={messages.unknown(conflicts.unknown)} />}
      {plan.renamed.map(({ requested, used }) => (
        <p key={requested} className={common.text}>
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
          {counts.map(({ sheet, kind, cells: count }) => {
            const said = (
              <span className={styles.sheet}>
                <span>{sheet}</span>
                <span>{messages.kind[kind]}</span>
                <span className={styles.count}>{messages.cells(count)}</span>
              </span>
            );
            const paper = papers.get(sheet);
            return (
              <li key={sheet}>
                {paper === undefined ? (
                  said
                ) : (
                  <Fold summary={said} open={sheet === firstPaper}>
                    {() => (
                      <Paper
                        write={paper}
                        entries={entries.filter((entry) => entry.sheet === sheet)}
                        left={settled.left.filter((conflict) => conflict.sheet === sheet)}
                        messages={messages}
                      />
                    )}
                  </Fold>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!nothing && (
        <p className={common.text}>
          {messages.highlights(addressCount(add), addressCount(remove))}
          {changesNotes(notes) && ` ${messages.notes(notes.add.length, notes.remove.length)}`}
        </p>
      )}
      {settled.plan.changes.length > 0 && (
        <Changes entries={entries} formatOf={formatOf} onGoTo={props.onGoTo} />
      )}
    </div>
  );
}

function Changes(props: {
  readonly entries: readonly PreviewEntry[];
  readonly formatOf: FormatOf;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = previewMessages(useMessages().language);
  const { entries, formatOf, onGoTo } = props;
  return (
    <details open>
      <summary className={styles.summary}>{messages.changes(entries.length)}</summary>
      <Pages items={entries} messages={messages}>
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
              {shown.map((entry) => {
                const cell = firstCellOf(entry);
                const [before, after] = entryTexts(entry, messages, formatOf);
                return (
                  <tr key={`${entry.kind} ${cell}`}>
                    <th scope="row" className={styles.cell}>
                      <CellLink cell={cell} name={messages.goTo(cell)} onGoTo={onGoTo} />
                    </th>
                    {after === null ? (
                      <td className={styles.cell} colSpan={2}>
                        {before}
                      </td>
                    ) : (
                      <>
                        <td className={styles.cell}>{before}</td>
                        <td className={styles.cell}>{after}</td>
                      </>
                    )}
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

function firstCellOf(entry: PreviewEntry): string {
  switch (entry.kind) {
    case "record":
      return cellAddress(entry.sheet, 0, 0);
    case "cell":
      return cellAddress(entry.sheet, entry.row, entry.column);
    default:
      return cellAddress(entry.sheet, entry.row, 0);
  }
}

/** The second is null where one text stands for both. */
function entryTexts(
  entry: PreviewEntry,
  messages: PreviewMessages,
  formatOf: FormatOf,
): [before: string, after: string | null] {
  if (entry.kind === "record") return [messages.rewritten(entry.sheet), null];
  const { sheet, row } = entry;
  if (entry.kind === "cell") {
    const format = formatOf(sheet, row, entry.column);
    const [before = "", after = ""] = textsOf([entry.before, entry.after], messages.blank, format);
    return [before, after];
  }
  const contents = entry.contents
    .flatMap((input, column) =>
      input === null ? [] : textsOf([input], messages.blank, formatOf(sheet, entry.formatRow, column)),
    )
    .join(" · ");
  return entry.kind === "inserted" ? [messages.insertedRow, contents] : [contents, messages.removedRow];
}

function addressCount(highlights: readonly { readonly addresses: readonly string[] }[]): number {
  return highlights.reduce((sum, { addresses }) => sum + addresses.length, 0);
}
