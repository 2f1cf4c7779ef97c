/** Converts a sheet of the embedded host's workbook to Univer's data. Pure. */
import type { ICellData, IRange, IStyleData, IWorksheetData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import type { Area } from "../../a1";
import type { Overlay } from "../../xlsx/calculation/overlays";
import type { Cell, Sheet } from "../../xlsx/model/types";
import { cellStyle } from "./cellStyle";
import type { GridSource } from "./source";

/** Width of a digit of the default font at 96 dpi */
const CHARACTER_PIXELS = 7;
const DEFAULT_COLUMN_PIXELS = 72;
const DEFAULT_ROW_PIXELS = 20;
/** Blank rows and columns shown beyond the used ones */
const EXTRA = { rows: 30, columns: 6 };
const MIN_SIZE = { rows: 60, columns: 18 };

/** Everything but the cells; if it changes, the sheet is replaced. */
export type SheetLayout = Omit<IWorksheetData, "cellData">;
export type SheetCells = ReadonlyMap<number, ICellData>;

export interface SheetView {
  readonly layout: SheetLayout;
  readonly cells: SheetCells;
  /** Rows whose height follows their content */
  readonly automaticRows: readonly number[];
}

export function sheetView(source: GridSource, sheet: Sheet): SheetView {
  const used = usedSize(sheet);
  const size = viewSize(sheet);
  const cells = sheetCells(source, sheet);
  const rows: IWorksheetData["rowData"] = {};
  for (const [row, { height, hidden, style }] of sheet.rows) {
    rows[row] = {
      ...(height === null ? {} : { h: points(height), ia: 0 }),
      ...inherited(source, style),
      hd: hidden ? 1 : 0,
    };
  }
  const columns: IWorksheetData["columnData"] = {};
  for (const [column, { width, hidden, style }] of sheet.columns) {
    if (column >= size.columns) continue;
    columns[column] = {
      w: width === null ? DEFAULT_COLUMN_PIXELS : Math.round(width * CHARACTER_PIXELS),
      ...inherited(source, style),
      hd: hidden ? 1 : 0,
    };
  }
  return {
    layout: {
      id: sheet.id,
      name: sheet.name,
      tabColor: sheet.tabColor ?? "",
      hidden: sheet.visibility === "Visible" ? 0 : 1,
      freeze: {
        xSplit: sheet.frozen.columns,
        ySplit: sheet.frozen.rows,
        startRow: sheet.frozen.rows > 0 ? sheet.frozen.rows : -1,
        startColumn: sheet.frozen.columns > 0 ? sheet.frozen.columns : -1,
      },
      rowCount: size.rows,
      columnCount: size.columns,
      zoomRatio: 1,
      scrollTop: 0,
      scrollLeft: 0,
      defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
      defaultRowHeight: DEFAULT_ROW_PIXELS,
      mergeData: sheet.merges.map(toRange),
      rowData: rows,
      columnData: columns,
      rowHeader: { width: 40 },
      columnHeader: { height: 22 },
      showGridlines: sheet.showGridlines ? 1 : 0,
      rightToLeft: 0,
    },
    cells,
    automaticRows: automaticRows(sheet, used.rows),
  };
}

/** The displayed size of a sheet: the used range and some blank cells. */
export function viewSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = usedSize(sheet);
  return {
    rows: Math.max(used.rows + EXTRA.rows, MIN_SIZE.rows),
    columns: Math.max(used.columns + EXTRA.columns, MIN_SIZE.columns),
  };
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  };
}

/** The format of a whole row or column, which applies to its blank cells */
function inherited(source: GridSource, style: number): { s?: IStyleData } {
  return style === 0 ? {} : { s: cellStyle(source.workbook.styles.read(style), null, null) };
}

function sheetCells(source: GridSource, sheet: Sheet): SheetCells {
  const cells = new Map<number, ICellData>();
  const overlays = source.overlays(sheet);
  for (const [key, cell] of sheet.cells) {
    cells.set(key, cellData(source, cell, overlays.get(key) ?? null));
  }
  for (const [key, overlay] of overlays) {
    if (!cells.has(key)) cells.set(key, { s: cellStyle(source.workbook.styles.read(0), null, overlay) });
  }
  return cells;
}

function cellData(source: GridSource, cell: Cell, overlay: Overlay | null): ICellData {
  const format = source.workbook.styles.read(cell.style);
  const style = cellStyle(format, cell, overlay);
  const text = source.shownText(cell, format);
  // Formatted text: Univer must not parse it as a number.
  return text === "" ? { v: null, s: style } : { v: text, t: CellValueType.STRING, s: style };
}

function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const key of sheet.cells.keys()) {
    rows = Math.max(rows, rowOfKey(key) + 1);
    columns = Math.max(columns, columnOfKey(key) + 1);
  }
  return { rows, columns };
}

function automaticRows(sheet: Sheet, used: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < used; row += 1) {
    if ((sheet.rows.get(row)?.height ?? null) === null) rows.push(row);
  }
  return rows;
}

/** Points to pixels at 96 dpi */
function points(height: number): number {
  return Math.round((height * 4) / 3);
}
