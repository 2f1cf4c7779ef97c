/** The sheets that are still to be set up, in a workbook setting of their own. */
import { SET_UPS_SETTING } from "../workbook/settings";
import { parseSetUps, setUpsText, type SheetSetUp } from "../workbook/sheet/setUp";
import { saveSetting, settingText } from "./savedState";

/** Queues loading; read with `setUpsIn` after the sync. */
export function loadSetUps(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(SET_UPS_SETTING).load("value");
}

export function setUpsIn(setting: Excel.Setting): SheetSetUp[] {
  return parseSetUps(settingText(setting));
}

/** Queues removing the setting, which exists: in one call, so that no empty one can stay. */
export function clearSetUps(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(SET_UPS_SETTING).delete();
}

/** Queues saving. */
export function saveSetUps(context: Excel.RequestContext, setUps: readonly SheetSetUp[]): void {
  saveSetting(context, SET_UPS_SETTING, setUpsText(setUps));
}
