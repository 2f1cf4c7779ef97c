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
  foldedSheetName,
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
import { foldName } from "../../domain/text";
import { tableName, unitCellName, UNIT_KEYS } from "../schema/names";
import type { AreaSnapshot, OutsideSnapshot, WorkbookSnapshot } from "../snapshot";
import { standardWorkbook } from "../template";
import { addressOfArea, type Collector, type SkippedBecause } from "./collector";
import { aroundTable, cellsOutside, type OutsideRow, type PlacedTable } from "./outside";
import { filledCells, RowKinds, type OutsideCell } from "./rowKinds";
import { nearest } from "./similarity";
import { columnsOf, isClosingText, isClosingRow, locateHeadings, type Headings } from "./table";

export type LeftOutReason =
  | SkippedBecause
  /** R56 */
  | "rowOutside"
  | "rowAboveHeader"
  | "closingRow"
  /** the name or the headings of the table cannot be read: R57 */
  | "unreadTable"
  /** the heading is not that of the standard workbook: R00, R57 */
  | "renamedColumn"
  /** a second column of the same heading: R00 */
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

/** Everything that is needed of one table while the account is drawn up. */
interface TableOnSheet extends PlacedTable {
  readonly schema: TableSchema;
  readonly snapshot: AreaSnapshot;
  readonly headings: Headings<string>;
}

/**
 * @param areas by name, as they were read
 * @param collector takes the findings of R56
 */
export function accountsOf(
  { outside }: Pick<WorkbookSnapshot, "outside">,
  areas: ReadonlyMap<string, AreaSnapshot>,
  collector: Collector,
): ReadAccount[] {
  const tables = TABLE_KEYS.flatMap((key): TableOnSheet[] => {
    const schema: TableSchema = TABLES[key];
    const snapshot = areas.get(tableName(schema));
    return snapshot === undefined ? [] : [placed(schema, snapshot)];
  });
  const units = UNIT_KEYS.flatMap((key) => areas.get(unitCellName(key)) ?? []);
  const places = [...tables, ...units.map((area) => ({ sheet: area.sheet, area: boundsOf(area) }))];
  const unit = unitAccount(units, outside, places, tables, collector);
  return [
    unit,
    ...TABLE_KEYS.map((key): ReadAccount => {
      const schema: TableSchema = TABLES[key];
      const table = tables.find((one) => one.schema === schema);
      if (table === undefined) return unreadTable(schema, outside, places);
      return tableAccount(table, tables, outside, places, collector);
    }),
  ];
}

function placed(schema: TableSchema, snapshot: AreaSnapshot): TableOnSheet {
  const headings = locateHeadings(snapshot, schema);
  const kinds = headings.headerRow === undefined ? null : new RowKinds(schema, headings);
  return { schema, snapshot, headings, kinds, sheet: snapshot.sheet, area: boundsOf(snapshot) };
}

function boundsOf({ row, column, values }: AreaSnapshot): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

type Places = readonly { readonly sheet: string; readonly area: Area }[];

/** Cells of 基本信息 that have no name are the user's own. */
function unitAccount(
  units: readonly AreaSnapshot[],
  outside: readonly OutsideSnapshot[],
  places: Places,
  tables: readonly TableOnSheet[],
  collector: Collector,
): ReadAccount {
  const counted = units.filter(({ row, column, values, formulas }) =>
    values.some((line, index) => filledCells(row, column, line, formulas[index] ?? []).length > 0),
  ).length;
  const [first] = units;
  const together = units
    .filter(({ sheet }) => first !== undefined && sameSheetName(sheet, first.sheet))
    .map(boundsOf)
    .reduce<Area | null>((all, area) => (all === null ? area : boundingArea(all, area)), null);
  const sheets = new Set(
    (units.length === 0 ? [SHEETS.unit] : units.map(({ sheet }) => sheet)).map(foldedSheetName),
  );
  // Where a table is on the same sheet, the other cells are in the account of the table.
  const own = outside.filter(
    ({ sheet }) =>
      sheets.has(foldedSheetName(sheet)) && !tables.some((table) => sameSheetName(table.sheet, sheet)),
  );
  for (const { sheet, unread } of own) reportUnread(SHEETS.unit, sheet, unread, collector);
  const isLabel = ({ row, column }: OutsideCell, sheet: string): boolean =>
    places.some((one) => sameSheetName(one.sheet, sheet) && containsCell(one.area, row, column + 1));
  return {
    table: SHEETS.unit,
    range: first === undefined || together === null ? null : areaAddress(first.sheet, together),
    rows: counted,
    counted,
    leftOut: own.flatMap((one) =>
      unknownCells(one, places)
        .filter((cell) => !isLabel(cell, one.sheet))
        .map((cell) => leftOutCell(one.sheet, cell, units.length === 0 ? "unreadTable" : "beside")),
    ),
  };
}

/** A table without a usable name: whatever its own sheet holds is left out. */
function unreadTable(
  { sheet: home }: TableSchema,
  outside: readonly OutsideSnapshot[],
  places: Places,
): ReadAccount {
  const leftOut = outside
    .filter(
      ({ sheet }) => sameSheetName(sheet, home) && !places.some((one) => sameSheetName(one.sheet, sheet)),
    )
    .flatMap((one) => unknownCells(one, places).map((cell) => leftOutCell(one.sheet, cell, "unreadTable")));
  return { table: home as InputSheet, range: null, rows: rowsIn(leftOut), counted: 0, leftOut };
}

function rowsIn(leftOut: readonly LeftOut[]): number {
  return new Set(leftOut.map(({ cell }) => /\d+$/.exec(cell)?.[0])).size;
}

function tableAccount(
  table: TableOnSheet,
  tables: readonly TableOnSheet[],
  outside: readonly OutsideSnapshot[],
  places: Places,
  collector: Collector,
): ReadAccount {
  const { schema, snapshot, sheet } = table;
  const inside = insideAccount(table, collector);
  const surroundings = outside.find((one) => sameSheetName(one.sheet, sheet));
  const around = surroundings === undefined ? NOTHING : outsideAccount(table, tables, surroundings, places);
  report(table, "R56.rowsAbove", [...around.dataAbove, ...inside.dataAbove], collector);
  report(table, "R56.rowsBelow", around.dataBelow, collector);
  for (const row of inside.filledClosing) {
    collector.add("R56.closingRow", "error", [firstCell(sheet, row)], {
      table: schema.sheet,
      range: rangeOf(row),
    });
  }
  reportUnread(schema.sheet, sheet, around.unread, collector);
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
  { snapshot, schema, headings, kinds }: TableOnSheet,
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
      const own = cells.filter((cell) => kinds.has(cell.column));
      for (const cell of cells) if (!kinds.has(cell.column)) leave([cell], reasonOf(cell));
      const [cell] = own;
      if (cell === undefined) return;
      rows += 1;
      const because = collector.skipped.get(cellAddress(sheet, cell.row, cell.column));
      if (because === undefined) counted += 1;
      else leave(own, because);
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
  for (const [key, { heading, need }] of columnsOf(schema)) {
    if (headings.columns.has(key) || need === "optional") continue;
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
  /** Of the sheet */
  readonly unread: readonly Area[];
}

const NOTHING: AroundAccount = { leftOut: [], dataAbove: [], dataBelow: [], unread: [] };

function outsideAccount(
  table: TableOnSheet,
  tables: readonly TableOnSheet[],
  surroundings: OutsideSnapshot,
  places: Places,
): AroundAccount {
  const { sheet } = surroundings;
  const here = tables.filter((one) => sameSheetName(one.sheet, sheet));
  const cells = unknownCells(surroundings, places);
  const { above, below } = aroundTable(table, cells, here);
  const leftOut = [...above, ...below].flatMap(({ kind, cells: own }) =>
    own.map((cell) => leftOutCell(sheet, cell, reasonOf(kind, cell.row < table.area.row))),
  );
  // What is beside every table of the sheet is in the account of the first one.
  const beside =
    here[0] === table
      ? cells.filter(
          (cell) =>
            !here.some(
              ({ area: { column, columns } }) => cell.column >= column && cell.column < column + columns,
            ),
        )
      : [];
  const dataIn = (rows: readonly OutsideRow[]): Row[] =>
    rows.filter(({ kind }) => kind === "data").map(({ cells: own }) => own);
  return {
    leftOut: [...leftOut, ...beside.map((cell) => leftOutCell(sheet, cell, "beside"))],
    dataAbove: dataIn(above),
    dataBelow: dataIn(below),
    unread: here[0] === table ? surroundings.unread : [],
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
    case "note":
      return isAbove ? "above" : "below";
  }
}

/** Cells outside the areas, without what the template itself has beside its tables. */
function unknownCells(one: OutsideSnapshot, places: Places): OutsideCell[] {
  return cellsOutside(one, places).filter(({ value }) => typeof value !== "string" || !isTemplateText(value));
}

let templateTexts: ReadonlySet<string> | null = null;

/** Titles, labels and hints of the standard workbook outside its named areas */
function isTemplateText(text: string): boolean {
  templateTexts ??= new Set(
    standardWorkbook().flatMap(({ rows, names }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ content }, column) => {
          const outside = !names.some(({ area }) => containsCell(area, row, column));
          return outside && content !== null && "text" in content ? [folded(content.text)] : [];
        }),
      ),
    ),
  );
  return templateTexts.has(folded(text));
}

function folded(text: string): string {
  return foldName(text).replace(/\s/g, "").replace(/:$/, "");
}

function leftOutCell(sheet: string, { row, column }: OutsideCell, why: LeftOutReason): LeftOut {
  return { cell: cellAddress(sheet, row, column), why };
}

function report(
  { sheet, schema }: TableOnSheet,
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

function reportUnread(table: string, sheet: string, unread: readonly Area[], collector: Collector): void {
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
