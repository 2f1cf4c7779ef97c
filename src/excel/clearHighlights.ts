/** 清除标记: takes the add-in's highlights out of every sheet and leaves the rest as it is. */
import { sameSheetName } from "../workbook/addresses";
import { journalOfClearing } from "../workbook/undo/journal";
import { allOrNothing } from "./allOrNothing";
import { HostError } from "./errors";
import { removeHighlights } from "./highlights";
import type { HostOptions } from "./run";
import type { OpenWorkbook } from "./snapshot";
import { store } from "./stored";

/**
 * Gives the number of highlights removed; writes nothing when there are none.
 *
 * @throws HostError `sheetProtected` before anything is removed
 */
export async function clearHighlights(
  { sheets, highlights, stored }: OpenWorkbook,
  options: HostOptions = {},
): Promise<number> {
  const refused = sheets.filter(
    (sheet) => sheet.protected && highlights.some((highlight) => sameSheetName(highlight.sheet, sheet.name)),
  );
  if (refused.length > 0) throw new HostError("sheetProtected", { sheets: refused.map(({ name }) => name) });
  if (highlights.length === 0) return 0;
  await allOrNothing(
    { journal: journalOfClearing(highlights), looks: {}, previous: stored },
    async (context) => {
      removeHighlights(context, highlights);
      store(context, stored);
      await context.sync();
    },
    options,
  );
  return highlights.length;
}
