/** Reads what the sheets of the input tables hold outside the tables' areas, up to fixed limits. */
import { cellCount, foldedSheetName, sameSheetName, subtractAll, type Area } from "../../a1";
import { INPUT_SHEETS } from "../../workbook/schema/names";
import type { OutsideSnapshot } from "../../workbook/snapshot";
import { rowsOf, type AreaLoader, type PendingArea } from "./areaLoader";
import type { NameTarget } from "./nameTarget";

/** Of one sheet; a standard workbook has some twenty cells beside its tables. */
const MAX_CELLS = 50_000;
const MAX_COLUMNS = 100;

interface UsedRange {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** Queues loading the bounds of the sheets that hold named areas, and of the standard ones. */
export function loadUsedRanges(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  targets: readonly NameTarget[],
): UsedRange[] {
  const searched = new Set(INPUT_SHEETS.slice(1).map(foldedSheetName));
  for (const target of targets) if (target.state === "area") searched.add(foldedSheetName(target.sheet));
  return sheetNames
    .filter((name) => searched.has(foldedSheetName(name)))
    .map((name) => ({
      sheet: name,
      range: context.workbook.worksheets
        .getItem(name)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
}

export interface PendingOutside {
  readonly sheet: string;
  readonly blocks: readonly PendingArea[];
  readonly unread: readonly Area[];
}

/** Queues loading what is outside the areas; the blocks are loaded with the loader's others. */
export function loadOutside(
  loader: AreaLoader,
  used: readonly UsedRange[],
  targets: readonly NameTarget[],
): PendingOutside[] {
  return used
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, range }) => {
      const whole = {
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      };
      const areas = targets.flatMap((target) =>
        target.state === "area" && sameSheetName(target.sheet, sheet) ? [target.area] : [],
      );
      // A single cell would cut the sheet into many blocks; it is read again instead.
      const { read, unread } = withinLimits(
        subtractAll(
          [whole],
          areas.filter((area) => cellCount(area) > 1),
        ),
      );
      return { sheet, unread, blocks: read.map((area) => loader.load(sheet, area, "values,formulas")) };
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

export function outsideSnapshots(pending: readonly PendingOutside[]): OutsideSnapshot[] {
  return pending.map(({ sheet, blocks, unread }) => ({
    sheet,
    unread,
    blocks: blocks.map((block) => ({
      row: block.area.row,
      column: block.area.column,
      values: rowsOf(block, "values"),
      formulas: rowsOf(block, "formulas"),
    })),
  }));
}
