import type { OpenWorkbook } from "../../port/openWorkbook";
import { refuseProtected } from "../../port/protection";
import type { Cleared } from "../../port/written";
import { noteRecordAfter, noteRecordText, ownNotes } from "../../workbook/notes";
import { NOTES_SETTING } from "../../workbook/settings";
import { stateAfterClearing } from "../../workbook/undo/history";
import { removeHighlights } from "../render/highlights";
import { removeNote } from "../render/notes";
import { saveFinished, saveSetting } from "../settings";
import { editWhole, refuseOtherState, sheetNamed, type EditedFile } from "./whole";

/** As `Desk.clearHighlights` */
export function clearHighlights(file: EditedFile, snapshot: OpenWorkbook): Cleared {
  const { workbook } = file;
  const { highlights, savedState } = snapshot;
  const own = snapshot.notes === undefined ? [] : ownNotes(snapshot.notes);
  refuseProtected(
    snapshot.sheets,
    [...highlights, ...own].map(({ sheet }) => sheet),
  );
  if (highlights.length + own.length === 0) return { highlights: 0, notes: 0, highlightsLeft: 0 };
  refuseOtherState(workbook, savedState);
  editWhole(file, () => {
    for (const sheet of workbook.sheets) removeHighlights(sheet, highlights);
    for (const note of own) removeNote(sheetNamed(workbook, note.sheet), note);
    const notes = { remove: own, add: [], left: [], prints: [] };
    const record = noteRecordAfter(notes, undefined, snapshot);
    if (record !== null) saveSetting(workbook, NOTES_SETTING, noteRecordText(record));
    saveFinished(workbook, { text: stateAfterClearing(savedState), slots: [] });
  });
  return { highlights: highlights.length, notes: own.length, highlightsLeft: 0 };
}
