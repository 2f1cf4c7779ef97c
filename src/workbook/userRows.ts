/** What the insertion of rows into the user's own sheets, with cells to fill there, writes beside them. */
import { parseArea } from "../a1";
import { expectedRows, type ExpectedRows } from "./expectedRows";
import type { FilledCell, FillPlan, SheetFill } from "./fill";
import type { AreaSnapshot } from "./snapshot";
import type { ChangedCell } from "./undo/changedCell";
import { contentOfInput } from "./undo/contents";
import { finishedState, type FinishedState } from "./undo/history";
import { entry, openJournal, parseStored, type Journal, type Stored } from "./undo/journal";
import { changedCells } from "./undo/kinds/changedCells";
import { insertedRows, type InsertedRows } from "./undo/kinds/insertedRows";

export type UserCell = Pick<FilledCell, "sheet" | "address" | "before" | "after" | "former">;

export interface UserRowsWrite {
  /** Sheets with insertions */
  readonly inserted: readonly SheetFill[];
  readonly rows: readonly InsertedRows[];
  /** What the cells held, counted after the insertions */
  readonly former: readonly ChangedCell[];
  /** Rows that must still be where they were */
  readonly expected: readonly ExpectedRows[];
  /** Open */
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly finished: FinishedState;
}

/**
 * @param cells those of the plan to write, counted after the insertions
 * @param areas that the plan was made from
 */
export function userRowsWrite(
  order: "fill" | "ledger",
  { sheets }: Pick<FillPlan, "sheets">,
  cells: readonly UserCell[],
  savedState: string | null,
  areas: readonly AreaSnapshot[],
): UserRowsWrite {
  const inserted = sheets.filter(({ insertions }) => insertions.length > 0);
  const { looks, written } = parseStored(savedState) ?? { looks: {}, written: {} };
  const rows = inserted.map(({ sheet, insertions, bottom }) => ({ sheet, insertions, bottom }));
  const former = cells.map(changedCell);
  const expected = areas.flatMap((area) => rowsToExpect(area, sheets, former));
  const journal = openJournal(order, entry(changedCells, former), entry(insertedRows, rows));
  const finishing = { ...journal, phase: "done" } as const;
  const finished = finishedState({ looks, written, journal: finishing }, savedState);
  return { inserted, rows, former, expected, journal, looks, finished };
}

/** The rows that the fill writes into or inserts at, from the first to the last */
function rowsToExpect(
  area: AreaSnapshot,
  sheets: readonly SheetFill[],
  cells: readonly ChangedCell[],
): ExpectedRows[] {
  const insertions = sheets.find(({ sheet }) => sheet === area.sheet)?.insertions ?? [];
  const written = cells.flatMap(({ sheet, row }) =>
    sheet === area.sheet ? (rowBefore(row, insertions) ?? []) : [],
  );
  const end = area.row + area.values.length;
  const inside = [...written, ...insertions.flatMap(({ row }) => [row - 1, row])].filter(
    (row) => row >= area.row && row < end,
  );
  if (inside.length === 0) return [];
  const first = Math.min(...inside);
  return [expectedRows(area, first, Math.max(...inside) - first + 1)];
}

/** The row before the insertions; null for an inserted one */
function rowBefore(row: number, insertions: SheetFill["insertions"]): number | null {
  let above = 0;
  for (const { row: at, count } of insertions) {
    if (row < at + above) break;
    if (row < at + above + count) return null;
    above += count;
  }
  return row - above;
}

function changedCell({ sheet, address, former, after }: UserCell): ChangedCell {
  const at = parseArea(address);
  if (at === null) throw new Error(`A change without a cell: ${sheet}!${address}`);
  const { row, column } = at;
  return { sheet, row, column, before: former, after: contentOfInput(after), input: true };
}
