/** How much of the user's sheets is read. */
import type { Area } from "../../a1";

/** No form is wider; further columns would only reduce the rows that can be read. */
const MAX_COLUMNS = 100;
/** Per sheet or selection; printed forms have a few hundred cells. */
export const MAX_SHEET_CELLS = 50_000;
/** Of all sheets together: Excel limits its response. */
const MAX_CELLS = 4 * MAX_SHEET_CELLS;

interface AreaOfSheet {
  readonly sheet: string;
  readonly area: Area;
}

/** The parts of used ranges that are read; `truncated` names sheets that are read in part or not at all. */
export function readableParts(used: readonly AreaOfSheet[]): {
  readonly parts: readonly AreaOfSheet[];
  readonly truncated: readonly string[];
} {
  const parts: AreaOfSheet[] = [];
  const truncated: string[] = [];
  let left = MAX_CELLS;
  for (const { sheet, area } of used) {
    const columns = Math.min(area.columns, MAX_COLUMNS);
    const rows = Math.min(area.rows, Math.floor(Math.min(left, MAX_SHEET_CELLS) / columns));
    if (rows < area.rows || columns < area.columns) truncated.push(sheet);
    if (rows === 0) continue;
    left -= rows * columns;
    parts.push({ sheet, area: { ...area, rows, columns } });
  }
  return { parts, truncated };
}
