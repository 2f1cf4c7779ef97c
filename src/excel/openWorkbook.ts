/** Opens an .xlsx file as a new workbook in a window of its own. */
import { HostError, type HostErrorCode } from "../port/errors";
import { callExcel, type HostOptions } from "./run";

/** Excel will not create this workbook, however often it is asked. */
const REFUSALS: readonly HostErrorCode[] = ["accessDenied", "unsupported", "requestTooLarge", "general"];

/**
 * Whether Excel has opened it; false if this Excel does not allow it.
 *
 * @throws HostError for what can be tried again
 */
export async function openWorkbook(file: Uint8Array, options: HostOptions = {}): Promise<boolean> {
  try {
    await callExcel(() => Excel.createWorkbook(base64Of(file)), options);
    return true;
  } catch (error) {
    if (error instanceof HostError && REFUSALS.includes(error.code)) return false;
    throw error;
  }
}

/** Arguments of one call */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
