/** Repairs of a table's header row, its rows and its closing row; no cell with content of the user's is overwritten. */
import { absoluteFormula, intersect, type Area } from "../../a1";
import { TABLE_KEYS, TABLES, type TableSchema } from "../../domain/model";
import type { OutsideRow } from "../read/outside";
import { columnsOf, isClosingRow, liveKeys, locateHeadings } from "../read/table";
import { ruleOf } from "../schema/kinds";
import { liveFormula } from "../schema/live";
import { CLOSING_ROW } from "../schema/names";
import type { AreaSnapshot } from "../snapshot";
import { boundsOf, isBlankIn, type SheetExcerpt } from "./excerpt";
import { repairOf, type CellWrite, type NameChange, type Repair, type RuleForCells } from "./repair";
import { faultyColumns, type ColumnCheck, type TableCheck } from "./tableCheck";

export interface TableToRepair {
  readonly name: string;
  /** Of the name */
  readonly formula: string;
  readonly schema: TableSchema;
  readonly area: AreaSnapshot;
  readonly table: TableCheck;
  readonly excerpt: SheetExcerpt | undefined;
  /** Top to bottom */
  readonly below: readonly OutsideRow[];
  /** Of the other names on its sheet */
  readonly others: readonly Area[];
}

export function tableRepairs(one: TableToRepair): Repair[] {
  return [
    ...extendRepair(one),
    ...headingRepairs(one),
    ...columnRepair(one),
    ...closingRowRepair(one),
    ...trimRepair(one),
  ];
}

/** Not over the user's own notes and sums between the rows. */
function extendRepair(one: TableToRepair): Repair[] {
  const { name, area, schema, below, others } = one;
  const ownRow = below.findIndex(({ kind }) => kind !== "data");
  const last = below.slice(0, ownRow === -1 ? below.length : ownRow).at(-1)?.row;
  if (last === undefined) return [];
  const bounds = boundsOf(area);
  const toRow = (row: number): Area => ({ ...bounds, rows: row - bounds.row + 1 });
  const isFree = (grown: Area): boolean => others.every((other) => intersect(grown, other) === null);
  if (!isFree(toRow(last))) return [];
  const isBlank = below.every(({ row }) => row !== last + 1) && isFree(toRow(last + 1));
  const former = isBlank ? closingCell(area) : null;
  const grown = isBlank ? toRow(last + 1) : toRow(last);
  const { sheet } = area;
  const closing: CellWrite = { sheet, row: last + 1, column: bounds.column, from: "", to: CLOSING_ROW };
  return [
    repairOf("extend", name, {
      names: [nameChange(one, grown)],
      cells: [
        ...(isBlank ? [...(former === null ? [] : [former]), closing] : []),
        ...formulasFor(
          schema,
          area,
          below.filter(({ kind, row }) => kind === "data" && row <= last),
        ),
      ],
      blank: isBlank ? [{ sheet, area: { ...bounds, row: last + 1, rows: 1 } }] : [],
      rules: rulesFor(schema, area, last),
    }),
  ];
}

/** Of the live columns, where the rows that are taken in have nothing there */
function formulasFor(schema: TableSchema, area: AreaSnapshot, rows: readonly OutsideRow[]): CellWrite[] {
  const { columns } = locateHeadings(area, schema);
  const table = TABLE_KEYS.find((key) => (TABLES[key] as TableSchema) === schema);
  if (table === undefined) return [];
  const live = [...liveKeys(schema)];
  return rows.flatMap(({ row, cells }) =>
    live.flatMap((key): CellWrite[] => {
      const column = columns.get(key);
      const to = liveFormula(table, key, row, (other) => columns.get(other));
      if (column === undefined || to === null || cells.some((cell) => cell.column === column)) return [];
      return [{ sheet: area.sheet, row, column, from: "", to, formula: true }];
    }),
  );
}

/** What the standard workbook's cells accept, for the rows from the former closing row down */
function rulesFor(schema: TableSchema, area: AreaSnapshot, last: number): RuleForCells[] {
  const { columns } = locateHeadings(area, schema);
  const row = area.row + area.values.length - 1;
  return columnsOf(schema).flatMap(([key, definition]): RuleForCells[] => {
    const column = columns.get(key);
    const rule = ruleOf(definition);
    if (column === undefined || rule === null) return [];
    return [{ sheet: area.sheet, area: { row, column, rows: last - row + 1, columns: 1 }, ...rule }];
  });
}

/** Clears the closing row, if nothing else stands in it. */
function closingCell({ sheet, row, column, values }: AreaSnapshot): CellWrite | null {
  const at = values.findLastIndex(isClosingRow);
  const filled = (values[at] ?? []).flatMap((value, index) => (value === "" ? [] : [{ value, index }]));
  const [only, ...others] = filled;
  if (only === undefined || others.length > 0) return null;
  return { sheet, row: row + at, column: column + only.index, from: String(only.value), to: "" };
}

/** All together, and each by itself: only the user knows which are meant. */
function headingRepairs({ name, area, table }: TableToRepair): Repair[] {
  const renamed = faultyColumns(table, "renamed").flatMap((column) => headingOf(area, column));
  const lots =
    renamed.length > 1 ? [renamed, ...renamed.map((cell) => [cell])] : renamed.map((cell) => [cell]);
  return lots.map((cells) => repairOf("headings", name, { cells }));
}

function headingOf(area: AreaSnapshot, { heading, row, column, written }: ColumnCheck): CellWrite[] {
  if (column === null || written === null) return [];
  return [{ sheet: area.sheet, row, column, from: written, to: heading }];
}

function columnRepair(one: TableToRepair): Repair[] {
  const { name, area, table, excerpt } = one;
  const missing = faultyColumns(table, "missing");
  if (missing.length === 0 || table.headerRow === null) return [];
  const bounds = boundsOf(area);
  const added: Area = { ...bounds, column: bounds.column + bounds.columns, columns: missing.length };
  if (excerpt !== undefined && !isBlankIn(excerpt, added)) return [];
  const row = table.headerRow;
  const cells = missing.map(({ heading }, index) => ({
    sheet: area.sheet,
    row,
    column: added.column + index,
    from: "",
    to: heading,
  }));
  const grown = { ...bounds, columns: bounds.columns + missing.length };
  return [
    repairOf("columns", name, {
      names: [nameChange(one, grown)],
      cells,
      blank: [{ sheet: area.sheet, area: added }],
    }),
  ];
}

/** In the last row of the name if that is blank, else in the row below it. */
function closingRowRepair(one: TableToRepair): Repair[] {
  const { name, area, table, excerpt } = one;
  if (table.closingRow || table.headerRow === null) return [];
  const bounds = boundsOf(area);
  const last = bounds.row + bounds.rows - 1;
  const inside = last > table.headerRow && (area.values.at(-1) ?? []).every((value) => value === "");
  const row = inside ? last : last + 1;
  const line = { ...bounds, row, rows: 1 };
  if (!inside && excerpt !== undefined && !isBlankIn(excerpt, line)) return [];
  return [
    repairOf("closingRow", name, {
      names: inside ? [] : [nameChange(one, { ...bounds, rows: bounds.rows + 1 })],
      cells: [{ sheet: area.sheet, row, column: bounds.column, from: "", to: CLOSING_ROW }],
      blank: [{ sheet: area.sheet, area: line }],
    }),
  ];
}

function trimRepair(one: TableToRepair): Repair[] {
  const { name, area, table } = one;
  if (table.rowsAbove === 0 || table.headerRow === null) return [];
  const bounds = boundsOf(area);
  const trimmed = { ...bounds, row: table.headerRow, rows: bounds.rows - table.rowsAbove };
  return [repairOf("trim", name, { names: [nameChange(one, trimmed)] })];
}

function nameChange({ name, formula, area }: TableToRepair, to: Area): NameChange {
  return { name, scope: null, from: formula, to: absoluteFormula(area.sheet, to) };
}
