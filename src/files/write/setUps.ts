/** Sets up sheets of a file at once; only a workbook that Excel has written may hold pending ones. */
import { sameSheetName } from "../../a1";
import { SET_UPS_SETTING } from "../../workbook/settings";
import { parseSetUps, setUpsToDo, type SheetSetUp } from "../../workbook/sheet/setUp";
import type { Workbook } from "../../xlsx";
import { setUpSheets } from "../render/setUp";
import { readSetting, saveSetting } from "../settings";

export function setUpPending(workbook: Workbook, setUps: readonly SheetSetUp[]): void {
  setUpSheets(workbook, setUps);
  saveSetting(workbook, SET_UPS_SETTING, null);
}

/** As `Desk.finishSetUps` */
export function finishSetUps(workbook: Workbook): void {
  const pending = parseSetUps(readSetting(workbook, SET_UPS_SETTING));
  const exists = (name: string): boolean => workbook.sheets.some((sheet) => sameSheetName(sheet.name, name));
  if (pending.length > 0) setUpPending(workbook, setUpsToDo([], pending, exists));
}
