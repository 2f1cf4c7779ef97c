/** Finds a table's header row and columns by their headings, and gives its rows. */
import { cellAddress, sameSheetName } from "../../a1";
import type { Yielding } from "../../domain/yielding";
import { foldName, nearest } from "../../domain/text";
import type { Column, MoneyUnit, TableSchema } from "../../domain/model";
import { CLOSING_ROW } from "../schema/names";
import type { AreaSnapshot, CellValue } from "../snapshot";
import { cellOf, type InputCell } from "./cells";
import type { Collector } from "./collector";

/** The cells of one row by column; absent where the table has no such column. */
export type TableRow<Key extends string> = Readonly<Partial<Record<Key, InputCell>>>;

export interface Table<Key extends string> {
  /** First cell of the header row */
  readonly head: string;
  /** Blank rows and the closing row left out */
  readonly rows: readonly TableRow<Key>[];
  /** False when no header row was found; every column is then reported as missing */
  readonly headed: boolean;
}

/** Rows among which the header row is searched: titles and notes may stand above it. */
const HEADER_SEARCH = 30;

const UNIT = String.raw`(?:单位:?)?(?:人民币)?(?:万元|亿元|元|万人|人|%|分|必填|选填|\d+字以?内)`;
const TRAILING_UNIT = new RegExp(String.raw`(?:[([【]${UNIT}[)\]】]|[/:,]${UNIT})$`, "u");

/** The form in which headings are compared: folded, without spaces, line breaks, marks and a trailing unit. */
export function foldHeading(text: string): string {
  const folded = foldName(text).replace(/\s|\*/g, "");
  return folded.replace(TRAILING_UNIT, "");
}

/** @param moneyUnit of the workbook; null where it is not known */
export function* locateTable<Key extends string>(
  area: AreaSnapshot,
  schema: TableSchema<Key>,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): Yielding<Table<Key>> {
  const { headerRow, columns, twice, others } = locateHeadings(area, schema);
  reportColumns(area, headerRow ?? area.row, schema, columns, twice, others, collector);
  if (headerRow !== undefined) {
    reportUnheaded(area, headerRow, collector);
    reportHeadingUnits(area, headerRow, schema, columns, moneyUnit, collector);
  }
  const firstColumn = columns.size === 0 ? area.column : Math.min(...columns.values());
  const head = cellAddress(area.sheet, headerRow ?? area.row, firstColumn);
  if (headerRow === undefined) return { head, rows: [], headed: false };
  return { head, rows: yield* rowsBelow(area, headerRow, columns, liveKeys(schema)), headed: true };
}

export interface Headings<Key extends string> {
  /** Undefined where no row has any heading of the table; `others` are then those of the first row */
  readonly headerRow: number | undefined;
  readonly columns: ReadonlyMap<Key, number>;
  /** Further columns with a heading that was found already */
  readonly twice: ReadonlyMap<Key, readonly number[]>;
  /** Headings that are not the table's */
  readonly others: readonly Heading[];
}

interface Heading {
  readonly text: string;
  readonly column: number;
}

export function columnsOf<Key extends string>({ columns }: TableSchema<Key>): [Key, Column][] {
  return Object.entries<Column>(columns) as [Key, Column][];
}

/** The columns whose cells alone make no row: formulas may show something in spare rows. */
export function liveKeys(schema: TableSchema): ReadonlySet<string> {
  return new Set(columnsOf(schema).flatMap(([key, { live }]) => (live === true ? [key] : [])));
}

/** A rectangle of values; `row` and `column` are 0-based. */
export type Values = Pick<AreaSnapshot, "row" | "column" | "values">;

export function locateHeadings<Key extends string>(area: Values, schema: TableSchema<Key>): Headings<Key> {
  const keys = new Map(columnsOf(schema).map(([key, { heading }]) => [foldHeading(heading), key]));
  const headerRow = findHeaderRow(area, keys);
  const columns = new Map<Key, number>();
  const twice = new Map<Key, number[]>();
  const others: Heading[] = [];
  area.values[(headerRow ?? area.row) - area.row]?.forEach((value, index) => {
    const text = String(value);
    if (text.trim() === "") return;
    const column = area.column + index;
    const key = keys.get(foldHeading(text));
    if (key === undefined) others.push({ text, column });
    else if (columns.has(key)) twice.set(key, [...(twice.get(key) ?? []), column]);
    else columns.set(key, column);
  });
  return { headerRow, columns, twice, others };
}

/** The first row with the most headings of the table; undefined where no row has any. */
function findHeaderRow(area: Values, keys: ReadonlyMap<string, string>): number | undefined {
  let best: { row: number; matches: number } | undefined;
  area.values.slice(0, HEADER_SEARCH).forEach((values, index) => {
    const headings = values.map((value) =>
      typeof value === "string" ? keys.get(foldHeading(value)) : undefined,
    );
    const matches = new Set(headings.filter((key) => key !== undefined)).size;
    if (matches > (best?.matches ?? 0)) best = { row: area.row + index, matches };
  });
  return best?.row;
}

function reportColumns<Key extends string>(
  area: AreaSnapshot,
  headerRow: number,
  schema: TableSchema<Key>,
  columns: ReadonlyMap<Key, number>,
  twice: ReadonlyMap<Key, readonly number[]>,
  others: readonly Heading[],
  collector: Collector,
): void {
  const table = schema.sheet;
  // A renamed sheet has the table's columns; one that has few of them is another.
  const isOtherSheet = !sameSheetName(area.sheet, table) && columns.size * 2 < columnsOf(schema).length;
  const elsewhere = isOtherSheet ? { sheet: area.sheet } : {};
  for (const [key, { heading, need, live }] of columnsOf(schema)) {
    const first = columns.get(key);
    const again = twice.get(key);
    if (first !== undefined && again !== undefined) {
      // The first one is read; only the user knows which one is meant.
      const cells = [...again, first].map((column) => cellAddress(area.sheet, headerRow, column));
      collector.add("R00.duplicateColumn", "error", cells, { table, column: heading }, heading);
    }
    if (first !== undefined || live === true) continue;
    const similar = nearest(
      heading,
      others.map(({ text }) => text),
    );
    // An optional column may be absent, but not under another heading.
    if (need === "optional" && similar === null) continue;
    const place = others.find(({ text }) => text === similar)?.column ?? area.column;
    const required = need === "required";
    collector.add(
      required ? "R57.missingColumn" : "R00.missingColumn",
      required ? "error" : "warning",
      [cellAddress(area.sheet, headerRow, place)],
      { table, column: heading, similar, ...elsewhere },
      similar,
      heading,
    );
  }
}

/** 支出（元） in a workbook in 万元: the column may hold either. */
function reportHeadingUnits<Key extends string>(
  { sheet, row, column: left, values }: AreaSnapshot,
  headerRow: number,
  schema: TableSchema<Key>,
  columns: ReadonlyMap<Key, number>,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): void {
  for (const [key, { heading, kind }] of columnsOf(schema)) {
    const column = columns.get(key);
    if (column === undefined || kind !== "amount" || moneyUnit === null) continue;
    const written = String(values[headerRow - row]?.[column - left] ?? "");
    const unit = /[万亿]?元/.exec(
      TRAILING_UNIT.exec(foldName(written).replace(/\s|\*/g, ""))?.[0] ?? "",
    )?.[0];
    if (unit === undefined || unit === moneyUnit) continue;
    const inputs = { column: heading, unit, moneyUnit };
    collector.add(
      "R00.headingUnit",
      "error",
      [cellAddress(sheet, headerRow, column)],
      inputs,
      unit,
      moneyUnit,
    );
  }
}

/** Figures below a blank heading: the heading of a column of the table may have been deleted. */
function reportUnheaded(
  { sheet, row, column, values }: AreaSnapshot,
  headerRow: number,
  collector: Collector,
): void {
  const rows = values.slice(headerRow - row + 1);
  let beside = "";
  values[headerRow - row]?.forEach((heading, index) => {
    if (String(heading).trim() !== "") beside = String(heading);
    if (String(heading).trim() !== "" || beside === "") return;
    const at = rows.findIndex((line) => typeof line[index] === "number");
    if (at < 0) return;
    const cells = [headerRow, headerRow + 1 + at].map((one) => cellAddress(sheet, one, column + index));
    const written = String(rows[at]?.[index]);
    collector.add("R00.columnWithoutHeading", "warning", cells, { beside, written }, written);
  });
}

/** Rows between two pauses */
const ROWS_OF_A_STEP = 50;

function* rowsBelow<Key extends string>(
  area: AreaSnapshot,
  headerRow: number,
  columns: ReadonlyMap<Key, number>,
  live: ReadonlySet<string>,
): Yielding<TableRow<Key>[]> {
  const rows: TableRow<Key>[] = [];
  for (let row = headerRow + 1; row < area.row + area.values.length; row += 1) {
    if (isClosingRow(area.values[row - area.row] ?? [])) continue;
    if (row % ROWS_OF_A_STEP === 0) yield;
    const cells: Partial<Record<Key, InputCell>> = {};
    let filled = false;
    for (const [key, column] of columns) {
      const cell = cellOf(area, row, column);
      cells[key] = cell;
      filled ||= cell.kind !== "blank" && !live.has(key);
    }
    if (filled) rows.push(cells);
  }
  return rows;
}

const CLOSING = foldName(CLOSING_ROW);

export function isClosingRow(values: readonly CellValue[]): boolean {
  return values.some(isClosingText);
}

/** Longer texts are no closing row; folding them takes time. */
const MAX_CLOSING = 100;

export function isClosingText(value: CellValue): boolean {
  return typeof value === "string" && value.length <= MAX_CLOSING && foldName(value).includes(CLOSING);
}

const SUBTOTAL = /^(?:其中:?)?.{0,12}(?:合计|小计|总计|共计)$|^(?:合计|小计|总计|共计)[(:].*$/u;

/** Whether a text is the label of a sum that somebody typed among the rows: 小计, 基本支出合计, 合计（万元）. */
export function isSubtotalLabel(text: string): boolean {
  return SUBTOTAL.test(foldName(text).replace(/\s/g, "").replace(/[:]$/, ""));
}

/** The label of a row that is a sum typed among the rows, in one of the `labelled` cells; undefined for any other row. */
export function subtotalLabel<Key extends string>(
  row: TableRow<Key>,
  labelled: readonly Key[],
): InputCell | undefined {
  return labelled
    .map((key) => row[key])
    .find((cell) => cell?.kind === "text" && isSubtotalLabel(cell.written));
}

/** A sum would count every line twice, so it is left out, with a note. */
export function skipSubtotal(
  row: TableRow<string>,
  { address, written }: InputCell,
  { sheet }: TableSchema,
  collector: Collector,
): void {
  collector.add("R00.subtotalRow", "note", [address], { table: sheet, written }, written);
  collector.skip(row, "subtotal");
}
