/** Protected sheets: the protection is the user's, and stays. */
import { foldedSheetName } from "../a1";
import { HostError } from "./errors";

/**
 * Before anything is written. Known fault: protecting and unprotecting fail at random.
 *
 * @param written names of the sheets to be written to, each as often as it comes
 * @throws HostError `sheetProtected` with those of them that are protected
 */
export function refuseProtected(
  sheets: readonly { readonly name: string; readonly protected: boolean }[],
  written: readonly string[],
): void {
  const wanted = new Set([...new Set(written)].map(foldedSheetName));
  const refused = sheets.filter((sheet) => sheet.protected && wanted.has(foldedSheetName(sheet.name)));
  if (refused.length > 0) throw new HostError("sheetProtected", { sheets: refused.map(({ name }) => name) });
}
