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
 * writes cells, and an undo deletes after it has restored them. Rows that the user has changed since are not deleted,
 * and of a sheet whose rows the user has moved nothing is restored.
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
    const there = insertions.findIndex((_, first) => sumOfCounts(insertions.slice(first)) === end - bottom);
    const isBefore = end === bottom;
    if ((there < 0 && !isBefore) || (journal.phase === "done" && there !== 0)) {
      settledSheets.add(sheet);
      skippedSheets.push(sheet);
      continue;
    }
    // Cells are written after the last insertion, and restored before the first deletion.
    if (there !== 0) settledSheets.add(sheet);
    const rows = there < 0 ? [] : placesOf(sheet, insertions.slice(there));
    const changed = journal.phase === "done" ? changedIn(journal, sheet, rows, inputs) : [];
    if (changed.length > 0) {
      skippedCells.push(...changed);
      continue;
    }
    deleted.set(sheet, rows);
    let gone = 0;
    for (const { row, count } of rows) {
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
