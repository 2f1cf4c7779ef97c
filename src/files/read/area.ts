/** Cells of a file as Excel gives those of the open workbook. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../a1";
import { NO_RESULT } from "../../workbook/read/cells";
import { hiddenLines, type AreaSnapshot, type CellValue } from "../../workbook/snapshot";
import { arrayFormulas } from "../../xlsx/edit/arrays";
import { cellAt, styleAt, usedRange } from "../../xlsx/edit/grid";
import type { Cell, Sheet, Workbook } from "../../xlsx";

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** All that stands on a sheet; null = nothing does */
export function usedArea(sheet: Sheet): Area | null {
  return usedRange(sheet, WHOLE_SHEET, true);
}

/** With content or a format; the first cell of an empty sheet */
export function formattedArea(sheet: Sheet): Area {
  return usedRange(sheet, WHOLE_SHEET, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

export function valuesIn(sheet: Sheet, area: Area): CellValue[][] {
  return gridOf(area, (row, column) => valueOf(cellAt(sheet, row, column)));
}

/** Gives the formulas of single cells of a sheet; the value for those without one. */
export function formulasOf(sheet: Sheet): (row: number, column: number) => CellValue {
  const ofArray = arrayFormulas(sheet);
  return (row, column) => {
    const cell = cellAt(sheet, row, column);
    return cell?.formula ?? ofArray(row, column) ?? valueOf(cell);
  };
}

export function areaIn({ styles }: Workbook, sheet: Sheet, area: Area): AreaSnapshot {
  const formats = new Map<number, string>();
  const formatOf = (style: number): string => {
    const format = formats.get(style) ?? styles.read(style).numberFormat;
    formats.set(style, format);
    return format;
  };
  return {
    sheet: sheet.name,
    row: area.row,
    column: area.column,
    values: valuesIn(sheet, area),
    formulas: gridOf(area, formulasOf(sheet)),
    numberFormats: gridOf(area, (row, column) => formatOf(styleAt(sheet, row, column))),
  };
}

export function hiddenIn(
  { rows, columns }: Sheet,
  area: Area,
): Pick<AreaSnapshot, "hiddenRows" | "hiddenColumns"> {
  return hiddenLines(hiddenAmong(rows, area.row, area.rows), hiddenAmong(columns, area.column, area.columns));
}

function hiddenAmong(
  lines: ReadonlyMap<number, { readonly hidden: boolean }>,
  first: number,
  count: number,
): number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (line) => lines.get(line)?.hidden === true,
  );
}

function gridOf<T>({ row, column, rows, columns }: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => read(row + r, column + c)),
  );
}

export function valueOf(cell: Cell | undefined): CellValue {
  if (cell === undefined) return "";
  const { value } = cell;
  if (cell.stale === true) return NO_RESULT;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
