/**
 * Reads what the sheets of the input tables hold outside the tables' areas, up to fixed limits: what is near the tables
 * together with them, and what is further away, which a workbook in order does not have, in the next request.
 */
import { boundingArea, cellCount, foldedSheetName, sameSheetName, subtractAll, type Area } from "../../a1";
import type { OutsideBlock, OutsideSnapshot } from "../../workbook/snapshot";
import { rowsOf, type AreaLoader, type PendingArea } from "./areaLoader";
import { sheetsAroundTables, type NameTarget } from "../../workbook/read/nameTarget";

/** Of one sheet; a standard workbook has some twenty cells beside its tables. */
const MAX_CELLS = 50_000;
const MAX_COLUMNS = 100;
/** Rows and columns that count as near: some thousand cells at most on each sheet */
const NEAR = { rows: 100, columns: 20 } as const;

const BOUNDS = "rowIndex,columnIndex,rowCount,columnCount";

interface SheetToSearch {
  readonly sheet: string;
  /** Areas of names with several cells */
  readonly areas: readonly Area[];
  readonly used: Excel.Range;
  readonly near: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/**
 * Queues the bounds of the standard sheets and of those that hold named areas, and what is near the areas.
 *
 * @param readsNear false where a response is to be small: then `loadFarOutside` reads all
 */
export function loadNearOutside(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  targets: readonly NameTarget[],
  readsNear: boolean,
): SheetToSearch[] {
  const searched = sheetsAroundTables(targets);
  return sheetNames
    .filter((name) => searched.has(foldedSheetName(name)))
    .map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      // A single cell would cut the sheet into many blocks; it is read again instead.
      const areas = targets.flatMap((target) =>
        target.state === "area" && sameSheetName(target.sheet, name) && cellCount(target.area) > 1
          ? [target.area]
          : [],
      );
      return {
        sheet: name,
        areas,
        used: sheet.getUsedRangeOrNullObject(true).load(BOUNDS),
        near: (readsNear ? nearAreas(areas) : []).map((area) => ({
          area,
          range: sheet
            .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
            .getUsedRangeOrNullObject(true)
            .load("rowIndex,columnIndex,values,formulas"),
        })),
      };
    });
}

/** Above, beside and below all areas together; they do not overlap. */
function nearAreas(areas: readonly Area[]): Area[] {
  const [first, ...others] = areas;
  if (first === undefined) return [{ row: 0, column: 0, ...NEAR }];
  const { row, column, rows, columns } = others.reduce(boundingArea, first);
  const right = column + columns;
  const height = Math.min(rows, NEAR.rows);
  const width = Math.min(right, MAX_COLUMNS) + NEAR.columns;
  return [
    { row: 0, column: 0, rows: Math.min(row, NEAR.rows), columns: width },
    { row, column: 0, rows: height, columns: Math.min(column, NEAR.columns) },
    { row, column: right, rows: height, columns: NEAR.columns },
    { row: row + rows, column: 0, rows: NEAR.rows, columns: width },
  ].filter((area) => area.rows > 0 && area.columns > 0);
}

export interface PendingOutside {
  readonly searched: SheetToSearch;
  readonly far: readonly PendingArea[];
  readonly unread: readonly Area[];
}

/** Queues what is neither in an area nor near one; the loader reads it with its other areas. */
export function loadFarOutside(loader: AreaLoader, searched: readonly SheetToSearch[]): PendingOutside[] {
  return searched
    .filter(({ used }) => !used.isNullObject)
    .map((one) => {
      const { sheet, areas, used, near } = one;
      const whole = {
        row: used.rowIndex,
        column: used.columnIndex,
        rows: used.rowCount,
        columns: used.columnCount,
      };
      const known = [...areas, ...near.map(({ area }) => area)];
      const { read, unread } = withinLimits(subtractAll([whole], known));
      return {
        searched: one,
        unread,
        far: read.map((area) => loader.load(sheet, area, "values,formulas")),
      };
    });
}

function withinLimits(areas: readonly Area[]): { readonly read: Area[]; readonly unread: Area[] } {
  const read: Area[] = [];
  let left = MAX_CELLS;
  for (const area of areas) {
    const columns = Math.min(area.columns, MAX_COLUMNS);
    const rows = Math.min(area.rows, Math.floor(left / columns));
    if (rows === 0) continue;
    left -= rows * columns;
    read.push({ ...area, rows, columns });
  }
  return { read, unread: subtractAll(areas, read) };
}

/** After the sync. Empty sheets are left out. */
export function outsideSnapshots(pending: readonly PendingOutside[]): OutsideSnapshot[] {
  return pending.map(({ searched: { sheet, near }, far, unread }) => ({
    sheet,
    unread,
    blocks: [
      ...near
        .filter(({ range }) => !range.isNullObject)
        .map(({ range }): OutsideBlock => ({
          row: range.rowIndex,
          column: range.columnIndex,
          values: range.values,
          formulas: range.formulas,
        })),
      ...far.map((block): OutsideBlock => ({
        row: block.area.row,
        column: block.area.column,
        values: rowsOf(block, "values"),
        formulas: rowsOf(block, "formulas"),
      })),
    ],
  }));
}
