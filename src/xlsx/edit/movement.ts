/** Inserts and deletes whole rows and columns, and adjusts everything that refers to cells. */
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import {
  areaName,
  parseCell,
  parseArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  isEntireColumn,
  isEntireRow,
  sameSheetName,
  unescapeSheet,
} from "../../a1";
import { replaceReferences } from "../formula/references";
import { followedSeries } from "../model/createWorkbook";
import type { Chart, Sheet, Workbook } from "../model/types";

/** Insertion of `count` rows or columns before `at`, or deletion from `at` on (negative count). */
export interface Movement {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** The area after the movement; null if it is deleted completely */
export function movedRect(rect: Area, { axis, at, count }: Movement): Area | null {
  const rows = axis === "rows";
  // Whole columns always span all rows, whole rows all columns
  if (rows ? isEntireColumn(rect) : isEntireRow(rect)) return { ...rect };
  const span = movedSpan(rows ? rect.row : rect.column, rows ? rect.rows : rect.columns, at, count);
  if (span === null) return null;
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  if (span.start >= limit) return null;
  const length = Math.min(span.length, limit - span.start);
  return rows ? { ...rect, row: span.start, rows: length } : { ...rect, column: span.start, columns: length };
}

function movedSpan(
  start: number,
  length: number,
  at: number,
  count: number,
): { start: number; length: number } | null {
  if (count >= 0) {
    if (start >= at) return { start: start + count, length };
    return { start, length: start + length > at ? length + count : length };
  }
  const end = at - count;
  const lost = Math.max(0, Math.min(start + length, end) - Math.max(start, at));
  if (lost === length) return null;
  const before = Math.max(0, Math.min(start, end) - at);
  return { start: start - before, length: length - lost };
}

/** The formula of a cell on `home` after the movement on `moved`; references to deleted cells become `#REF!`. */
export function movedFormula(formula: string, home: Sheet | null, moved: Sheet, movement: Movement): string {
  return replaceReferences(formula, (written, sheet) => {
    const name = sheet?.startsWith("'") ? unescapeSheet(sheet.slice(1, -1)) : sheet;
    const here = name === null || name === undefined ? home === moved : sameSheetName(name, moved.name);
    const area = here ? parseArea(written) : null;
    if (area === null) return written;
    const after = movedRect(area, movement);
    return after === null ? "#REF!" : withMarks(written, after);
  });
}

/** The new area with the `$` marks of the old text */
function withMarks(old: string, rect: Area): string {
  const plain = areaName(rect).split(":");
  const marks = old.split(":");
  // `B2:B2` keeps its two corners
  if (marks.length === 2 && plain.length === 1) plain.push(plain[0] ?? "");
  return plain.map((corner, index) => withCornerMarks(marks[index] ?? "", corner)).join(":");
}

function withCornerMarks(old: string, corner: string): string {
  if (parseCell(corner) === null) return old.startsWith("$") ? `$${corner}` : corner;
  const letters = /^[A-Z]+/.exec(corner)?.[0] ?? "";
  const column = old.startsWith("$") ? "$" : "";
  const row = /\$[0-9]+$/.test(old) ? "$" : "";
  return `${column}${letters}${row}${corner.slice(letters.length)}`;
}

/** Moves cells, formats, merges, rules, names and formulas. */
export function moveCells(workbook: Workbook, sheet: Sheet, movement: Movement): void {
  moveStored(sheet, movement);
  if (movement.count > 0) formatNew(sheet, movement);
  moveAreas(sheet, movement);
  moveFormulas(workbook, sheet, movement);
}

function moveStored(sheet: Sheet, movement: Movement): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const rect = movedRect({ row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }, movement);
    if (rect !== null) sheet.cells.set(cellKey(rect.row, rect.column), cell);
  }
  const formats: Map<number, unknown> = movement.axis === "rows" ? sheet.rows : sheet.columns;
  const entries = [...formats];
  formats.clear();
  for (const [index, format] of entries) {
    const span = movedSpan(index, 1, movement.at, movement.count);
    if (span !== null) formats.set(span.start, format);
  }
}

/** New rows take the format of the row above, new columns that of the column on the left. */
function formatNew(sheet: Sheet, { axis, at, count }: Movement): void {
  if (at === 0) return;
  const rows = axis === "rows";
  const source = at - 1;
  for (const [key, cell] of [...sheet.cells]) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if ((rows ? row : column) !== source || cell.style === 0) continue;
    for (let offset = 1; offset <= count; offset++) {
      const target = rows ? cellKey(row + offset, column) : cellKey(row, column + offset);
      sheet.cells.set(target, { value: null, formula: null, style: cell.style });
    }
  }
  for (let offset = 1; offset <= count; offset++) {
    const row = sheet.rows.get(source);
    const column = sheet.columns.get(source);
    if (rows && row !== undefined) sheet.rows.set(source + offset, { ...row, hidden: false });
    if (!rows && column !== undefined) sheet.columns.set(source + offset, { ...column, hidden: false });
  }
}

export function movedAreas(areas: readonly Area[], movement: Movement): Area[] {
  return areas.flatMap((rect) => movedRect(rect, movement) ?? []);
}

function moveAreas(sheet: Sheet, movement: Movement): void {
  sheet.merges = movedAreas(sheet.merges, movement).filter((rect) => rect.rows * rect.columns > 1);
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) {
    rule.areas = movedAreas(rule.areas, movement);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = movedRect(link.area, movement);
    return area === null ? [] : [{ ...link, area }];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const cell = movedRect({ row: note.row, column: note.column, rows: 1, columns: 1 }, movement);
    return cell === null ? [] : [{ ...note, row: cell.row, column: cell.column }];
  });
  for (const chart of sheet.charts) moveChart(chart, movement);
  const { pageLayout } = sheet;
  if (pageLayout.printArea !== null) {
    const area = movedAreas(pageLayout.printArea, movement);
    pageLayout.printArea = area.length > 0 ? area : null;
  }
  if (pageLayout.titleRows !== null && movement.axis === "rows") {
    const { first, last } = pageLayout.titleRows;
    const span = movedSpan(first, last - first + 1, movement.at, movement.count);
    pageLayout.titleRows = span && { first: span.start, last: span.start + span.length - 1 };
  }
}

/** Excel moves and stretches a chart with the cells that it lies over. */
function moveChart(chart: Chart, movement: Movement): void {
  const { from, to } = chart;
  const covered = { ...from, rows: to.row - from.row, columns: to.column - from.column };
  const { row, column, rows, columns } = movedRect(covered, movement) ?? { ...covered, rows: 0, columns: 0 };
  chart.from = { row, column };
  chart.to = { row: row + rows, column: column + columns };
}

function moveFormulas(workbook: Workbook, moved: Sheet, movement: Movement): void {
  for (const name of workbook.names) name.formula = movedFormula(name.formula, null, moved, movement);
  for (const sheet of workbook.sheets) {
    const follow = (formula: string): string => movedFormula(formula, sheet, moved, movement);
    for (const cell of sheet.cells.values()) {
      if (cell.formula === null) continue;
      const after = follow(cell.formula);
      if (after === cell.formula) continue;
      cell.formula = after;
      delete cell.source;
    }
    for (const chart of sheet.charts)
      chart.series = chart.series.map((series) => followedSeries(series, follow));
    for (const rule of sheet.conditionalFormats) {
      if (rule.formula !== null) rule.formula = follow(rule.formula);
    }
    for (const rule of sheet.validations) {
      if (rule.formula1?.startsWith("=") === true) rule.formula1 = follow(rule.formula1);
      if (rule.formula2?.startsWith("=") === true) rule.formula2 = follow(rule.formula2);
    }
  }
}
