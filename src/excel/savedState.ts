/** The workbook setting in which the add-in saves its state: see `workbook/undo/journal.ts`. */
import { fingerprint } from "../domain/fingerprint";
import { sealSetting, slotSetting, UNUSED_SEAL, VERSION_SETTING, STATE_SETTING } from "../workbook/settings";
import { sealOf } from "../workbook/undo/journal";
import type { FinishedState, SlotWrite } from "../workbook/undo/history";

/** Queues loading; read with `settingText` after the sync. */
export function loadSavedState(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(STATE_SETTING).load("value");
}

export function settingText(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}

/** Queues loading; read with `settingText` after the sync. */
export function loadVersion(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(VERSION_SETTING).load("value");
}

const MAX_RECENT = 4;
const recentlySaved: (string | null)[] = [];

/** Whether this page saved that version, and not another one such as the ribbon commands or a second pane. */
export function isSavedByThisPage(version: string | null): boolean {
  return recentlySaved.includes(version);
}

/** Queues loading what a slot of the history holds; read with `settingText` after the sync. */
export function loadSlot(context: Excel.RequestContext, slot: number): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(slotSetting(slot)).load("value");
}

/** Queues saving; null removes the setting, whether it exists or not. */
export function saveSetting(context: Excel.RequestContext, key: string, text: string | null): void {
  const setting = context.workbook.settings.add(key, text ?? "");
  if (text === null) setting.delete();
}

function saveSlots(context: Excel.RequestContext, writes: readonly SlotWrite[]): void {
  for (const { slot, text } of writes) saveSetting(context, slotSetting(slot), text);
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
  saveSetting(context, VERSION_SETTING, version);
  saveState(context, text, before);
}

/** Queues saving a finished state; null removes the setting. `before` is the current text. The state comes last. */
export function saveState(context: Excel.RequestContext, text: string | null, before: string | null): void {
  const { settings } = context.workbook;
  if (text === before) return;
  const [seal, broken] = [sealOf(text), sealOf(before)];
  if (broken !== null) saveSetting(context, sealSetting(broken), null);
  if (seal !== null) settings.add(sealSetting(seal), UNUSED_SEAL);
  if (text !== null) settings.add(STATE_SETTING, text);
  // Another page may have removed it; half of these two calls leaves the state before.
  else settings.add(STATE_SETTING, before).delete();
}

/**
 * Queues saving the state with an open journal. The state comes first: without its seal, its write counts as given up.
 *
 * @param sealed the request fails before it has changed anything if the seal of `before` is broken
 */
export function saveOpenState(
  context: Excel.RequestContext,
  text: string,
  before: string | null,
  sealed: boolean,
): void {
  const { settings } = context.workbook;
  const [seal, broken] = [sealOf(text), sealOf(before)];
  if (sealed && broken !== null) askForSeal(context, broken);
  settings.add(STATE_SETTING, text);
  if (seal !== null) settings.add(sealSetting(seal), UNUSED_SEAL);
  if (broken !== null) breakSeal(context, broken);
}

/** Queues a question that makes the request fail, before what follows, if the seal is broken. */
export function askForSeal(context: Excel.RequestContext, seal: string): void {
  context.workbook.settings.getItem(sealSetting(seal)).load("key");
}

/** As `askForSeal`; shows other pages that the write goes on. */
export function giveSign(context: Excel.RequestContext, seal: string, sign: number): void {
  context.workbook.settings.getItem(sealSetting(seal)).value = sign;
}

/** Queues loading the last sign; null after the sync if the seal is broken. */
export function loadSign(context: Excel.RequestContext, seal: string): () => unknown {
  const setting = context.workbook.settings.getItemOrNullObject(sealSetting(seal)).load("value");
  return () => (setting.isNullObject ? null : (setting.value as unknown));
}

/** Queues removing a seal, whether it exists or not. */
export function breakSeal(context: Excel.RequestContext, seal: string): void {
  saveSetting(context, sealSetting(seal), null);
}
