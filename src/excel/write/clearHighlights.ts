/** 清除标记: takes the add-in's highlights out of every sheet and leaves the rest as it is. */
import { journalOfClearing } from "../../workbook/undo/journal";
import { allOrNothing } from "../undo/atomicWrite";
import { removeHighlights } from "../render/highlights";
import { refuseProtected } from "../protection";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { store } from "../savedState";

/**
 * Gives the number of highlights removed; writes nothing when there are none.
 *
 * @throws HostError `sheetProtected` before anything is removed
 */
export async function clearHighlights(
  { sheets, highlights, stored }: OpenWorkbook,
  options: HostOptions = {},
): Promise<number> {
  refuseProtected(
    sheets,
    highlights.map(({ sheet }) => sheet),
  );
  if (highlights.length === 0) return 0;
  await allOrNothing(
    { journal: journalOfClearing(highlights), looks: {}, previous: stored },
    async (context, _queued, standing) => {
      removeHighlights(context, highlights);
      store(context, stored, standing);
      await context.sync();
    },
    options,
  );
  return highlights.length;
}
