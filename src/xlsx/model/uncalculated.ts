import type { Workbook } from "./types";

/** Whether a formula has no result as yet, or one that is out of date */
export function hasUncalculated({ sheets }: Workbook): boolean {
  for (const { cells } of sheets) for (const { stale } of cells.values()) if (stale === true) return true;
  return false;
}
