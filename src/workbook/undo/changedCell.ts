import { cellAddress } from "../../a1";
import type { Content } from "./contents";
import type { EntryKind } from "./journal";

export interface ChangedCell {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
  /** Set for a cell of the user's own sheet */
  readonly input?: true;
}

/** Cells are counted after the insertion of rows. */
export const CHANGED_CELLS: EntryKind<readonly ChangedCell[]> = { key: "cells", none: [] };

export function addressesOf(cells: readonly ChangedCell[]): string[] {
  return cells.map(({ sheet, row, column }) => cellAddress(sheet, row, column));
}
