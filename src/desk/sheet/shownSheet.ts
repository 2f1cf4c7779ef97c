/** Part of a sheet as the page shows it: texts, marks, merged cells, what is printed. Pure. */
import { boundingArea, containsCell, intersect, type Area } from "../../a1";
import type { Calculator, CellFormat, Sheet, Workbook } from "../../xlsx";
import { overlaysOf, type Overlay } from "../../xlsx/calculation/overlays";
import { cellKey, columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import { shownTextIn } from "../../xlsx/text";

export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly format: CellFormat;
  readonly overlay: Overlay | null;
  /** Its value is a number, which stands to the right */
  readonly isNumber: boolean;
  readonly isSelected: boolean;
  /** Outside the print area, or hidden on paper */
  readonly isPrinted: boolean;
  /** Empty = none */
  readonly note: string;
}

export interface ShownLine {
  readonly index: number;
  /** Pixels; null = as the content needs */
  readonly size: number | null;
}

export interface ShownSheet {
  readonly name: string;
  readonly columns: readonly ShownLine[];
  readonly rows: readonly (ShownLine & { readonly cells: readonly ShownCell[] })[];
  /** There is more of the sheet before or after */
  readonly more: { readonly above: boolean; readonly below: boolean; readonly right: boolean };
  readonly landscape: boolean;
}

/** Pixels of a digit of the default font, and of a column without a width */
const DIGIT_PIXELS = 7;
const DEFAULT_COLUMN_PIXELS = 72;
/** Shown around the selection */
const ROWS = { before: 12, after: 48 };
const MOST_COLUMNS = 40;
/** Of a whole sheet */
const MOST_ROWS = 2_000;

export interface Viewed {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  /** `zh-CN` */
  readonly locale: string;
}

/** The sheet around the selected cell, with the selection. */
export function aroundSelection(viewed: Viewed, sheet: Sheet, selected: Area | null): ShownSheet {
  const used = usedArea(sheet);
  const row = selected?.row ?? 0;
  const first = Math.max(0, Math.min(row - ROWS.before, used.rows - ROWS.before - ROWS.after));
  const end = Math.max(row + 1, Math.min(used.rows + 3, first + ROWS.before + ROWS.after));
  const columns = Math.min(MOST_COLUMNS, Math.max(used.columns, (selected?.column ?? 0) + 1, 6));
  return shown(viewed, sheet, { row: first, column: 0, rows: end - first, columns }, selected);
}

/** All that is printed of the sheet. */
export function printedSheet(viewed: Viewed, sheet: Sheet): ShownSheet {
  const area = printedArea(sheet);
  return shown(viewed, sheet, { ...area, rows: Math.min(area.rows, MOST_ROWS) }, null);
}

function shown(viewed: Viewed, sheet: Sheet, area: Area, selected: Area | null): ShownSheet {
  const { workbook, calculator, locale } = viewed;
  const textOf = shownTextIn(locale);
  const overlays = overlaysOf(calculator, workbook, sheet, area);
  const printed = printedArea(sheet);
  const used = usedArea(sheet);
  const merges = sheet.merges.flatMap((merge) => {
    const part = intersect(merge, area);
    return part === null ? [] : [{ merge, part }];
  });
  const notes = new Map(sheet.notes.map(({ row, column, text }) => [cellKey(row, column), text]));
  const isHidden = {
    row: (row: number): boolean => sheet.rows.get(row)?.hidden === true,
    column: (column: number): boolean => sheet.columns.get(column)?.hidden === true,
  };
  const columns = range(area.column, area.columns).filter((column) => !isHidden.column(column));
  const cellAt = (row: number, column: number): ShownCell | null => {
    const merged = merges.find(({ part }) => containsCell(part, row, column));
    const origin = merged?.merge ?? { row, column };
    // The rest of a merged area is covered by its first cell that is shown.
    if (merged !== undefined && !isFirstShown(merged.part, row, column, isHidden)) return null;
    const key = cellKey(origin.row, origin.column);
    const cell = sheet.cells.get(key);
    const style = cell?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
    const format = workbook.styles.read(style);
    return {
      row,
      column,
      rows: merged === undefined ? 1 : shownCount(merged.part.row, merged.part.rows, isHidden.row),
      columns:
        merged === undefined ? 1 : shownCount(merged.part.column, merged.part.columns, isHidden.column),
      text: cell === undefined ? "" : textOf(cell.value, format.numberFormat),
      format,
      overlay: overlays.get(key) ?? null,
      isNumber: typeof cell?.value === "number",
      isSelected: selected !== null && intersect(selected, merged?.merge ?? unit(row, column)) !== null,
      isPrinted: containsCell(printed, row, column),
      note: notes.get(key) ?? "",
    };
  };
  const rows = range(area.row, area.rows)
    .filter((row) => !isHidden.row(row))
    .map((row) => ({
      index: row,
      size: pixelsOf(sheet.rows.get(row)?.height ?? null),
      cells: columns.flatMap((column) => cellAt(row, column) ?? []),
    }));
  return {
    name: sheet.name,
    columns: columns.map((column) => ({ index: column, size: widthOf(sheet, column) })),
    rows,
    more: {
      above: area.row > 0,
      below: used.rows > area.row + area.rows,
      right: used.columns > area.column + area.columns,
    },
    landscape: sheet.pageLayout.orientation === "Landscape",
  };
}

interface Hidden {
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

function isFirstShown(part: Area, row: number, column: number, isHidden: Hidden): boolean {
  const firstOf = (from: number, count: number, hidden: (line: number) => boolean): number | undefined =>
    range(from, count).find((line) => !hidden(line));
  return (
    firstOf(part.row, part.rows, isHidden.row) === row &&
    firstOf(part.column, part.columns, isHidden.column) === column
  );
}

function shownCount(from: number, count: number, hidden: (line: number) => boolean): number {
  return range(from, count).filter((line) => !hidden(line)).length;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

function unit(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** From A1 to the last cell with content or a format of its own */
function usedArea({ cells, merges }: Sheet): Area {
  let rows = 1;
  let columns = 1;
  for (const key of cells.keys()) {
    rows = Math.max(rows, rowOfKey(key) + 1);
    columns = Math.max(columns, columnOfKey(key) + 1);
  }
  return merges.reduce((whole, merge) => boundingArea(whole, merge), { row: 0, column: 0, rows, columns });
}

/** The print area as one, else all that is used */
export function printedArea(sheet: Sheet): Area {
  const [first, ...others] = sheet.pageLayout.printArea ?? [];
  return first === undefined
    ? usedArea(sheet)
    : others.reduce((whole, area) => boundingArea(whole, area), first);
}

function widthOf(sheet: Sheet, column: number): number {
  const width = sheet.columns.get(column)?.width ?? null;
  return width === null ? DEFAULT_COLUMN_PIXELS : Math.round(width * DIGIT_PIXELS);
}

/** Points to pixels at 96 dpi */
function pixelsOf(points: number | null): number | null {
  return points === null ? null : Math.round((points * 4) / 3);
}
