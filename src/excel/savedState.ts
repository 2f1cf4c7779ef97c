/** The workbook setting in which the add-in saves its state: see `workbook/undo/journal.ts`. */

import { SLOT_NUMBERS, type FinishedState, type SlotWrite } from "../workbook/undo/history";

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

const slotKey = (slot: number): string => `${KEY}${slot + 1}`;

/** Queues loading what a slot of the history holds; read with `settingText` after the sync. */
export function loadSlot(context: Excel.RequestContext, slot: number): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(slotKey(slot)).load("value");
}

/** Queues loading which slots exist; read with `slotsIn` after the sync. */
export function loadSlots(context: Excel.RequestContext): Excel.SettingCollection {
  return context.workbook.settings.load("items/key");
}

export function slotsIn({ items }: Excel.SettingCollection): number[] {
  const keys = new Set(items.map(({ key }) => key));
  return SLOT_NUMBERS.filter((slot) => keys.has(slotKey(slot)));
}

/** Queues the writes. @param existing slots, as only these can be deleted */
export function saveSlots(
  context: Excel.RequestContext,
  writes: readonly SlotWrite[],
  existing: readonly number[],
): void {
  const { settings } = context.workbook;
  for (const { slot, text } of writes) {
    if (text !== null) settings.add(slotKey(slot), text);
    else if (existing.includes(slot)) settings.getItem(slotKey(slot)).delete();
  }
}

/** Queues saving the state after a write; `before` is the current text. */
export function saveFinished(
  context: Excel.RequestContext,
  { text, slots }: FinishedState,
  before: string | null,
  existing: readonly number[],
): void {
  saveSlots(context, slots, existing);
  saveState(context, text, before);
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
