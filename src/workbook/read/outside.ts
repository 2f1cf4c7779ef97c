/** What stands on the sheets of the input tables outside their areas, and which rows of it look like data of a table. */
import { containsCell, sameSheetName, type Area } from "../../a1";
import type { OutsideSnapshot } from "../snapshot";
import { filledCells, RowKinds, type OutsideCell, type RowKind } from "./rowKinds";

/** A row below or above the area of a table, within its columns */
export interface OutsideRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly cells: readonly OutsideCell[];
}

export interface AroundTable {
  /** Top to bottom */
  readonly above: readonly OutsideRow[];
  readonly below: readonly OutsideRow[];
}

export interface PlacedTable {
  readonly sheet: string;
  readonly area: Area;
  /** Null where the table has no headings */
  readonly kinds: RowKinds | null;
}

/** The cells of a sheet that are outside every one of `areas`, top to bottom. */
export function cellsOutside(
  { sheet, blocks }: OutsideSnapshot,
  areas: readonly { readonly sheet: string; readonly area: Area }[],
): OutsideCell[] {
  const here = areas.filter((one) => sameSheetName(one.sheet, sheet)).map(({ area }) => area);
  return blocks
    .flatMap(({ row, column, values, formulas }) =>
      values.flatMap((line, index) => filledCells(row + index, column, line, formulas[index] ?? [])),
    )
    .filter((cell) => !here.some((area) => containsCell(area, cell.row, cell.column)))
    .sort((left, right) => left.row - right.row || left.column - right.column);
}

/** @param cells of the table's sheet @param tables all tables of that sheet: a cell belongs to the one that it is below */
export function aroundTable(
  table: PlacedTable,
  cells: readonly OutsideCell[],
  tables: readonly PlacedTable[],
): AroundTable {
  const end = table.area.row + table.area.rows;
  const rows = new Map<number, OutsideCell[]>();
  for (const cell of cells) {
    if (tableOf(cell, tables) !== table) continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const above: OutsideRow[] = [];
  const below: OutsideRow[] = [];
  let last = end - 1;
  for (const [row, own] of rows) {
    const isBelow = row >= end;
    const kind = table.kinds?.kindOf(own, isBelow ? row - last : null) ?? "note";
    (isBelow ? below : above).push({ row, kind, cells: own });
    if (isBelow && kind !== "note") last = row;
  }
  return { above, below };
}

/** The table that a cell is below, else the one that it is above; undefined beside all of them. */
function tableOf(cell: OutsideCell, tables: readonly PlacedTable[]): PlacedTable | undefined {
  const inColumns = tables.filter(
    ({ area }) => cell.column >= area.column && cell.column < area.column + area.columns,
  );
  const over = inColumns.filter(({ area }) => area.row + area.rows <= cell.row);
  const under = inColumns.filter(({ area }) => area.row > cell.row);
  return (
    over.sort((left, right) => right.area.row - left.area.row)[0] ??
    under.sort((left, right) => left.area.row - right.area.row)[0]
  );
}
