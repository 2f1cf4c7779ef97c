/** The workbook setting in which the add-in saves its state: see `workbook/undo/journal.ts`. */

const KEY = "绩效自评";

/** Queues loading; read with `settingText` after the sync. */
export function loadSavedState(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function settingText(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}

/** One operation saves several times */
const MAX_RECENT = 4;
const recentlySaved: (string | null)[] = [];

/** Whether this page saved the text, and not another one such as the ribbon commands or a second pane. */
export function isSavedByThisPage(text: string | null): boolean {
  return recentlySaved.includes(text);
}

/** Queues saving `text`; null removes the setting. `before` is the current text. */
export function saveState(context: Excel.RequestContext, text: string | null, before: string | null): void {
  const { settings } = context.workbook;
  if (text === before) return;
  recentlySaved.push(text);
  if (recentlySaved.length > MAX_RECENT) recentlySaved.shift();
  if (text !== null) settings.add(KEY, text);
  else settings.getItem(KEY).delete();
}
