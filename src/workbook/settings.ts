/** Names of the workbook settings in which the add-in stores its state. They are promises to workbooks that exist. */

/** The stored state: see `undo/journal` */
export const STATE_SETTING = "绩效自评";
/** Fingerprint of the state after a whole write: small enough to be read with every edit */
export const VERSION_SETTING = "绩效自评版本";
/** The record of notes */
export const NOTES_SETTING = "绩效自评批注";
/** The sheets that are still to be set up */
export const SET_UPS_SETTING = "绩效自评版面";

/** The pane opens with the workbook. Office's own name; the manifest gives it to the pane as `TaskpaneId`. */
export const AUTO_OPEN_SETTING = "Office.AutoShowTaskpaneWithDocument";

/** A slot of the history */
export function slotSetting(slot: number): string {
  return `${STATE_SETTING}${slot + 1}`;
}

/** A seal of a stored state, see `sealOf` */
export function sealSetting(seal: string): string {
  return `${STATE_SETTING}印${seal}`;
}

/** The value of a seal's setting before its write has given a sign */
export const UNUSED_SEAL = 0;
