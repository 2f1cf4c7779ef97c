/** The setting that makes Office open the pane together with the workbook, where the add-in is installed. */
import { runInExcel, type HostOptions } from "./run";

/** Office's own name; the manifest gives it to the pane as `TaskpaneId`. */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** Queues loading; read with `opensWithWorkbook` after the sync. */
export function loadAutoOpen(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function opensWithWorkbook(setting: Excel.Setting): boolean {
  return !setting.isNullObject && setting.value === true;
}

/**
 * Takes effect once the workbook is saved. Set through Excel's own collection: the Common API would write its copy of
 * all settings, which may be older than what this add-in has stored since.
 *
 * @throws HostError
 */
export async function setAutoOpen(on: boolean, options: HostOptions): Promise<void> {
  await runInExcel(async (context) => {
    const { settings } = context.workbook;
    if (on) settings.add(KEY, true);
    else {
      const setting = settings.getItemOrNullObject(KEY);
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    }
    await context.sync();
  }, options);
}
