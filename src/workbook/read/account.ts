/**
 * The account of a reading: every cell of an input sheet that is not blank went into the result, or is listed here as
 * left out, with the reason. Rows of data that are left out are findings of R56.
 */
import {
  areaAddress,
  areaName,
  boundingArea,
  cellAddress,
  containsCell,
  sameSheetName,
  type Area,
} from "../../a1";
import {
  SHEETS,
  TABLE_KEYS,
  TABLES,
  type CellAddress,
  type InputSheet,
  type TableSchema,
} from "../../domain/model";
import { nearest } from "../../domain/text";
import { isFormula } from "../inputs";
import type { OutsideSnapshot, WorkbookSnapshot } from "../snapshot";
import { addressOfArea, type Collector, type SkippedBecause } from "./collector";
import {
  aroundTable,
  boundsOf,
  isInColumns,
  outsideCells,
  unitAreas,
  type OutsideRow,
  type PlacedTable,
  type ReadAreas,
} from "./outside";
import { filledCells, type OutsideCell } from "./rowKinds";
import { columnsOf, foldHeading, isClosingText, isClosingRow, type Headings } from "./table";

export type LeftOutReason =
  | SkippedBecause
  // R56
  | "rowOutside"
  | "rowAboveHeader"
  | "closingRow"
  /** The name or the headings of the table cannot be read: R57 */
  | "unreadTable"
  /** The heading is not that of the standard workbook: R00, R57 */
  | "renamedColumn"
  /** A second column of the same heading: R00 */
  | "repeatedColumn"
  // The user's own
  | "ownColumn"
  | "beside"
  | "above"
  | "below"
  | "totalRow"
  | "repeatedHeading";

export interface LeftOut {
  readonly cell: CellAddress;
  readonly why: LeftOutReason;
}

/** What was read of one input table, or of 基本信息. */
export interface ReadAccount {
  readonly table: InputSheet;
  /** `资金!A1:M40`; null where the table cannot be found */
  readonly range: string | null;
  /** Rows with content (in 基本信息: cells), counted or not */
  readonly rows: number;
  /** Those that went into the result */
  readonly counted: number;
  /** In reading order; headings, the template's own texts and the closing row are not listed */
  readonly leftOut: readonly LeftOut[];
}

/**
 * @param areas by name, as they were read
 * @param tables those of the areas
 * @param collector takes the findings of R56
 */
export function accountsOf(
  { outside }: Pick<WorkbookSnapshot, "outside">,
  areas: ReadAreas,
  tables: readonly PlacedTable[],
  collector: Collector,
): ReadAccount[] {
  return [
    unitAccount(outside, areas, tables, collector),
    ...TABLE_KEYS.flatMap((key): ReadAccount[] => {
      const schema: TableSchema = TABLES[key];
      const table = tables.find((one) => one.schema === schema);
      if (table !== undefined) return [tableAccount(table, tables, outside, areas, collector)];
      const unread = unreadTable(TABLES[key].sheet, outside, areas);
      return schema.need === "optional" && unread.rows === 0 ? [] : [unread];
    }),
  ];
}

/** Cells of 基本信息 that have no name are the user's own. */
function unitAccount(
  outside: readonly OutsideSnapshot[],
  areas: ReadAreas,
  tables: readonly PlacedTable[],
  collector: Collector,
): ReadAccount {
  const units = unitAreas(areas);
  const counted = units.filter(({ row, column, values, formulas }) =>
    values.some((line, index) => filledCells(row, column, line, formulas[index] ?? []).length > 0),
  ).length;
  const sheet = units[0]?.sheet ?? SHEETS.unit;
  const ofUnit = units.filter((one) => sameSheetName(one.sheet, sheet)).map(boundsOf);
  const together = ofUnit.reduce<Area | null>(
    (all, area) => all && boundingArea(all, area),
    ofUnit[0] ?? null,
  );
  // Where a table is on the same sheet, the other cells are in the account of the table.
  const shared = tables.some(({ snapshot }) => sameSheetName(snapshot.sheet, sheet));
  const surroundings = shared ? undefined : outside.find((one) => sameSheetName(one.sheet, sheet));
  const isLabel = ({ row, column }: OutsideCell): boolean =>
    ofUnit.some((area) => containsCell(area, row, column + 1));
  if (surroundings !== undefined) reportUnread(SHEETS.unit, surroundings, collector);
  const own = surroundings === undefined ? [] : outsideCells(surroundings, areas);
  return {
    table: SHEETS.unit,
    range: together === null ? null : areaAddress(sheet, together),
    rows: counted,
    counted,
    leftOut: own
      .filter((cell) => !isLabel(cell))
      .map((cell) => leftOutCell(sheet, cell, units.length === 0 ? "unreadTable" : "beside")),
  };
}

/** A table without a usable name: whatever its own sheet holds is left out. */
function unreadTable(home: InputSheet, outside: readonly OutsideSnapshot[], areas: ReadAreas): ReadAccount {
  const surroundings = outside.find(({ sheet }) => sameSheetName(sheet, home));
  const taken = [...areas.values()].some(({ sheet }) => sameSheetName(sheet, home));
  const cells = surroundings === undefined || taken ? [] : outsideCells(surroundings, areas);
  return {
    table: home,
    range: null,
    rows: new Set(cells.map(({ row }) => row)).size,
    counted: 0,
    leftOut: cells.map((cell) => leftOutCell(home, cell, "unreadTable")),
  };
}

function tableAccount(
  table: PlacedTable,
  tables: readonly PlacedTable[],
  outside: readonly OutsideSnapshot[],
  areas: ReadAreas,
  collector: Collector,
): ReadAccount {
  const { schema, snapshot } = table;
  const { sheet } = snapshot;
  const inside = insideAccount(table, collector);
  const surroundings = outside.find((one) => sameSheetName(one.sheet, sheet));
  const around = surroundings === undefined ? NOTHING : outsideAccount(table, tables, surroundings, areas);
  report(table, "R56.rowsAbove", [...around.dataAbove, ...inside.dataAbove], collector);
  report(table, "R56.rowsBelow", around.dataBelow, collector);
  reportColumnsOutside(table, around.beside, collector);
  for (const row of inside.filledClosing) {
    collector.add("R56.closingRow", "error", [firstCell(sheet, row)], {
      table: schema.sheet,
      range: rangeOf(row),
    });
  }
  if (surroundings !== undefined && around.isFirst) reportUnread(schema.sheet, surroundings, collector);
  return {
    table: schema.sheet as InputSheet,
    range: addressOfArea(snapshot),
    rows: inside.rows + around.dataAbove.length + around.dataBelow.length,
    counted: inside.counted,
    leftOut: [...inside.leftOut, ...around.leftOut],
  };
}

interface InsideAccount {
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: readonly LeftOut[];
  readonly dataAbove: readonly Row[];
  readonly filledClosing: readonly Row[];
}

type Row = readonly OutsideCell[];

function insideAccount(
  { snapshot, schema, headings, kinds }: PlacedTable,
  collector: Collector,
): InsideAccount {
  const { sheet, row: first, column, values, formulas } = snapshot;
  const leftOut: LeftOut[] = [];
  const dataAbove: Row[] = [];
  const filledClosing: Row[] = [];
  let rows = 0;
  let counted = 0;
  const reasons = columnReasons(schema, headings);
  values.forEach((line, index) => {
    const row = first + index;
    const cells = filledCells(row, column, line, formulas[index] ?? []);
    const leave = (some: readonly OutsideCell[], why: LeftOutReason): void => {
      for (const cell of some) leftOut.push(leftOutCell(sheet, cell, why));
    };
    const { headerRow } = headings;
    if (kinds === null || headerRow === undefined) {
      leave(cells, "unreadTable");
      return;
    }
    const reasonOf = (cell: OutsideCell): LeftOutReason => reasons.get(cell.column) ?? "ownColumn";
    if (row === headerRow) {
      for (const cell of cells) if (!kinds.has(cell.column)) leave([cell], reasonOf(cell));
    } else if (row < headerRow) {
      const isData = kinds.kindOf(cells, null) === "data";
      if (isData) {
        dataAbove.push(cells);
        rows += 1;
      }
      leave(cells, isData ? "rowAboveHeader" : "above");
    } else if (isClosingRow(line)) {
      const others = cells.filter(({ value }) => !isClosingText(value));
      const isData = kinds.isFilled(others);
      if (isData) {
        filledClosing.push(others);
        rows += 1;
      }
      leave(others, isData ? "closingRow" : "below");
    } else {
      const own = cells.filter((cell) => kinds.isInput(cell.column));
      for (const cell of cells) if (!kinds.has(cell.column)) leave([cell], reasonOf(cell));
      const [cell] = own;
      // Typed over a formula of the standard workbook; R64 names it in a row that counts.
      const typed = cells.filter(
        (one) => kinds.has(one.column) && !kinds.isInput(one.column) && !isFormula(one.formula, one.value),
      );
      if (cell === undefined) {
        leave(typed, "ownColumn");
        return;
      }
      rows += 1;
      const because = collector.skipped.get(cellAddress(sheet, cell.row, cell.column));
      if (because === undefined) counted += 1;
      else leave([...own, ...typed], because);
    }
  });
  return { rows, counted, leftOut, dataAbove, filledClosing };
}

/** Why the cells of a column that is not the table's are left out, by column; absent = the user's own. */
function columnReasons(schema: TableSchema, headings: Headings<string>): ReadonlyMap<number, LeftOutReason> {
  const reasons = new Map<number, LeftOutReason>();
  for (const columns of headings.twice.values()) {
    for (const column of columns) reasons.set(column, "repeatedColumn");
  }
  const texts = headings.others.map(({ text }) => text);
  for (const [key, { heading, live }] of columnsOf(schema)) {
    if (headings.columns.has(key) || live === true) continue;
    const similar = nearest(heading, texts);
    const at = headings.others.find(({ text }) => text === similar);
    if (at !== undefined) reasons.set(at.column, "renamedColumn");
  }
  return reasons;
}

interface AroundAccount {
  readonly leftOut: readonly LeftOut[];
  readonly dataAbove: readonly Row[];
  readonly dataBelow: readonly Row[];
  /** Cells that are in no table's columns */
  readonly beside: readonly OutsideCell[];
  /** Of the tables of its sheet: what is beside them all is in its account */
  readonly isFirst: boolean;
}

const NOTHING: AroundAccount = { leftOut: [], dataAbove: [], dataBelow: [], beside: [], isFirst: false };

function outsideAccount(
  table: PlacedTable,
  tables: readonly PlacedTable[],
  surroundings: OutsideSnapshot,
  areas: ReadAreas,
): AroundAccount {
  const { sheet } = surroundings;
  const here = tables.filter(({ snapshot }) => sameSheetName(snapshot.sheet, sheet));
  const cells = outsideCells(surroundings, areas);
  const { above, below } = aroundTable(table, cells, here);
  const leftOut = [...above, ...below].flatMap(({ kind, cells: own }) =>
    own.map((cell) => leftOutCell(sheet, cell, reasonOf(kind, cell.row < table.area.row))),
  );
  const isFirst = here[0] === table;
  const beside = cells.filter((cell) => !here.some((one) => isInColumns(cell, one)));
  const dataIn = (rows: readonly OutsideRow[]): Row[] =>
    rows.filter(({ kind }) => kind === "data").map(({ cells: own }) => own);
  return {
    leftOut: isFirst ? [...leftOut, ...beside.map((cell) => leftOutCell(sheet, cell, "beside"))] : leftOut,
    dataAbove: dataIn(above),
    dataBelow: dataIn(below),
    beside,
    isFirst,
  };
}

function reasonOf(kind: OutsideRow["kind"], isAbove: boolean): LeftOutReason {
  switch (kind) {
    case "data":
      return isAbove ? "rowAboveHeader" : "rowOutside";
    case "total":
      return "totalRow";
    case "heading":
      return "repeatedHeading";
    case "figures":
    case "note":
      return isAbove ? "above" : "below";
  }
}

function leftOutCell(sheet: string, { row, column }: OutsideCell, why: LeftOutReason): LeftOut {
  return { cell: cellAddress(sheet, row, column), why };
}

function report(
  { snapshot: { sheet }, schema }: PlacedTable,
  code: "R56.rowsAbove" | "R56.rowsBelow",
  rows: readonly Row[],
  collector: Collector,
): void {
  if (rows.length === 0) return;
  const inputs = { table: schema.sheet, rows: String(rows.length), range: rangeOf(rows.flat()) };
  collector.add(
    code,
    "error",
    rows.map((row) => firstCell(sheet, row)),
    inputs,
  );
}

/** A column of the table that stands beside it, as one that was added at its edge: the name does not grow with it. */
function reportColumnsOutside(
  { name, schema, snapshot: { sheet }, headings: { headerRow, columns } }: PlacedTable,
  beside: readonly OutsideCell[],
  collector: Collector,
): void {
  for (const [key, { heading, live }] of columnsOf(schema)) {
    if (columns.has(key) || live === true) continue;
    const at = beside.find(
      ({ row, value }) => row === headerRow && foldHeading(String(value)) === foldHeading(heading),
    );
    if (at === undefined || !beside.some(({ row, column }) => row > at.row && column === at.column)) continue;
    const inputs = { table: schema.sheet, column: heading, name };
    collector.add("R56.columnOutside", "error", [cellAddress(sheet, at.row, at.column)], inputs);
  }
}

function reportUnread(table: string, { sheet, unread }: OutsideSnapshot, collector: Collector): void {
  for (const area of unread) {
    const inputs = { table, range: areaAddress(sheet, area) };
    collector.add("R56.notRead", "error", [cellAddress(sheet, area.row, area.column)], inputs);
  }
}

function firstCell(sheet: string, row: Row): CellAddress {
  const [cell] = row;
  if (cell === undefined) throw new Error("A row without a cell");
  return cellAddress(sheet, cell.row, cell.column);
}

/** `A41:M49` */
function rangeOf(cells: Row): string {
  const areas = cells.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 }));
  const [first, ...others] = areas;
  if (first === undefined) throw new Error("No cells");
  return areaName(others.reduce(boundingArea, first));
}
