/** Plans how the rows of ledgers are written into the tables of the standard workbook. */
import { areaName, cellAddress, quoteSheet, sameSheetName } from "../../a1";
import type { CellAddress } from "../../domain/cellAddress";
import { fromCellNumber } from "../../domain/decimal";
import type { LedgerReading } from "../../domain/ledger/reading";
import type { Questions } from "../../domain/ledger/questions";
import type { ListKind } from "../../domain/ledger/roles";
import {
  TABLES,
  UNIT_CELLS,
  type MoneyUnit,
  type SelfEvaluation,
  type TableSchema,
} from "../../domain/model";
import { foldName, isBlankMark } from "../../domain/text";
import type { SheetFill } from "../fill";
import { columnsOf, isClosingRow, liveKeys, locateHeadings } from "../read/table";
import { liveFormula } from "../schema/live";
import { tableName, unitCellName } from "../schema/names";
import type { CellInput } from "../sheet";
import type { AreaSnapshot, WorkbookSnapshot } from "../snapshot";
import { contentsOf, type Content } from "../undo/contents";
import { KEY_COLUMNS, keyOfRow, rowsToWrite, type LedgerRowToWrite } from "./rows";

/** Where the tables have rows already: further rows, or the ledger's in their place */
export type LedgerMode = "append" | "replace";

/** A cell to write. Rows are counted after the insertions. */
export interface LedgerCellChange {
  readonly sheet: string;
  /** Without sheet: `F2` */
  readonly address: string;
  /** Of its column, or its label: 支出类别, 金额单位 */
  readonly heading: string;
  readonly before: CellInput;
  readonly after: CellInput;
  /** `before` to the last bit, for 还原 */
  readonly former: Content;
  readonly from: readonly CellAddress[];
}

export interface LedgerPlan {
  readonly cells: readonly LedgerCellChange[];
  readonly sheets: readonly SheetFill[];
  /** Lines of each table of the reading that are, or will be, in the workbook */
  readonly rows: readonly number[];
  /** Cells of the workbook by the ledger's cells that they were made of, those that stand there already too */
  readonly places: readonly {
    readonly cell: CellAddress;
    readonly content: CellInput;
    readonly from: readonly CellAddress[];
  }[];
  /** Tables with rows, while the user has not said what becomes of them */
  readonly occupied: readonly ListKind[];
  /** Tables of the standard workbook that were not found */
  readonly missing: readonly ListKind[];
}

const KINDS: readonly ListKind[] = ["projects", "funds", "indicators"];

/** @param questions takes those about rows that stand in the workbook with other figures */
export function planLedger(
  reading: LedgerReading,
  snapshot: WorkbookSnapshot,
  selfEvaluation: SelfEvaluation,
  mode: LedgerMode | null,
  questions: Questions,
): LedgerPlan {
  const { moneyUnit, level } = selfEvaluation.unit;
  const unit = moneyUnit.value ?? unitOf(reading);
  const known = selfEvaluation.projects.flatMap(({ name }) => name.value ?? []);
  const rows = rowsToWrite(reading, unit, level.value, known);
  const counts = reading.tables.map(() => 0);
  const cells: LedgerCellChange[] = [];
  const sheets: SheetFill[] = [];
  const places: LedgerPlan["places"][number][] = [];
  const occupied: ListKind[] = [];
  const missing: ListKind[] = [];
  for (const kind of KINDS) {
    if (rows[kind].length === 0) continue;
    const table = standardTable(kind, snapshot);
    if (table === null) {
      missing.push(kind);
      continue;
    }
    const isOwn = reading.tables.some(
      ({ readAs }) => readAs === kind || (kind === "projects" && readAs === "indicators"),
    );
    if (isOwn && mode === null && table.existing.length > 0 && kind !== "projects") occupied.push(kind);
    const replaces =
      mode === "replace" && reading.tables.some(({ readAs }) => readAs === kind) && kind !== "projects";
    const planned = planTable(table, rows[kind], { mode, replaces }, questions);
    for (const row of planned.written) {
      if (row.table >= 0 && countsFor(kind, reading, row)) counts[row.table] = (counts[row.table] ?? 0) + 1;
    }
    cells.push(...planned.cells);
    places.push(...planned.places);
    if (planned.sheet !== null)
      sheets.push({ ...planned.sheet, bottom: bottomOf(snapshot, planned.sheet.sheet) });
  }
  if (moneyUnit.value === null && moneyUnit.written === "" && unit !== null && rows.funds.length > 0) {
    const change = unitCell(unit, reading, snapshot);
    cells.push(...change);
    places.push(
      ...change.map(({ sheet, address, after, from }) => ({
        cell: `${quoteSheet(sheet)}!${address}`,
        content: after,
        from,
      })),
    );
  }
  return { cells, sheets, rows: counts, places, occupied, missing };
}

/** A project that a line of money adds is no line of its list. */
function countsFor(kind: ListKind, { tables }: LedgerReading, { table }: LedgerRowToWrite): boolean {
  return tables[table]?.readAs === kind;
}

/** 金额单位 of the workbook where it has none: that of the first list of money */
function unitOf({ tables }: LedgerReading): MoneyUnit | null {
  return tables.find(({ lines, unit }) => lines.length > 0 && unit !== null)?.unit ?? null;
}

function unitCell(unit: MoneyUnit, reading: LedgerReading, { names }: WorkbookSnapshot): LedgerCellChange[] {
  const area = names.find(({ name }) => name === unitCellName("moneyUnit"))?.area ?? null;
  if (area === null) return [];
  const from = reading.tables.flatMap(({ list, unit: own }) =>
    own !== unit || list === null
      ? []
      : list.above.filter(({ written }) => written.includes(unit)).map(({ address }) => address),
  );
  return [
    {
      sheet: area.sheet,
      address: areaName({ row: area.row, column: area.column, rows: 1, columns: 1 }),
      heading: UNIT_CELLS.moneyUnit.heading,
      before: null,
      after: { text: unit },
      former: contentsOf(area)[0]?.[0] ?? null,
      from,
    },
  ];
}

interface StandardTable {
  readonly kind: ListKind;
  readonly schema: TableSchema;
  readonly area: AreaSnapshot;
  readonly columns: ReadonlyMap<string, number>;
  readonly existing: readonly { readonly key: string; readonly row: number }[];
  /** Rows without content, from top to bottom */
  readonly free: readonly number[];
  /** Before which further rows are inserted */
  readonly insertAt: number;
  /** Where a row above `insertAt` has its formulas */
  readonly contents: readonly (readonly Content[])[];
}

/** Null where the workbook lacks the table or its headings */
function standardTable(kind: ListKind, { names }: WorkbookSnapshot): StandardTable | null {
  const schema: TableSchema = TABLES[kind];
  const area = names.find(({ name, state }) => name === tableName(schema) && state === "area")?.area ?? null;
  if (area === null) return null;
  const { headerRow, columns } = locateHeadings(area, schema);
  if (headerRow === undefined) return null;
  const keys = KEY_COLUMNS[kind];
  if (keys.some((key) => !columns.has(key) && key !== "source" && key !== "level2")) return null;
  const live = liveKeys(schema);
  const valueAt = (row: number, column: number | undefined): string =>
    column === undefined ? "" : String(area.values[row - area.row]?.[column - area.column] ?? "").trim();
  const existing: { key: string; row: number }[] = [];
  const free: number[] = [];
  let end = area.row + area.values.length;
  const above = new Map<string, string>();
  for (let row = headerRow + 1; row < area.row + area.values.length; row += 1) {
    if (isClosingRow(area.values[row - area.row] ?? [])) {
      end = row;
      break;
    }
    const isFree = [...columns].every(([key, column]) => live.has(key) || isBlankMark(valueAt(row, column)));
    if (isFree) {
      free.push(row);
      continue;
    }
    const words = keys.map((key) => {
      const own = valueAt(row, columns.get(key));
      if (key !== "level1" && key !== "level2") return own;
      if (own !== "") {
        above.set(key, own);
        if (key === "level1") above.delete("level2");
      }
      return above.get(key) ?? "";
    });
    existing.push({ key: keyOfRow(words), row });
  }
  // Rows before the last blank one stretch the table's name, its lists and its conditional formats.
  const last = free.at(-1);
  const insertAt = last === end - 1 ? last : end;
  return { kind, schema, area, columns, existing, free, insertAt, contents: contentsOf(area) };
}

interface PlannedTable {
  readonly cells: readonly LedgerCellChange[];
  readonly places: LedgerPlan["places"];
  readonly written: readonly LedgerRowToWrite[];
  readonly sheet: Omit<SheetFill, "bottom"> | null;
}

const TAKE = "以台账为准";
const KEEP = "保留原行";
const ADD = "另加一行";

function planTable(
  table: StandardTable,
  rows: readonly LedgerRowToWrite[],
  { mode, replaces }: { readonly mode: LedgerMode | null; readonly replaces: boolean },
  questions: Questions,
): PlannedTable {
  const left = [...table.existing];
  const updates: { row: number; to: LedgerRowToWrite }[] = [];
  const added: LedgerRowToWrite[] = [];
  const written: LedgerRowToWrite[] = [];
  const kept: { row: number; to: LedgerRowToWrite }[] = [];
  for (const row of rows) {
    const at = left.findIndex(({ key }) => key === row.key);
    const there = at < 0 ? undefined : left.splice(at, 1)[0];
    if (there === undefined) {
      added.push(row);
      written.push(row);
      continue;
    }
    const differing = differences(table, there.row, row, true);
    const isTaken =
      mode === "replace" || differing.length === 0
        ? TAKE
        : questions.ask(
            table.schema.sheet,
            "已有行",
            row.label,
            [TAKE, KEEP, ADD],
            Object.values(row.cells).flatMap(({ from }) => from),
          );
    if (isTaken === TAKE) updates.push({ row: there.row, to: row });
    else if (isTaken === ADD) added.push(row);
    else kept.push({ row: there.row, to: row });
    if (isTaken !== null) written.push(row);
  }
  const removed = replaces ? left.map(({ row }) => row) : [];
  const free = [...table.free, ...removed].sort((one, other) => one - other);
  const count = Math.max(added.length - free.length, 0);
  const shifted = (row: number): number => (count > 0 && row >= table.insertAt ? row + count : row);
  const places = [
    ...free.map((row) => ({ row: shifted(row), source: row as number | null })),
    ...Array.from({ length: count }, (_, index) => ({ row: table.insertAt + index, source: null })),
  ].sort((one, other) => one.row - other.row);
  const changes = new Changes(table, shifted);
  for (const { row, to } of updates) changes.update(row, to);
  for (const { row, to } of kept) changes.stay(row, to);
  for (const row of removed) changes.clear(row);
  added.forEach((row, index) => {
    const place = places[index];
    if (place !== undefined) changes.add(place.row, place.source, row);
  });
  if (count > 0) changes.addFormulas(places.filter(({ source }) => source === null).map(({ row }) => row));
  return {
    cells: changes.cells,
    places: changes.places,
    written,
    sheet:
      count === 0
        ? null
        : { sheet: table.area.sheet, insertions: [{ row: table.insertAt, count }], merges: [] },
  };
}

/** The keys of the cells of an existing row that hold something else than the ledger gives */
function differences(
  { area, columns, contents }: StandardTable,
  row: number,
  { cells }: LedgerRowToWrite,
  onlyFilled: boolean,
): string[] {
  return Object.entries(cells).flatMap(([key, { content }]) => {
    const column = columns.get(key);
    if (column === undefined || content === null) return [];
    const there = contents[row - area.row]?.[column - area.column] ?? null;
    if (there === null) return onlyFilled ? [] : [key];
    return isSame(there, content) ? [] : [key];
  });
}

function isSame(there: Content, content: CellInput): boolean {
  if (content === null) return there === null;
  if ("number" in content) {
    const number = typeof there === "number" ? fromCellNumber(there) : undefined;
    return number?.eq(content.number) ?? false;
  }
  return (
    "text" in content && typeof there === "string" && foldName(there.slice(1)) === foldName(content.text)
  );
}

class Changes {
  readonly cells: LedgerCellChange[] = [];
  readonly places: LedgerPlan["places"][number][] = [];
  private readonly byPlace = new Map<string, number>();

  constructor(
    private readonly table: StandardTable,
    private readonly shifted: (row: number) => number,
  ) {}

  update(row: number, to: LedgerRowToWrite): void {
    const differing = new Set(differences(this.table, row, to, false));
    for (const [key, { content, from }] of Object.entries(to.cells)) {
      const column = this.table.columns.get(key);
      if (column === undefined) continue;
      this.places.push({
        cell: cellAddress(this.table.area.sheet, this.shifted(row), column),
        content,
        from,
      });
      if (differing.has(key)) this.put(this.shifted(row), row, key, content, from);
    }
  }

  stay(row: number, { cells }: LedgerRowToWrite): void {
    for (const [key, { content, from }] of Object.entries(cells)) {
      const column = this.table.columns.get(key);
      if (column !== undefined)
        this.places.push({
          cell: cellAddress(this.table.area.sheet, this.shifted(row), column),
          content,
          from,
        });
    }
  }

  clear(row: number): void {
    const live = liveKeys(this.table.schema);
    for (const [key, column] of this.table.columns) {
      if (!live.has(key) && this.formerAt(row, column) !== null)
        this.put(this.shifted(row), row, key, null, []);
    }
  }

  /** @param source the row before the insertions; null for an inserted one */
  add(row: number, source: number | null, { cells }: LedgerRowToWrite): void {
    for (const [key, { content, from }] of Object.entries(cells)) {
      const column = this.table.columns.get(key);
      if (column === undefined) continue;
      this.places.push({ cell: cellAddress(this.table.area.sheet, row, column), content, from });
      this.put(row, source, key, content, from);
    }
  }

  addFormulas(rows: readonly number[]): void {
    const { kind, schema, columns } = this.table;
    for (const [key, { live }] of columnsOf(schema)) {
      const column = columns.get(key);
      if (live !== true || column === undefined) continue;
      for (const row of rows) {
        const formula = liveFormula(kind, key, row, (other) => columns.get(other));
        if (formula !== null) this.put(row, null, key, { formula }, []);
      }
    }
  }

  private formerAt(row: number | null, column: number): Content {
    const { area, contents } = this.table;
    return row === null ? null : (contents[row - area.row]?.[column - area.column] ?? null);
  }

  private put(
    row: number,
    source: number | null,
    key: string,
    after: CellInput,
    from: readonly CellAddress[],
  ): void {
    const { area, columns, schema } = this.table;
    const column = columns.get(key);
    if (column === undefined) return;
    const { sheet } = area;
    const address = areaName({ row, column, rows: 1, columns: 1 });
    const heading = columnsOf(schema).find(([one]) => one === key)?.[1].heading ?? key;
    const former = this.formerAt(source, column);
    const change = { sheet, address, heading, before: null, after, former, from };
    const known = this.byPlace.get(address);
    if (known === undefined) {
      this.byPlace.set(address, this.cells.length);
      this.cells.push(change);
    } else this.cells[known] = change;
  }
}

function bottomOf({ names, outside }: WorkbookSnapshot, sheet: string): number {
  const blocks = [
    ...names.flatMap(({ area }) => (area !== null && sameSheetName(area.sheet, sheet) ? [area] : [])),
    ...outside.filter((one) => sameSheetName(one.sheet, sheet)).flatMap((one) => one.blocks),
  ];
  return Math.max(
    0,
    ...blocks.map(({ row, values }) => {
      const last = values.findLastIndex((line) => line.some((value) => value !== ""));
      return row + last + 1;
    }),
  );
}
