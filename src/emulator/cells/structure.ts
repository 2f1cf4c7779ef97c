/** Inserts and deletes whole rows and columns if Excel allows it. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../a1";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import { hasTables } from "../../xlsx/file/sheet/source";
import type { Sheet } from "../../xlsx/model/types";
import type { ContentChange } from "../changes";
import { insertDeleteConflict, nonBlankCellOffSheet } from "../errors";
import type { Session } from "../session";
import { assertWholeArrays } from "./arrays";
import { assertAreaWritable } from "./content";
import { isBlank } from "../../xlsx/edit/grid";
import { moveCells, movedAreas, type Movement } from "../../xlsx/edit/movement";

type Axis = Movement["axis"];

const CHANGES: Readonly<Record<Axis, readonly [inserted: ContentChange, deleted: ContentChange]>> = {
  rows: ["RowInserted", "RowDeleted"],
  columns: ["ColumnInserted", "ColumnDeleted"],
};

export function insertLines(session: Session, sheet: Sheet, axis: Axis, at: number, count: number): void {
  session.require(sheet, axis === "rows" ? "allowInsertRows" : "allowInsertColumns");
  if (wouldFallOff(sheet, axis, count)) throw nonBlankCellOffSheet();
  // An array formula may not span the place where rows or columns are inserted.
  if (at > 0) assertWholeArrays(sheet, [lines(axis, 0, at)]);
  move(session, sheet, { axis, at, count });
  session.document.changes.contents(sheet, [lines(axis, at, count)], CHANGES[axis][0]);
}

/** On a protected sheet, every cell of the rows or columns must be unlocked as well. */
export function deleteLines(session: Session, sheet: Sheet, axis: Axis, at: number, count: number): void {
  session.require(sheet, axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
  assertAreaWritable(session, sheet, lines(axis, at, count));
  assertWholeArrays(sheet, [lines(axis, at, count)]);
  move(session, sheet, { axis, at, count: -count });
  session.document.changes.contents(sheet, [lines(axis, at, count)], CHANGES[axis][1]);
}

function lines(axis: Axis, at: number, count: number): Area {
  return axis === "rows"
    ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS }
    : { row: 0, column: at, rows: MAX_ROWS, columns: count };
}

function wouldFallOff(sheet: Sheet, axis: Axis, count: number): boolean {
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell)) continue;
    const after = (axis === "rows" ? rowOfKey(key) : columnOfKey(key)) + count;
    if (after >= (axis === "rows" ? MAX_ROWS : MAX_COLUMNS)) return true;
  }
  return false;
}

/** @throws InsertDeleteConflict on a sheet with tables: Excel moves some of them, the embedded host none */
function move(session: Session, sheet: Sheet, movement: Movement): void {
  if (hasTables(sheet)) throw insertDeleteConflict();
  moveCells(session.workbook, sheet, movement);
  for (const held of session.document.liveAreas()) {
    if (held.sheet !== sheet) continue;
    held.areas = movedAreas(held.areas, movement);
    if (held.areas.length === 0) held.gone = true;
  }
  session.document.markOutdated();
}
