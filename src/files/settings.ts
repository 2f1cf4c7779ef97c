/** The add-in's settings in the workbook of a file. */
import { fingerprint } from "../domain/fingerprint";
import { sealSetting, slotSetting, UNUSED_SEAL, VERSION_SETTING, STATE_SETTING } from "../workbook/settings";
import { jsonOf } from "../workbook/storedJson";
import type { FinishedState } from "../workbook/undo/history";
import { sealOf } from "../workbook/undo/journal";
import type { Workbook } from "../xlsx/model/types";

/** Null for what is absent, or stored by another program. */
export function readSetting({ settings }: Workbook, key: string): string | null {
  const stored = settings.get(key);
  const value = stored === undefined ? null : jsonOf(stored);
  return typeof value === "string" ? value : null;
}

/** Null removes the setting. */
export function saveSetting({ settings }: Workbook, key: string, value: string | number | true | null): void {
  if (value === null) settings.delete(key);
  else settings.set(key, JSON.stringify(value));
}

/** Saves the state after a write, with its version, in place of the present one. */
export function saveFinished(workbook: Workbook, { text, slots }: FinishedState): void {
  for (const { slot, text: kept } of slots) saveSetting(workbook, slotSetting(slot), kept);
  saveSetting(workbook, VERSION_SETTING, text === null ? null : fingerprint(text));
  saveState(workbook, text);
}

/** Saves the state with its seal, and breaks the seal of the present one. */
export function saveState(workbook: Workbook, text: string | null): void {
  const before = readSetting(workbook, STATE_SETTING);
  if (text === before) return;
  const [seal, broken] = [sealOf(text), sealOf(before)];
  if (broken !== null) saveSetting(workbook, sealSetting(broken), null);
  if (seal !== null) saveSetting(workbook, sealSetting(seal), UNUSED_SEAL);
  saveSetting(workbook, STATE_SETTING, text);
}
