/** Reads and writes cells for `values`, `formulas` and `text` of a range. */
import { cellName, type Area, cellCount, isEntireColumn, isEntireRow } from "../../a1";
import type { CellValue, Sheet } from "../../xlsx/model/types";
import { enter, setContent, type Entry } from "../../xlsx/edit/content";
import { interpretInput, renderText } from "./input";
import { accessDenied, ReplyError, invalidArgument, wrongSize } from "../errors";
import type { Session } from "../session";
import type { Argument } from "../objects";
import { rectOf, type Areas } from "../targets";
import type { Json } from "../wire";
import { arrayFormulas } from "../../xlsx/edit/arrays";
import { assertWholeArrays } from "./arrays";
import { cellAt, isBlank, storedCells, styleAt } from "../../xlsx/edit/grid";

/** Excel's limit for one read */
const MAX_READ_CELLS = 5_000_000;
const MAX_TEXT_LENGTH = 32_767;

/**
 * One value per cell. Null for whole rows and columns, as Excel returns for unbounded ranges. Refuses more than five
 * million cells (Excel may return null; the embedded host is stricter).
 */
export function readGrid(target: Areas, read: (row: number, column: number) => Json): Json {
  const rect = rectOf(target);
  if (isEntireColumn(rect) || isEntireRow(rect)) return null;
  if (cellCount(rect) > MAX_READ_CELLS) {
    throw new ReplyError("ResponsePayloadSizeLimitExceeded", `More than ${MAX_READ_CELLS} cells.`, 400);
  }
  const rows: Json[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const values: Json[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      values.push(read(row, column));
    }
    rows.push(values);
  }
  return rows;
}

/** The value in `values`: "" for a blank cell, the text of an error */
export function wireValue(value: CellValue): Json {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function readValue(session: Session, sheet: Sheet, row: number, column: number): Json {
  const value = wireValue(knownValue(session, sheet, row, column));
  const isChanged = session.document.quirks.lastBit === true && typeof value === "number";
  return isChanged && !Number.isInteger(value) ? value * (1 + Number.EPSILON) : value;
}

export function readValues(session: Session, target: Areas): Json {
  session.document.calculateIfDue();
  return readGrid(target, (row, column) => readValue(session, target.sheet, row, column));
}

export function readValueTypes(session: Session, target: Areas): Json {
  session.document.calculateIfDue();
  return readGrid(target, (row, column) => valueType(knownValue(session, target.sheet, row, column)));
}

export function readText(session: Session, target: Areas): Json {
  session.document.calculateIfDue();
  return readGrid(target, (row, column) => {
    const value = knownValue(session, target.sheet, row, column);
    const format = session.workbook.styles.read(styleAt(target.sheet, row, column)).numberFormat;
    return renderText(value, format, session.options.locale, session.workbook);
  });
}

export function readFormulas(session: Session, target: Areas): Json {
  session.document.calculateIfDue();
  const ofArray = arrayFormulas(target.sheet);
  return readGrid(target, (row, column) => {
    const formula = cellAt(target.sheet, row, column)?.formula ?? ofArray(row, column);
    return formula ?? readValue(session, target.sheet, row, column);
  });
}

function knownValue(session: Session, sheet: Sheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return null;
  return session.document.valueOf(sheet, cell, cellName(row, column));
}

/**
 * `range.values = input` and `range.formulas = input`: one value for all cells or one per cell; null leaves a cell
 * unchanged, "" clears it. Writes nothing if any cell or input is refused.
 */
export function writeInputs(session: Session, target: Areas, input: Argument): void {
  const rect = rectOf(target);
  const { sheet } = target;
  const pieces = displaced(session, sheet, plannedInputs(rect, input), rect);
  for (const { row, column } of pieces) assertWritable(session, sheet, row, column);
  assertWholeArrays(sheet, pieces.length === cellCount(rect) ? [rect] : pieces.map(cellOf));
  const entries = pieces.map(({ row, column, value }) => ({
    row,
    column,
    entry: interpretAt(session, sheet, row, column, value),
  }));
  const before = cellCount(rect) === 1 ? (cellAt(sheet, rect.row, rect.column)?.value ?? null) : undefined;
  for (const { row, column, entry } of entries) enter(session.workbook.styles, sheet, row, column, entry);
  if (pieces.length === 0) return;
  session.document.markOutdated();
  session.document.changes.contents(sheet, [rect], "RangeEdited", before);
}

/** See `Quirks.hiddenRows`. */
function displaced(
  session: Session,
  sheet: Sheet,
  pieces: readonly PlannedInput[],
  { row: first, rows }: Area,
): readonly PlannedInput[] {
  if (session.document.quirks.hiddenRows === undefined || rows === 1) return pieces;
  const shown = Array.from({ length: rows }, (_, index) => first + index).filter(
    (row) => sheet.rows.get(row)?.hidden !== true,
  );
  return pieces.flatMap((piece) => {
    const row = shown[piece.row - first];
    return row === undefined ? [] : { ...piece, row };
  });
}

function cellOf({ row, column }: PlannedInput): Area {
  return { row, column, rows: 1, columns: 1 };
}

interface PlannedInput {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

function plannedInputs(rect: Area, input: Argument): PlannedInput[] {
  if (isEntireColumn(rect) || isEntireRow(rect)) throw invalidArgument("an unbounded range");
  const grid = Array.isArray(input) ? (input as readonly Json[]) : null;
  if (grid !== null) assertSize(rect, grid);
  const pieces: PlannedInput[] = [];
  for (let row = 0; row < rect.rows; row++) {
    for (let column = 0; column < rect.columns; column++) {
      const value = grid === null ? input : (grid[row] as readonly Json[])[column];
      if (value === null || value === undefined) continue;
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
        throw invalidArgument("a cell takes a text, a number, true or false");
      }
      if (typeof value === "string" && value.length > MAX_TEXT_LENGTH) {
        throw invalidArgument(`a text of more than ${MAX_TEXT_LENGTH} characters`);
      }
      pieces.push({ row: rect.row + row, column: rect.column + column, value });
    }
  }
  return pieces;
}

export function assertSize(rect: Area, grid: readonly Json[]): void {
  const fits =
    grid.length === rect.rows && grid.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw wrongSize();
}

/** @throws AccessDenied for a locked cell of a protected sheet */
export function assertWritable(session: Session, sheet: Sheet, row: number, column: number): void {
  if (!sheet.protected) return;
  if (session.workbook.styles.read(styleAt(sheet, row, column)).locked) throw accessDenied();
}

function interpretAt(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  input: string | number | boolean,
): Entry {
  const format = session.workbook.styles.read(styleAt(sheet, row, column));
  return interpretInput(session.workbook, input, format);
}

/**
 * Types into one cell.
 *
 * @throws AccessDenied if it is locked, InvalidOperation for a part of an array formula, InvalidArgument for an invalid
 *   formula
 */
export function typeInput(session: Session, sheet: Sheet, row: number, column: number, input: string): void {
  assertWritable(session, sheet, row, column);
  assertWholeArrays(sheet, [{ row, column, rows: 1, columns: 1 }]);
  const entry = interpretAt(session, sheet, row, column, input);
  enter(session.workbook.styles, sheet, row, column, entry);
}

/** Clears contents. A merged area is cleared as a whole or not at all. */
export function clearContents(session: Session, sheet: Sheet, areas: readonly Area[]): void {
  assertWholeArrays(sheet, areas);
  for (const rect of areas) {
    const stored = storedCells(sheet, rect).filter(({ cell }) => !isBlank(cell));
    if (sheet.protected) assertAreaWritable(session, sheet, rect);
    for (const { cell } of stored) setContent(cell, null, null);
  }
  session.document.markOutdated();
  session.document.changes.contents(sheet, areas, "RangeEdited");
}

/** Whole rows and columns of a protected sheet count as locked, because their unstored cells are locked. */
export function assertAreaWritable(session: Session, sheet: Sheet, rect: Area): void {
  if (!sheet.protected) return;
  if (cellCount(rect) > MAX_READ_CELLS) throw accessDenied();
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      assertWritable(session, sheet, row, column);
    }
  }
}
