/** Notes of cells. */
import { parseCell } from "../../a1";
import type { NotePlace, NoteSnapshot } from "../../workbook/snapshot";
import type { Sheet } from "../../xlsx/model/types";

/** A file has no user who is signed in. */
const AUTHOR = "用户";

/** Threads of comments stay. */
export function removeNote(sheet: Sheet, place: NotePlace): void {
  const { row, column } = cellOf(place);
  sheet.notes = sheet.notes.filter((note) => note.threaded || note.row !== row || note.column !== column);
}

export function addNote(sheet: Sheet, note: NoteSnapshot): void {
  sheet.notes.push({ ...cellOf(note), author: AUTHOR, text: note.content, threaded: false });
}

function cellOf({ sheet, address }: NotePlace): { row: number; column: number } {
  const cell = parseCell(address);
  if (cell === null) throw new Error(`Not a cell: ${sheet}!${address}`);
  return cell;
}
