/** What stands on the sheets of the input tables outside their areas, and which rows of it look like data of a table. */
import { containsCell, sameSheetName, type Area } from "../../a1";
import { TABLE_KEYS, TABLES, type TableSchema } from "../../domain/model";
import { tableName, unitCellName, UNIT_KEYS } from "../schema/names";
import type { AreaSnapshot, OutsideSnapshot } from "../snapshot";
import { filledCells, RowKinds, type OutsideCell, type RowKind } from "./rowKinds";
import { locateHeadings, type Headings } from "./table";
import { isTemplateText } from "./templateTexts";

/** The areas that are read, by name */
export type ReadAreas = ReadonlyMap<string, AreaSnapshot>;

/** A table where the workbook has it */
export interface PlacedTable {
  readonly name: string;
  readonly schema: TableSchema;
  readonly snapshot: AreaSnapshot;
  readonly area: Area;
  readonly headings: Headings<string>;
  /** Null where the table has no headings */
  readonly kinds: RowKinds | null;
}

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

export function placeTables(areas: ReadAreas): PlacedTable[] {
  return TABLE_KEYS.flatMap((key): PlacedTable[] => {
    const schema: TableSchema = TABLES[key];
    const name = tableName(schema);
    const snapshot = areas.get(name);
    if (snapshot === undefined) return [];
    const headings = locateHeadings(snapshot, schema);
    const kinds = headings.headerRow === undefined ? null : new RowKinds(schema, headings);
    return [{ name, schema, snapshot, headings, kinds, area: boundsOf(snapshot) }];
  });
}

export function unitAreas(areas: ReadAreas): AreaSnapshot[] {
  return UNIT_KEYS.flatMap((key) => areas.get(unitCellName(key)) ?? []);
}

export function boundsOf({ row, column, values }: AreaSnapshot): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

/** The cells of a sheet that no area has, top to bottom, without what the template itself has there. */
export function outsideCells({ sheet, blocks }: OutsideSnapshot, areas: ReadAreas): OutsideCell[] {
  const here = [...areas.values()].filter((area) => sameSheetName(area.sheet, sheet)).map(boundsOf);
  return blocks
    .flatMap(({ row, column, values, formulas }) =>
      values.flatMap((line, index) => filledCells(row + index, column, line, formulas[index] ?? [])),
    )
    .filter(({ row, column }) => !here.some((area) => containsCell(area, row, column)))
    .filter(({ value }) => typeof value !== "string" || !isTemplateText(value))
    .sort((left, right) => left.row - right.row || left.column - right.column);
}

/** @param cells of the table's sheet @param tables of that sheet: a cell belongs to the one that it is below */
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
    if (isBelow && kind !== "note" && kind !== "figures") last = row;
  }
  return { above, below };
}

/** The rows around every table, by its name */
export function aroundTables(
  outside: readonly OutsideSnapshot[],
  areas: ReadAreas,
): ReadonlyMap<string, AroundTable> {
  const tables = placeTables(areas);
  const around = new Map<string, AroundTable>();
  for (const one of outside) {
    const here = tables.filter(({ snapshot }) => sameSheetName(snapshot.sheet, one.sheet));
    const cells = here.length === 0 ? [] : outsideCells(one, areas);
    for (const table of here) around.set(table.name, aroundTable(table, cells, here));
  }
  return around;
}

export function isInColumns({ column }: OutsideCell, { area }: PlacedTable): boolean {
  return column >= area.column && column < area.column + area.columns;
}

/** The table that a cell is below, else the one that it is above; undefined beside all of them. */
function tableOf(cell: OutsideCell, tables: readonly PlacedTable[]): PlacedTable | undefined {
  const inColumns = tables.filter((table) => isInColumns(cell, table));
  const over = inColumns.filter(({ area }) => area.row + area.rows <= cell.row);
  const under = inColumns.filter(({ area }) => area.row > cell.row);
  return (
    over.sort((left, right) => right.area.row - left.area.row)[0] ??
    under.sort((left, right) => left.area.row - right.area.row)[0]
  );
}
