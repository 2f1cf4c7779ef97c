/** Acceptances (说明情况) in a workbook setting of their own. */
import type { Acceptance } from "../domain/acceptance";
import { acceptancesText, parseAcceptances } from "../workbook/acceptances";
import { settingText } from "./savedState";

const KEY = "绩效自评说明";

/** Queues loading; read with `acceptancesIn` after the sync. */
export function loadAcceptances(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function acceptancesIn(setting: Excel.Setting): readonly Acceptance[] {
  return parseAcceptances(settingText(setting));
}

/** Queues saving; `before` are those that the workbook has now. */
export function saveAcceptances(
  context: Excel.RequestContext,
  before: readonly Acceptance[],
  after: readonly Acceptance[],
): void {
  const { settings } = context.workbook;
  const text = acceptancesText(after);
  if (text !== null) settings.add(KEY, text);
  else if (before.length > 0) settings.getItem(KEY).delete();
}
