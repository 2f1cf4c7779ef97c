/** Acceptances (说明情况) in a workbook setting of their own. */
import type { Acceptance } from "../domain/triage/acceptance";
import { ACCEPTANCES_SETTING, acceptancesText, parseAcceptances } from "../workbook/amendments/acceptances";
import { settingText } from "./savedState";

/** Queues loading; read with `acceptancesIn` after the sync. */
export function loadAcceptances(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(ACCEPTANCES_SETTING).load("value");
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
  if (text !== null) settings.add(ACCEPTANCES_SETTING, text);
  else if (before.length > 0) settings.getItem(ACCEPTANCES_SETTING).delete();
}
