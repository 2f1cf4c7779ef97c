/** Notes that a write adds and removes, and the record of them: a note is put back only where the user has put none since. */
import { sameSheetName } from "../../../a1";
import type { PlannedAmendments } from "../../amendments";
import {
  isSameNote,
  keyOf,
  noteRecordAfter,
  noteRecordText,
  parseNoteRecord,
  printOfNote,
  type NoteChanges,
} from "../../notes";
import type { NotePlace, NoteSnapshot, WorkbookSnapshot } from "../../snapshot";
import { sheetsOf, type UndoKind } from "../kind";

export interface FormerNotes {
  readonly added: readonly (NotePlace & { readonly print: string })[];
  readonly removed: readonly NoteSnapshot[];
  /** Text of the record of notes; null = none */
  readonly before: string | null;
  readonly after: string | null;
}

export interface NotesToRestore {
  readonly remove: readonly NotePlace[];
  readonly add: readonly NoteSnapshot[];
  /** Text to store as the record of notes, and what is stored now; null = none */
  readonly record: string | null;
  readonly stored: string | null;
}

/** Null if nothing of them changes */
export function formerNotes(
  changes: NoteChanges,
  amendments: Pick<PlannedAmendments, "notes">,
  snapshot: WorkbookSnapshot,
): FormerNotes | null {
  const after = noteRecordAfter(changes, amendments.notes, snapshot);
  if (after === null || snapshot.notes === undefined) return null;
  return {
    added: changes.add.map(({ sheet, address, content }) => ({
      sheet,
      address,
      print: printOfNote(content),
    })),
    removed: changes.remove,
    before: noteRecordText(snapshot.notes.record),
    after: noteRecordText(after),
  };
}

export const notes: UndoKind<FormerNotes | null, NotesToRestore, { readonly notes: boolean }> = {
  key: "notes",
  none: null,
  turn: "settings",
  absent: null,
  reversal(former, { journal, workbook: { sheets, notes: current } }) {
    if (former === null || current === undefined) return { items: [] };
    const { record, existing, comments } = current;
    const now = new Map(existing.map((note) => [keyOf(note), note]));
    const remove = former.added.filter(
      (one) => printOfNote(now.get(keyOf(one))?.content ?? "") === one.print,
    );
    for (const one of remove) now.delete(keyOf(one));
    const taken = new Set([...now.keys(), ...comments.map(keyOf)]);
    const missing = former.removed.filter(
      (note) =>
        sheets.some(({ name }) => sameSheetName(name, note.sheet)) && !isSameNote(note, now.get(keyOf(note))),
    );
    const add = missing.filter((note) => !taken.has(keyOf(note)));
    const stored = noteRecordText(record);
    // What the user has asked for since stays.
    const base =
      journal.phase === "open" || stored === former.after ? parseNoteRecord(former.before) : record;
    const known = new Set([...record.prints, ...former.added.map(({ print }) => print)]);
    // Notes that have moved with their cells are still the add-in's.
    const left = [...now.values()].map(({ content }) => printOfNote(content)).filter((one) => known.has(one));
    const restored = add.map(({ content }) => printOfNote(content));
    const prints = [...new Set([...base.prints, ...left, ...restored])];
    const text = noteRecordText({ language: base.language, prints });
    const isUnchanged = remove.length + add.length === 0 && text === stored;
    const skipped = missing.filter((note) => !add.includes(note));
    return {
      items: isUnchanged ? [] : [{ remove, add, record: text, stored }],
      skipped: { cells: skipped.map(({ sheet, address }) => `${sheet}!${address}`) },
    };
  },
  summary: ({ items }) => ({ notes: items.length > 0 }),
  changed: (entry) => ({ sheets: entry === null ? [] : sheetsOf([...entry.added, ...entry.removed]) }),
  remaining: (items) => ({ sheets: sheetsOfNotes(items) }),
  writesTo: sheetsOfNotes,
};

function sheetsOfNotes(items: readonly NotesToRestore[]): string[] {
  return items.flatMap(({ remove, add }) => sheetsOf([...remove, ...add]));
}
