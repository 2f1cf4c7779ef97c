/** The rows that would be written, sheet by sheet, each cell with the cells of the ledger that it is made of. */
import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { parseArea } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import { ledgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { inputText } from "../../workbook/fill/inputText";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { useViewStyles } from "../parts/viewParts";
import { SourceCell, type GoTo } from "./SourceCell";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    marginTop: "4px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse" },
  cell: {
    padding: "4px 8px 4px 0",
    minWidth: "72px",
    maxWidth: "180px",
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { color: tokens.colorNeutralForeground2 },
  small: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Plan = LedgerPreview["plan"];
type Cell = Plan["cells"][number];

/** Rows that are shown before the user asks for the rest */
const FIRST_ROWS = 30;

export function RowsToWrite({ plan, onGoTo }: { readonly plan: Plan; readonly onGoTo: GoTo }) {
  const sheets = [...groupBy(plan.cells, ({ sheet }) => sheet)];
  return (
    <>
      {sheets.map(([sheet, cells]) => (
        <SheetRows
          key={sheet}
          sheet={sheet}
          cells={cells}
          inserted={insertedRows(plan, sheet)}
          onGoTo={onGoTo}
        />
      ))}
    </>
  );
}

interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

function SheetRows(props: {
  readonly sheet: string;
  readonly cells: readonly Cell[];
  readonly inserted: number;
  readonly onGoTo: GoTo;
}) {
  const common = useViewStyles();
  const texts = ledgerMessages(useMessages().language);
  const { sheet, inserted } = props;
  const cells = props.cells.filter(({ after }) => after === null || !("formula" in after));
  const formulas = props.cells.length - cells.length;
  const byRow = groupBy(cells, ({ address }) => parseArea(address)?.row ?? 0);
  const rows = [...byRow]
    .map(([row, all]): Row => ({ row, cells: new Map(all.map((cell) => [cell.heading, cell])) }))
    .sort((one, other) => one.row - other.row);
  return (
    <Fold
      open
      summary={[
        texts.rowsOf(sheet, rows.length, cells.length),
        ...(inserted === 0 ? [] : [texts.inserted(inserted)]),
      ].join(" · ")}
    >
      {() => (
        <>
          <Table sheet={sheet} rows={rows} headings={headingsOf(cells)} onGoTo={props.onGoTo} />
          {formulas > 0 && <p className={common.text}>{texts.formulas(formulas)}</p>}
        </>
      )}
    </Fold>
  );
}

function Table(props: {
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly onGoTo: GoTo;
}) {
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const [all, setAll] = useState(false);
  const { rows, headings, onGoTo } = props;
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={texts.tableOf(props.sheet)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[texts.rowHeading, ...headings].map((heading) => (
                <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
                  {texts.row(row + 1)}
                </th>
                {headings.map((heading) => (
                  <td key={heading} className={styles.cell}>
                    <CellToWrite cell={cells.get(heading) ?? null} onGoTo={onGoTo} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.more(rows.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function CellToWrite({ cell, onGoTo }: { readonly cell: Cell | null; readonly onGoTo: GoTo }) {
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  if (cell === null) return null;
  const { after, former, from } = cell;
  const [first] = from;
  return (
    <>
      {inputText(after, texts.cleared)}
      {former !== null && <span className={styles.small}>{texts.former(formerText(former))}</span>}
      {first !== undefined && (
        <span className={styles.small} title={texts.from(from)}>
          <SourceCell cell={first} onGoTo={onGoTo} />
          {from.length > 1 && ` ${texts.furtherCells(from.length)}`}
        </span>
      )}
    </>
  );
}

/** A stored text begins with an apostrophe. */
function formerText(former: Exclude<Cell["former"], null>): string {
  return typeof former === "string" && former.startsWith("'") ? former.slice(1) : String(former);
}

/** In the order of the sheet's columns */
function headingsOf(cells: readonly Cell[]): string[] {
  const columns = new Map(
    cells.map(({ heading, address }) => [heading, parseArea(address)?.column ?? 0] as const),
  );
  return [...columns].sort(([, one], [, other]) => one - other).map(([heading]) => heading);
}

function insertedRows({ sheets }: Plan, name: string): number {
  const own = sheets.find(({ sheet }) => sheet === name)?.insertions ?? [];
  return own.reduce((sum, { count }) => sum + count, 0);
}
