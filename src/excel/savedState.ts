/** The one setting that the add-in keeps in the workbook: see `workbook/undo/journal.ts`. */

const KEY = "绩效自评";

/** Loaded; read it with `storedValue` after the sync. */
export function loadStored(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function storedValue(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}

/** More than one write stores */
const REMEMBERED = 4;
const ofThisPage: (string | null)[] = [];

/** Whether this page has stored it, and no other one: the ribbon's commands, a pane in another window. */
export function isStoredHere(text: string | null): boolean {
  return ofThisPage.includes(text);
}

/** Queues the storing of a text, or of nothing (null); `before` is what is stored until then. */
export function store(context: Excel.RequestContext, text: string | null, before: string | null): void {
  const { settings } = context.workbook;
  if (text === before) return;
  ofThisPage.push(text);
  if (ofThisPage.length > REMEMBERED) ofThisPage.shift();
  if (text !== null) settings.add(KEY, text);
  else settings.getItem(KEY).delete();
}
