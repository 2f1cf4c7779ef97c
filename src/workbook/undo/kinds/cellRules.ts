/** Data validations that a repair adds to cells without one: they are cleared. */
import type { Area } from "../../../a1";
import { entryOf } from "../journal";
import { sheetsOf, type UndoKind } from "../kind";
import { definedNames } from "./definedNames";

/** Cells with a data validation of the add-in */
export interface RuledCells {
  readonly sheet: string;
  readonly area: Area;
}

export const cellRules: UndoKind<readonly RuledCells[], RuledCells, Record<never, never>> = {
  key: "rules",
  none: [],
  turn: "cells",
  absent: null,
  reversal(entry, undo) {
    const names = entryOf(undo.journal, definedNames);
    // A name that the user has redirected since may mean that the rows have moved.
    const areThere =
      undo.journal.phase === "open" || undo.reversalOf(definedNames).items.length === names.length;
    return { items: areThere ? entry.filter(({ sheet }) => undo.sheetNamed(sheet) !== undefined) : [] };
  },
  summary: () => ({}),
  writesTo: sheetsOf,
};
