/** How many cells a plan writes on each sheet. */
import type { SheetWrite, WritePlan } from "../plan";

export interface SheetCount {
  readonly sheet: string;
  readonly kind: SheetWrite["kind"];
  /** Non-blank cells of a new sheet; of an existing one, the cells that change */
  readonly cells: number;
}

export function cellCounts({ sheets, changes }: WritePlan): SheetCount[] {
  const changed = new Map<string, number>();
  for (const { sheet } of changes) changed.set(sheet, (changed.get(sheet) ?? 0) + 1);
  return sheets.map(({ kind, definition: { name, rows } }) => ({
    sheet: name,
    kind,
    cells:
      kind === "update"
        ? (changed.get(name) ?? 0)
        : rows.reduce(
            (count, { cells }) => count + cells.filter(({ content }) => content !== null).length,
            0,
          ),
  }));
}
