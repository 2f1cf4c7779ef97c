/** Reads the notes of cells and the places of comments (ExcelApi 1.18), which takes two requests. */
import { parseNoteRecord } from "../../workbook/notes";
import type { NotePlace, NotesSnapshot } from "../../workbook/snapshot";

/** The notes and comments of a sheet */
interface NotesOfSheet {
  readonly sheet: string;
  readonly notes: Excel.NoteCollection;
  readonly comments: Excel.CommentCollection;
}

/** Queues the first request. */
export function loadNotes(sheets: readonly Excel.Worksheet[]): NotesOfSheet[] {
  return sheets.map((sheet) => ({
    sheet: sheet.name,
    notes: sheet.notes.load("items/content"),
    comments: sheet.comments.load("items/id"),
  }));
}

interface LocatedNotes extends NotesOfSheet {
  readonly noteCells: readonly Excel.Range[];
  readonly commentCells: readonly Excel.Range[];
}

/** Queues the second request. */
export function locateNotes(sheets: readonly NotesOfSheet[]): LocatedNotes[] {
  const cellOf = (one: Excel.Note | Excel.Comment): Excel.Range => one.getLocation().load("address");
  return sheets.map((ofSheet) => ({
    ...ofSheet,
    noteCells: ofSheet.notes.items.map(cellOf),
    commentCells: ofSheet.comments.items.map(cellOf),
  }));
}

export function notesSnapshot(sheets: readonly LocatedNotes[], record: string | null): NotesSnapshot {
  return {
    record: parseNoteRecord(record),
    existing: sheets.flatMap(({ sheet, notes, noteCells }) =>
      noteCells.map((cell, index) => ({
        ...placeOf(sheet, cell),
        content: notes.items[index]?.content ?? "",
      })),
    ),
    comments: sheets.flatMap(({ sheet, commentCells }) => commentCells.map((cell) => placeOf(sheet, cell))),
  };
}

function placeOf(sheet: string, { address }: Excel.Range): NotePlace {
  return { sheet, address: address.slice(address.lastIndexOf("!") + 1) };
}
