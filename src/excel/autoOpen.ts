/** The setting that makes Office open the pane together with the workbook, where the add-in is installed. */
import { AUTO_OPEN_SETTING } from "../workbook/settings";
import { runInExcel, type HostOptions } from "./run";

/** Queues loading; read with `opensWithWorkbook` after the sync. */
export function loadAutoOpen(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(AUTO_OPEN_SETTING).load("value");
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
    if (on) settings.add(AUTO_OPEN_SETTING, true);
    else {
      const setting = settings.getItemOrNullObject(AUTO_OPEN_SETTING);
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    }
    await context.sync();
  }, options);
}
