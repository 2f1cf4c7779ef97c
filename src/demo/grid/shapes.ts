/** Converts views and ranges to and from Univer's types. */
import type { IRange } from "@univerjs/core";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import type { Area } from "../../a1";
import type { SheetView } from "./sheetView";

export function toUniver(view: SheetView) {
  const cellData: Record<number, Record<number, object>> = {};
  for (const [key, cell] of view.cells) {
    (cellData[rowOfKey(key)] ??= {})[columnOfKey(key)] = cell;
  }
  // Univer keeps and mutates its input.
  return structuredClone({ ...view.layout, cellData });
}

/** The active cell of a selection */
export function primaryOf({ startRow, startColumn, endRow, endColumn }: IRange) {
  return {
    actualRow: startRow,
    actualColumn: startColumn,
    startRow,
    startColumn,
    endRow,
    endColumn,
    isMerged: false,
    isMergedMainCell: endRow > startRow || endColumn > startColumn,
  };
}

/** Univer gives NaN for the bounds of whole columns and rows. */
export function toRect({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  const row = Number.isNaN(startRow) ? 0 : startRow;
  const column = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    row,
    column,
    rows: Number.isNaN(endRow) ? 1 : endRow - row + 1,
    columns: Number.isNaN(endColumn) ? 1 : endColumn - column + 1,
  };
}

export function same(one: object | null, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
