/** Acceptances (说明情况) in a workbook setting of their own, so that 还原 leaves them alone. */
import { changedAcceptances, type Acceptance, type AcceptanceChange } from "../domain/acceptance";
import { acceptancesText, parseAcceptances } from "../workbook/acceptances";
import { runInExcel, type HostOptions } from "./run";
import { settingText } from "./savedState";

const KEY = "绩效自评说明";

/** Queues loading; read with `acceptancesIn` after the sync. */
export function loadAcceptances(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function acceptancesIn(setting: Excel.Setting): readonly Acceptance[] {
  return parseAcceptances(settingText(setting));
}

/**
 * Changes the acceptances in one request and returns all of them. Writes no cells: the next recompute updates 核对记录
 * and the highlights.
 */
export function changeAcceptances(
  change: AcceptanceChange,
  options: HostOptions = {},
): Promise<readonly Acceptance[]> {
  return runInExcel(async (context) => {
    const setting = loadAcceptances(context);
    await context.sync();
    const after = changedAcceptances(acceptancesIn(setting), change);
    const text = acceptancesText(after);
    if (text !== null) context.workbook.settings.add(KEY, text);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
    return after;
  }, options);
}
