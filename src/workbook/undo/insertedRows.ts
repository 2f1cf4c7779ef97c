/** Undoes the insertion of rows into the user's own sheets. */
import { cellAddress } from "../../a1";
import type { ContentArea } from "./contents";
import type { ChangedCell, InsertedRows, Journal } from "./journal";

/** Current contents in and around the journal's cells on the user's own sheets, by sheet */
export type CurrentInputs = ReadonlyMap<string, ContentArea>;

/** The row after the last one with content, of sheets with inserted rows; their `CurrentInputs` are whole */
export type CurrentEnds = ReadonlyMap<string, number>;

export interface RowsToDelete {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly count: number;
}

export interface RowsUndone {
  readonly remove: readonly RowsToDelete[];
  /** Whether the cell needs no restoring: its row is deleted, or the sheet is as before or not to be touched */
  readonly settled: (cell: ChangedCell) => boolean;
  readonly skippedSheets: readonly string[];
  readonly skippedCells: readonly string[];
}

/**
 * The end of the sheet tells how many of the insertions, from the last one up, are there: a write inserts before it
 * writes cells, and an undo deletes after it has restored them. Rows inserted below the end show only once they are
 * written; until then nothing is there, so that they can be deleted in any case, and first. Rows that the user has changed
 * since are not deleted, and of a sheet whose rows the user has moved nothing is restored.
 */
export function rowsToDelete(journal: Journal, inputs: CurrentInputs, ends: CurrentEnds): RowsUndone {
  const remove: RowsToDelete[] = [];
  const skippedSheets: string[] = [];
  const skippedCells: string[] = [];
  const settledSheets = new Set<string>();
  const deleted = new Map<string, readonly RowsToDelete[]>();
  for (const { sheet, insertions, bottom } of journal.rows ?? []) {
    const end = ends.get(sheet);
    if (end === undefined) continue;
    const { there, isBefore, below } = stateOf({ insertions, bottom }, end, journal.phase);
    if ((there < 0 && !isBefore) || (journal.phase === "done" && there !== 0)) {
      settledSheets.add(sheet);
      skippedSheets.push(sheet);
      continue;
    }
    // Cells are written after the last insertion, and restored before the first deletion.
    if (there !== 0) settledSheets.add(sheet);
    const rows = placesOf(sheet, there < 0 ? below : insertions.slice(there));
    const changed = journal.phase === "done" ? changedIn(journal, sheet, rows, inputs) : [];
    if (changed.length > 0) {
      skippedCells.push(...changed);
      continue;
    }
    deleted.set(sheet, rows);
    const above = rows.slice(0, rows.length - below.length);
    remove.push(...rows.slice(above.length).map(({ row, count }) => ({ sheet, row, count })));
    let gone = 0;
    for (const { row, count } of above) {
      remove.push({ sheet, row: row - gone, count });
      gone += count;
    }
  }
  const isDeleted = ({ sheet, row }: ChangedCell): boolean =>
    deleted.get(sheet)?.some((rows) => row >= rows.row && row < rows.row + rows.count) === true;
  return {
    remove,
    settled: (cell) => settledSheets.has(cell.sheet) || isDeleted(cell),
    skippedSheets,
    skippedCells,
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
  { cells }: Journal,
  sheet: string,
  rows: readonly RowsToDelete[],
  inputs: CurrentInputs,
): string[] {
  const written = new Map(
    cells.filter((cell) => cell.sheet === sheet).map((cell) => [`${cell.row},${cell.column}`, cell.after]),
  );
  const area = inputs.get(sheet);
  return rows.flatMap(({ row: first, count }) =>
    Array.from({ length: count }, (_, index) => first + index).flatMap((row) => {
      const now = area?.contents[row - area.row] ?? [];
      return now.flatMap((content, index) => {
        const column = (area?.column ?? 0) + index;
        const isSame = content === (written.get(`${row},${column}`) ?? null);
        return isSame ? [] : [cellAddress(sheet, row, column)];
      });
    }),
  );
}
