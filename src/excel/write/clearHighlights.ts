/** 清除标记: removes the add-in's highlights and notes from every sheet. */
import { noteRecordAfter, ownNotes } from "../../workbook/notes";
import { stateAfterClearing } from "../../workbook/undo/history";
import { entry, openJournal } from "../../workbook/undo/journal";
import { formerHighlights, highlights as highlightsKind } from "../../workbook/undo/kinds/highlights";
import { formerNotes, notes as notesKind } from "../../workbook/undo/kinds/notes";
import type { Cleared } from "../../port/written";
import { writeAtomically } from "../undo/atomicWrite";
import { noteRecordSteps, noteSteps } from "../notes";
import { refuseProtected } from "../../port/protection";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../../port/openWorkbook";

/**
 * Sends nothing if there is nothing to remove. Whether the user has asked for notes stays as it is: the next recompute
 * writes them again.
 *
 * @throws HostError `sheetProtected` before anything is removed
 */
export async function clearHighlights(workbook: OpenWorkbook, options: HostOptions = {}): Promise<Cleared> {
  const { sheets, highlights, savedState } = workbook;
  const own = workbook.notes === undefined ? [] : ownNotes(workbook.notes);
  refuseProtected(
    sheets,
    [...highlights, ...own].map(({ sheet }) => sheet),
  );
  if (highlights.length + own.length === 0) return { highlights: 0, notes: 0, highlightsLeft: 0 };
  const notes = { remove: own, add: [], left: [], prints: [] };
  const former = formerNotes(notes, {}, workbook);
  const journal = openJournal(
    "clear",
    entry(highlightsKind, formerHighlights({ remove: highlights, add: [] }, highlights)),
    former === null ? {} : entry(notesKind, former),
  );
  const { highlightsLeft } = await writeAtomically(
    {
      journal: { ...journal, setUps: workbook.setUps },
      looks: {},
      previous: savedState,
    },
    {
      removed: highlights,
      steps: () => [
        ...noteSteps(own, []),
        ...noteRecordSteps(noteRecordAfter(notes, undefined, workbook), workbook),
      ],
      finished: { text: stateAfterClearing(savedState), slots: [] },
    },
    options,
  );
  return { highlights: highlights.length - highlightsLeft, notes: own.length, highlightsLeft };
}
