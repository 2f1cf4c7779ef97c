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

/** Queues the storing of a text, or of nothing (null); `before` is what is stored until then, where it is known. */
export function store(context: Excel.RequestContext, text: string | null, before?: string | null): void {
  const { settings } = context.workbook;
  if (text === before) return;
  if (text !== null) settings.add(KEY, text);
  else if (before !== null) settings.getItem(KEY).delete();
}
