/** Cells that a write changes: they get their former contents. */
import { parseArea } from "../../../a1";
import type { CellChange } from "../../plan";
import { addressesOf, CHANGED_CELLS, type ChangedCell } from "../changedCell";
import { comparable, contentAreaOf, contentOfInput, type Content, type ContentArea } from "../contents";
import { sheetsOf, type UndoKind } from "../kind";
import { isOwn } from "./createdSheets";
import { insertedRows } from "./insertedRows";

/** @param area contents of the sheet before the write */
export function changedCell({ sheet, address, after }: CellChange, area: ContentArea): ChangedCell {
  const at = parseArea(address);
  if (!at) throw new Error(`A change without a cell: ${sheet}!${address}`);
  const before = area.contents[at.row - area.row]?.[at.column - area.column] ?? null;
  return { sheet, row: at.row, column: at.column, before, after: contentOfInput(after) };
}

export const changedCells: UndoKind<
  readonly ChangedCell[],
  ChangedCell,
  {
    /** Sheets of ours whose former contents are restored */
    readonly restored: readonly string[];
    /** Cells of the user's own sheets whose former contents are restored */
    readonly cells: readonly string[];
  },
  /** Contents in and around the cells on the user's own sheets, by sheet */
  ReadonlyMap<string, ContentArea>
> = {
  ...CHANGED_CELLS,
  turn: "cells",
  absent: new Map(),
  reversal(entry, undo) {
    const { settled } = undo.reversalOf(insertedRows);
    const areas = new Map([...undo.presentOf(changedCells), ...undo.presentOf(insertedRows)]);
    const items: ChangedCell[] = [];
    const skipped: ChangedCell[] = [];
    for (const cell of entry) {
      const sheet = undo.sheetNamed(cell.sheet);
      if (settled(cell) || sheet === undefined || isOwn(sheet) === (cell.input === true)) continue;
      const area = areas.get(cell.sheet) ?? contentAreaOf(sheet);
      areas.set(cell.sheet, area);
      const now: Content = area.contents[cell.row - area.row]?.[cell.column - area.column] ?? null;
      if (comparable(now) === comparable(cell.before)) continue;
      (comparable(now) === comparable(cell.after) ? items : skipped).push(cell);
    }
    return { items, skipped: { cells: addressesOf(skipped) } };
  },
  summary: ({ items }) => ({
    restored: sheetsOf(items.filter(({ input }) => input !== true)),
    cells: addressesOf(items.filter(({ input }) => input === true)),
  }),
  changed: (entry) => ({ cells: addressesOf(entry) }),
  remaining: (items) => ({ cells: addressesOf(items) }),
  writesTo: sheetsOf,
  narrowed: (_, items) => items,
};
