/** 清除标记: takes the add-in's highlights out of every sheet and leaves the rest as it is. */
import type { HighlightSnapshot } from "../workbook/snapshot";
import { HostError } from "./errors";
import {
  formatsOf,
  isUnreadableFormat,
  loadRules,
  ownRules,
  readHighlightsOneByOne,
  removeHighlights,
} from "./highlights";
import { runInExcel, type HostOptions } from "./run";

/**
 * Gives the number of highlights removed; writes nothing when there are none.
 *
 * @throws HostError `sheetProtected` before anything is removed
 */
export async function clearHighlights(options: HostOptions = {}): Promise<number> {
  const sheets = await runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    return worksheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected }));
  }, options);
  const highlights = await findHighlights(
    sheets.map(({ name }) => name),
    options,
  );
  const refused = sheets.filter(
    (sheet) => sheet.protected && highlights.some((highlight) => highlight.sheet === sheet.name),
  );
  if (refused.length > 0) throw new HostError("sheetProtected", { sheets: refused.map(({ name }) => name) });
  if (highlights.length === 0) return 0;
  await runInExcel(async (context) => {
    removeHighlights(context, highlights);
    await context.sync();
  }, options);
  return highlights.length;
}

async function findHighlights(sheets: readonly string[], options: HostOptions): Promise<HighlightSnapshot[]> {
  try {
    return await runInExcel(async (context) => {
      const formats = sheets.map((sheet) => ({
        sheet,
        formats: formatsOf(context.workbook.worksheets.getItem(sheet)).load("items/id,items/type"),
      }));
      await context.sync();
      const rules = formats.flatMap(loadRules);
      await context.sync();
      return ownRules(rules);
    }, options);
  } catch (error) {
    if (!isUnreadableFormat(error)) throw error;
    return (await Promise.all(sheets.map((sheet) => readHighlightsOneByOne(sheet, options)))).flat();
  }
}
