/** Protected sheets. No desk unprotects: the protection belongs to the user. */
import { foldedSheetName } from "../a1";
import { HostError } from "./errors";

/**
 * Call before writing.
 *
 * @param written names of the sheets to write to; repetitions are allowed
 * @throws HostError `sheetProtected` with the protected sheets among them
 */
export function refuseProtected(
  sheets: readonly { readonly name: string; readonly protected: boolean }[],
  written: readonly string[],
): void {
  const targets = new Set([...new Set(written)].map(foldedSheetName));
  const protectedSheets = sheets.filter(
    (sheet) => sheet.protected && targets.has(foldedSheetName(sheet.name)),
  );
  if (protectedSheets.length > 0)
    throw new HostError("sheetProtected", { sheets: protectedSheets.map(({ name }) => name) });
}

/** Whether protection has refused a write; nothing was written then. */
export function isProtection(error: unknown): error is HostError {
  return (
    error instanceof HostError && (error.code === "sheetProtected" || error.code === "structureProtected")
  );
}
