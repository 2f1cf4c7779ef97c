/** Rows that a write inserts into the user's own sheets: they are deleted. */
import { cellAddress } from "../../../a1";
import { CHANGED_CELLS, type ChangedCell } from "../changedCell";
import type { ContentArea } from "../contents";
import { entryOf, type Journal } from "../journal";
import { sheetsOf, type Reversal, type Undo, type UndoKind } from "../kind";

/** Rows inserted into a sheet of the user's own, from the last to the first */
export interface InsertedRows {
  readonly sheet: string;
  /** From top to bottom: the row before which they were inserted, counted before the write; 0-based */
  readonly insertions: readonly { readonly row: number; readonly count: number }[];
  /** The row after the last one with content, before the write */
  readonly bottom: number;
}

/** To be deleted in their order, after the cells are restored; counted when it is their turn */
export interface RowsToDelete {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly count: number;
}

export interface RowsReversal extends Reversal<RowsToDelete> {
  /** Whether the cell needs no restoring: its row is deleted, or the sheet is as before or not to be touched */
  readonly settled: (cell: ChangedCell) => boolean;
}

export const insertedRows: UndoKind<
  readonly InsertedRows[],
  RowsToDelete,
  { readonly rows: readonly string[] },
  /** Contents of the sheets */
  ReadonlyMap<string, ContentArea>,
  RowsReversal
> = {
  key: "rows",
  none: [],
  turn: "rows",
  absent: new Map(),
  reversal: rowsToDelete,
  summary: ({ items }) => ({ rows: sheetsOf(items) }),
  changed: (entry) => ({ sheets: sheetsOf(entry) }),
  remaining: (items) => ({ sheets: sheetsOf(items) }),
  writesTo: sheetsOf,
  narrowed: (entry, items) => entry.filter(({ sheet }) => items.some((one) => one.sheet === sheet)),
};

/**
 * The end of the sheet tells how many of the insertions, from the last one up, are there: a write inserts before it
 * writes cells, and an undo deletes after it has restored them. Rows inserted below the end show only once they are
 * written; until then nothing is there, so that they can be deleted in any case, and first. Rows that the user has changed
 * since are not deleted, and of a sheet whose rows the user has moved nothing is restored.
 */
function rowsToDelete(entry: readonly InsertedRows[], undo: Undo): RowsReversal {
  const { phase } = undo.journal;
  const items: RowsToDelete[] = [];
  const sheets: string[] = [];
  const cells: string[] = [];
  const settledSheets = new Set<string>();
  const deleted = new Map<string, readonly RowsToDelete[]>();
  for (const { sheet, insertions, bottom } of entry) {
    const area = undo.presentOf(insertedRows).get(sheet);
    if (area === undefined) continue;
    const end = area.row + area.contents.length;
    const { there, isBefore, below } = stateOf({ insertions, bottom }, end, phase);
    if ((there < 0 && !isBefore) || (phase === "done" && there !== 0)) {
      settledSheets.add(sheet);
      sheets.push(sheet);
      continue;
    }
    // Cells are written after the last insertion, and restored before the first deletion.
    if (there !== 0) settledSheets.add(sheet);
    const rows = placesOf(sheet, there < 0 ? below : insertions.slice(there));
    const changed =
      phase === "done" ? changedIn(entryOf(undo.journal, CHANGED_CELLS), sheet, rows, area) : [];
    if (changed.length > 0) {
      cells.push(...changed);
      continue;
    }
    deleted.set(sheet, rows);
    const above = rows.slice(0, rows.length - below.length);
    items.push(...rows.slice(above.length));
    let gone = 0;
    for (const { row, count } of above) {
      items.push({ sheet, row: row - gone, count });
      gone += count;
    }
  }
  const isDeleted = ({ sheet, row }: ChangedCell): boolean =>
    deleted.get(sheet)?.some((rows) => row >= rows.row && row < rows.row + rows.count) === true;
  return {
    items,
    settled: (cell) => settledSheets.has(cell.sheet) || isDeleted(cell),
    skipped: { sheets, cells },
  };
}

interface InsertedState {
  /** The first insertion that is there, and all after it; -1 = none of those above the end */
  readonly there: number;
  readonly isBefore: boolean;
  /** Insertions below the end of the sheet */
  readonly below: InsertedRows["insertions"];
}

function stateOf(
  { insertions, bottom }: Omit<InsertedRows, "sheet">,
  end: number,
  phase: Journal["phase"],
): InsertedState {
  const below = insertions.filter(({ row }) => row >= bottom);
  const above = insertions.slice(0, insertions.length - below.length);
  const gained = end - bottom;
  const isBefore = gained === 0;
  if (phase === "done" || below.length === 0) {
    const there = insertions.findIndex((_, first) => sumOfCounts(insertions.slice(first)) === gained);
    return { there, isBefore, below };
  }
  // Rows below the end are there as far as they are written, after all insertions.
  const all = sumOfCounts(above);
  const isWritten = gained >= all && gained <= all + sumOfCounts(below);
  const there = isWritten ? 0 : above.findIndex((_, first) => sumOfCounts(above.slice(first)) === gained);
  return { there, isBefore, below };
}

function sumOfCounts(insertions: InsertedRows["insertions"]): number {
  return insertions.reduce((sum, { count }) => sum + count, 0);
}

/** Where inserted rows are once all of them are there */
function placesOf(sheet: string, insertions: InsertedRows["insertions"]): RowsToDelete[] {
  return insertions.map(({ row, count }, index) => ({
    sheet,
    row: row + sumOfCounts(insertions.slice(0, index)),
    count,
  }));
}

/** Cells of inserted rows that no longer hold what was written */
function changedIn(
  cells: readonly ChangedCell[],
  sheet: string,
  rows: readonly RowsToDelete[],
  area: ContentArea,
): string[] {
  const written = new Map(
    cells.filter((cell) => cell.sheet === sheet).map((cell) => [`${cell.row},${cell.column}`, cell.after]),
  );
  return rows.flatMap(({ row: first, count }) =>
    Array.from({ length: count }, (_, index) => first + index).flatMap((row) => {
      const now = area.contents[row - area.row] ?? [];
      return now.flatMap((content, index) => {
        const column = area.column + index;
        const isSame = content === (written.get(`${row},${column}`) ?? null);
        return isSame ? [] : [cellAddress(sheet, row, column)];
      });
    }),
  );
}
