/** Rows of the user's own sheets as they were read, on which a write rests. */
import type { CellAddress } from "../domain/model";
import type { AreaSnapshot } from "./snapshot";
import { contentsOf, type ContentArea } from "./undo/contents";

export interface ExpectedRows extends ContentArea {
  readonly sheet: string;
  /** What is named if they have changed; absent = the cells that have */
  readonly cells?: readonly CellAddress[];
}

/** @param first 0-based, of the sheet */
export function expectedRows(
  { sheet, row, column, values, formulas }: AreaSnapshot,
  first: number,
  count: number,
  cells?: readonly CellAddress[],
): ExpectedRows {
  const ofRows = <T>(grid: readonly T[]): T[] => grid.slice(first - row, first - row + count);
  const contents = contentsOf({ values: ofRows(values), formulas: ofRows(formulas) });
  return { sheet, row: first, column, contents, ...(cells === undefined ? {} : { cells }) };
}
