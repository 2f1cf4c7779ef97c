/** 清除标记: removes the add-in's highlights from every sheet. */
import { journalOfClearing } from "../../workbook/undo/journal";
import { writeAtomically } from "../undo/atomicWrite";
import { removeHighlights } from "../render/highlights";
import { refuseProtected } from "../protection";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { saveState } from "../savedState";

/**
 * Returns the number of highlights removed; sends nothing if there are none.
 *
 * @throws HostError `sheetProtected` before anything is removed
 */
export async function clearHighlights(
  { sheets, highlights, savedState }: OpenWorkbook,
  options: HostOptions = {},
): Promise<number> {
  refuseProtected(
    sheets,
    highlights.map(({ sheet }) => sheet),
  );
  if (highlights.length === 0) return 0;
  await writeAtomically(
    { journal: journalOfClearing(highlights), looks: {}, previous: savedState },
    async (context, _queued, openState) => {
      removeHighlights(context, highlights);
      saveState(context, savedState, openState);
      await context.sync();
    },
    options,
  );
  return highlights.length;
}
