/**
 * Findings as notes of their cells, where the user has asked for them. A note is the add-in's if its text is one that the
 * workbook's record lists by fingerprint: a note that the user has changed since is the user's.
 */
import { cellName, foldedSheetName, parseAddress } from "../a1";
import type { Finding } from "../domain/finding";
import { fingerprint } from "../domain/fingerprint";
import type { NotePlace, NoteRecord, NoteSnapshot, NotesSnapshot, WorkbookSnapshot } from "./snapshot";
import { jsonOf } from "./storedJson";

const NO_NOTES_ASKED: NoteRecord = { language: null, prints: [] };

export interface NoteChanges {
  readonly remove: readonly NoteSnapshot[];
  readonly add: readonly NoteSnapshot[];
  /** Cells with findings whose own note or comments stay: `资金!K12` */
  readonly left: readonly string[];
  /** Fingerprints of the add-in's notes once this is written */
  readonly prints: readonly string[];
}

export const NO_NOTE_CHANGES: NoteChanges = { remove: [], add: [], left: [], prints: [] };

export function changesNotes({ remove, add }: NoteChanges): boolean {
  return remove.length + add.length > 0;
}

export function parseNoteRecord(text: string | null): NoteRecord {
  const stored = text === null ? null : (jsonOf(text) as Partial<NoteRecord> | null);
  if (stored === null || !Array.isArray(stored.prints)) return NO_NOTES_ASKED;
  return { language: typeof stored.language === "string" ? stored.language : null, prints: stored.prints };
}

/** Null if there is nothing to store. */
export function noteRecordText({ language, prints }: NoteRecord): string | null {
  return language === null && prints.length === 0 ? null : JSON.stringify({ language, prints });
}

/**
 * The record of notes after a write; null if nothing of them changes.
 *
 * @param language in which the user now asks for notes; null = no notes, undefined = as before
 */
export function noteRecordAfter(
  changes: NoteChanges,
  language: string | null | undefined,
  { notes }: WorkbookSnapshot,
): NoteRecord | null {
  if (notes === undefined || (!changesNotes(changes) && language === undefined)) return null;
  const { record } = notes;
  // Where only the choice is stored, the notes of earlier runs stay the add-in's.
  const prints = changesNotes(changes) ? changes.prints : record.prints;
  return { language: language === undefined ? record.language : language, prints };
}

/** Excel may return other line ends than were written. */
export function printOfNote(content: string): string {
  return fingerprint(content.replace(/\r\n?/g, "\n").trim());
}

/** @param textOf what the note of a cell with these findings says; null = no notes are asked for */
export function planNotes(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
  textOf: ((findings: readonly Finding[]) => string) | null,
): NoteChanges {
  const { notes } = snapshot;
  if (notes === undefined) return NO_NOTE_CHANGES;
  const desired =
    textOf === null ? new Map<string, NoteSnapshot>() : desiredNotes(snapshot, findings, textOf);
  const own = ownNotes(notes);
  const kept = own.filter((note) => isSameNote(note, desired.get(keyOf(note))));
  const remove = own.filter((note) => !kept.includes(note));
  const removed = new Set(remove.map(keyOf));
  const taken = new Set([
    ...notes.existing.map(keyOf).filter((key) => !removed.has(key)),
    ...notes.comments.map(keyOf),
  ]);
  const keptKeys = new Set(kept.map(keyOf));
  const missing = [...desired].filter(([key]) => !keptKeys.has(key));
  const add = missing.flatMap(([key, note]) => (taken.has(key) ? [] : note));
  const left = missing.flatMap(([key, { sheet, address }]) => (taken.has(key) ? `${sheet}!${address}` : []));
  const prints = [...new Set([...kept, ...add].map(({ content }) => printOfNote(content)))];
  return { remove, add, left, prints };
}

/** The notes of the add-in, of those that the workbook has */
export function ownNotes({ record, existing }: NotesSnapshot): readonly NoteSnapshot[] {
  const prints = new Set(record.prints);
  return existing.filter(({ content }) => prints.has(printOfNote(content)));
}

export function isSameNote(note: NoteSnapshot, other: NoteSnapshot | undefined): boolean {
  return other !== undefined && printOfNote(note.content) === printOfNote(other.content);
}

/** By cell, on the user's sheets */
function desiredNotes(
  { sheets }: WorkbookSnapshot,
  findings: readonly Finding[],
  textOf: (findings: readonly Finding[]) => string,
): Map<string, NoteSnapshot> {
  const own = new Map(
    sheets.flatMap((sheet) =>
      sheet.ownedLayout === null ? [[foldedSheetName(sheet.name), sheet.name]] : [],
    ),
  );
  const byCell = new Map<string, NotePlace & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    for (const cell of new Set(finding.cells)) {
      const parsed = parseAddress(cell);
      const sheet = parsed === null ? undefined : own.get(foldedSheetName(parsed.sheet ?? ""));
      if (parsed === null || sheet === undefined) continue;
      const place = { sheet, address: cellName(parsed.area.row, parsed.area.column) };
      const known = byCell.get(keyOf(place)) ?? { ...place, findings: [] };
      known.findings.push(finding);
      byCell.set(keyOf(place), known);
    }
  }
  return new Map(
    [...byCell].map(([key, { sheet, address, findings: ofCell }]) => [
      key,
      { sheet, address, content: textOf(ofCell) },
    ]),
  );
}

/** The same for every spelling of a sheet's name */
export function keyOf({ sheet, address }: NotePlace): string {
  return `${foldedSheetName(sheet)}!${address}`;
}
