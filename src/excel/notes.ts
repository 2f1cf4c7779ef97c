/** Notes of cells, and the workbook setting that records which are the add-in's. */
import { noteRecordText } from "../workbook/notes";
import { NOTES_SETTING } from "../workbook/settings";
import type { NotePlace, NoteRecord, NoteSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { step, type Step } from "./payload";

/** Queues loading; read with `settingText` after the sync. */
export function loadNoteRecord(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(NOTES_SETTING).load("value");
}

/** Queues saving; null removes the setting. `before` is the current text. */
export function saveNoteRecord(
  context: Excel.RequestContext,
  text: string | null,
  before: string | null,
): void {
  const { settings } = context.workbook;
  if (text === before) return;
  if (text !== null) settings.add(NOTES_SETTING, text);
  else settings.getItem(NOTES_SETTING).delete();
}

/** Steps that remove notes, then add others. */
export function noteSteps(remove: readonly NotePlace[], add: readonly NoteSnapshot[]): Step[] {
  const notesOf = (context: Excel.RequestContext, { sheet }: NotePlace): Excel.NoteCollection =>
    context.workbook.worksheets.getItem(sheet).notes;
  return [
    ...remove.map((place) =>
      step(place, (context) => notesOf(context, place).getItem(place.address).delete()),
    ),
    ...add.map((note) =>
      step(note, (context) => void notesOf(context, note).add(note.address, note.content)),
    ),
  ];
}

/** A step that stores the record of notes; none if it stays as it is. */
export function noteRecordSteps(after: NoteRecord | null, { notes }: WorkbookSnapshot): Step[] {
  if (after === null || notes === undefined) return [];
  const [text, before] = [noteRecordText(after), noteRecordText(notes.record)];
  return [step(text, (context) => saveNoteRecord(context, text, before))];
}
