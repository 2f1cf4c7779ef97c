/** An attachment as it will be printed, with what changes in it marked. */
import { useMemo } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewMessages } from "../../locales/preview";
import { valueInput } from "../../workbook/inputs";
import type { SheetWrite } from "../../workbook/plan";
import type { Conflict } from "../../workbook/preview/conflicts";
import type { PreviewEntry } from "../../workbook/preview/entries";
import type { CellInput } from "../../workbook/sheet";
import { styleNamed } from "../../workbook/sheet/styles";
import { textsOf } from "./cellText";

/** Pixels of a character of Excel's default font, a little smaller than on a screen of 100 % */
const CHARACTER = 6;
/** Further rows are counted. */
const ROWS = 200;

/** Paper stays white in the dark, as in Excel. */
const PAPER = { backgroundColor: "#ffffff", color: "#000000", forcedColorAdjust: "none" } as const;

const useStyles = makeStyles({
  frame: {
    marginTop: "4px",
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ...PAPER,
  },
  table: { tableLayout: "fixed", borderCollapse: "collapse", fontSize: "11px", lineHeight: "15px" },
  cell: { padding: "2px 3px", verticalAlign: "middle", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  framed: { border: "1px solid #666666" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  Left: { textAlign: "left" },
  Center: { textAlign: "center" },
  Right: { textAlign: "right" },
  shaded: { backgroundColor: "#f2f2f2" },
  changed: { backgroundColor: "#ffeb9c", boxShadow: "inset 0 0 0 1px #7f4f00" },
  note: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Paper(props: {
  readonly write: SheetWrite;
  /** What changes on its sheet */
  readonly entries: readonly PreviewEntry[];
  /** The user's cells on it that stay */
  readonly left: readonly Conflict[];
  readonly messages: PreviewMessages;
}) {
  const styles = useStyles();
  const { write, entries, left, messages } = props;
  const { name, rows, merges, columnWidths } = write.definition;
  const layout = useMemo(() => spansOf(merges), [merges]);
  const changes = useMemo(() => changesOf(entries, messages), [entries, messages]);
  const kept = new Map(left.map(({ row, column, shown }) => [keyOf(row, column), valueInput(shown)]));
  const width = columnWidths.reduce((sum, characters) => sum + characters, 0) * CHARACTER;
  return (
    <>
      {changes.size > 0 && <p className={styles.note}>{messages.paper.marked(changes.size)}</p>}
      <div className={styles.frame} role="region" aria-label={messages.paper.label(name)} tabIndex={0}>
        <table className={styles.table} style={{ width }} lang="zh-CN">
          <colgroup>
            {columnWidths.map((characters, column) => (
              <col key={column} style={{ width: characters * CHARACTER }} />
            ))}
          </colgroup>
          <tbody>
            {rows.slice(0, ROWS).map(({ cells }, row) => (
              <tr key={row}>
                {cells.map(({ content, style }, column) => {
                  const span = layout.get(keyOf(row, column));
                  if (span === "covered") return null;
                  const look = styleNamed(style);
                  const input: CellInput = kept.get(keyOf(row, column)) ?? content;
                  const change = changes.get(keyOf(row, column)) ?? changes.get(keyOf(row, null));
                  return (
                    <td
                      key={column}
                      rowSpan={span?.rows}
                      colSpan={span?.columns}
                      title={change}
                      className={mergeClasses(
                        styles.cell,
                        styles[look.horizontal],
                        look.border === "thin" && styles.framed,
                        look.font.bold && styles.bold,
                        look.fill !== null && styles.shaded,
                        change !== undefined && styles.changed,
                      )}
                    >
                      {change === undefined ? (
                        textsOf([input], "", look.numberFormat)
                      ) : (
                        <ins style={{ textDecoration: "none" }}>
                          {textsOf([input], "", look.numberFormat)}
                        </ins>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > ROWS && <p className={styles.note}>{messages.paper.moreRows(rows.length - ROWS)}</p>}
    </>
  );
}

/** A row as a whole has no column. */
function keyOf(row: number, column: number | null): string {
  return `${row} ${column ?? ""}`;
}

type Span = { readonly rows: number; readonly columns: number } | "covered";

function spansOf(merges: SheetWrite["definition"]["merges"]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { row, column, rows, columns } of merges) {
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        spans.set(keyOf(row + down, column + right), "covered");
      }
    }
    spans.set(keyOf(row, column), { rows, columns });
  }
  return spans;
}

/** What each changed cell, or row, held before */
function changesOf(entries: readonly PreviewEntry[], messages: PreviewMessages): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry): (readonly [string, string])[] => {
      if (entry.kind === "inserted") return [[keyOf(entry.row, null), messages.insertedRow]];
      if (entry.kind !== "cell") return [];
      const [before = ""] = textsOf([entry.before], messages.blank, "General");
      return [[keyOf(entry.row, entry.column), messages.paper.before(before)]];
    }),
  );
}
