/** The workbook setting in which the add-in saves its state: see `workbook/undo/journal.ts`. */
import { fingerprint } from "../domain/fingerprint";
import { STATE_SETTING } from "../workbook/undo/journal";
import type { FinishedState, SlotWrite } from "../workbook/undo/history";

const KEY = STATE_SETTING;
/** Fingerprint of the state after a whole write: small enough to be read with every edit */
const VERSION_KEY = "绩效自评版本";

/** Queues loading; read with `settingText` after the sync. */
export function loadSavedState(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function settingText(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}

/** Queues loading; read with `settingText` after the sync. */
export function loadVersion(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(VERSION_KEY).load("value");
}

const MAX_RECENT = 4;
const recentlySaved: (string | null)[] = [];

/** Whether this page saved that version, and not another one such as the ribbon commands or a second pane. */
export function isSavedByThisPage(version: string | null): boolean {
  return recentlySaved.includes(version);
}

const slotKey = (slot: number): string => `${KEY}${slot + 1}`;

/** Queues loading what a slot of the history holds; read with `settingText` after the sync. */
export function loadSlot(context: Excel.RequestContext, slot: number): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(slotKey(slot)).load("value");
}

/** Queues saving; null removes the setting, whether it exists or not. */
export function saveSetting(context: Excel.RequestContext, key: string, text: string | null): void {
  const setting = context.workbook.settings.add(key, text ?? "");
  if (text === null) setting.delete();
}

function saveSlots(context: Excel.RequestContext, writes: readonly SlotWrite[]): void {
  for (const { slot, text } of writes) saveSetting(context, slotKey(slot), text);
}

/** Queues saving the state after a write, with its version; `before` is the current text. The state comes last. */
export function saveFinished(
  context: Excel.RequestContext,
  { text, slots }: FinishedState,
  before: string | null,
): void {
  saveSlots(context, slots);
  const version = text === null ? null : fingerprint(text);
  recentlySaved.push(version);
  if (recentlySaved.length > MAX_RECENT) recentlySaved.shift();
  saveSetting(context, VERSION_KEY, version);
  saveState(context, text, before);
}

/** Queues saving `text`; null removes the setting. `before` is the current text. */
export function saveState(context: Excel.RequestContext, text: string | null, before: string | null): void {
  const { settings } = context.workbook;
  if (text === before) return;
  if (text !== null) settings.add(KEY, text);
  // In one call: half of two would leave a state that is neither the old nor the new one.
  else settings.getItem(KEY).delete();
}
