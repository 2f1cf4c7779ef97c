/** A workbook of a file as the same snapshot that `src/excel/read` makes of the open workbook. */
import { cellCount, containsCell, foldedSheetName, sameSheetName, type Area } from "../a1";
import { OWNED_SHEET_NAME } from "../workbook/ownership";
import { NO_RESULT } from "../workbook/read/cells";
import { nameTarget, sheetsAroundTables, type NameTarget } from "../workbook/read/nameTarget";
import { isStandardName } from "../workbook/schema/names";
import {
  hiddenLines,
  type AreaSnapshot,
  type CellValue,
  type NameSnapshot,
  type OutsideBlock,
  type OutsideSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook/snapshot";
import { cellKey, columnOfKey, rowOfKey } from "../xlsx/model/cellKeys";
import type { Cell, DefinedName, Sheet, Workbook } from "../xlsx/model/types";

/** Without highlights: nothing is written to a file that is only read. */
export function workbookSnapshot(workbook: Workbook): WorkbookSnapshot {
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const names = workbook.names
    .filter(({ name }) => isStandardName(name))
    .map((item) => ({ item, target: nameTarget(item.formula, sheetNames) }));
  const targets = names.map(({ target }) => target);
  const searched = sheetsAroundTables(targets);
  return {
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, sheetNames)),
    names: names.map(({ item, target }): NameSnapshot => ({
      name: item.name,
      scope: item.scope?.name ?? null,
      formula: item.formula,
      state: target.state,
      area: areaOf(workbook, target),
    })),
    outside: workbook.sheets
      .filter(({ name }) => searched.has(foldedSheetName(name)))
      .map((sheet) => outsideSnapshot(sheet, targets)),
    highlights: [],
  };
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet, sheetNames: readonly string[]): SheetSnapshot {
  const mark = workbook.names.find(
    ({ name, scope }): boolean => scope === sheet && name === OWNED_SHEET_NAME,
  );
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protected,
    ownedLayout: mark?.comment ?? null,
    content: mark === undefined ? null : ownContent(workbook, sheet, mark, sheetNames),
  };
}

function ownContent(
  workbook: Workbook,
  sheet: Sheet,
  mark: DefinedName,
  sheetNames: readonly string[],
): AreaSnapshot | null {
  const target = nameTarget(mark.formula, sheetNames);
  return target.state === "area" && sameSheetName(target.sheet, sheet.name) ? areaOf(workbook, target) : null;
}

function areaOf(workbook: Workbook, target: NameTarget): AreaSnapshot | null {
  if (target.state !== "area") return null;
  const sheet = workbook.sheets.find(({ name }) => name === target.sheet);
  if (sheet === undefined) return null;
  const { row, column, rows, columns } = target.area;
  const gridOf = <T>(read: (cell: Cell | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(sheet.cells.get(cellKey(row + r, column + c)))),
    );
  return {
    sheet: sheet.name,
    row,
    column,
    values: gridOf(valueOf),
    formulas: gridOf(formulaOf),
    // A blank cell has no number whose format would matter.
    numberFormats: gridOf((cell) =>
      cell === undefined ? "General" : workbook.styles.read(cell.style).numberFormat,
    ),
    ...(workbook.date1904 ? { daysFrom1904: true } : {}),
    ...hiddenLines(hiddenIn(sheet.rows, row, rows), hiddenIn(sheet.columns, column, columns)),
  };
}

/** No list is larger; what lies beyond is said to be unread. */
const MAX_SHEET_CELLS = 2_000_000;

/** All that stands on one sheet of a file */
export interface SheetArea {
  readonly area: AreaSnapshot;
  readonly visible: boolean;
}

/** The used ranges of the sheets, with merged areas; `tooLarge` names sheets that are not read. */
export function sheetAreas(workbook: Workbook): {
  readonly sheets: readonly SheetArea[];
  readonly tooLarge: readonly string[];
} {
  const sheets: SheetArea[] = [];
  const tooLarge: string[] = [];
  for (const sheet of workbook.sheets) {
    const used = usedArea(sheet);
    if (used === null) continue;
    if (cellCount(used) > MAX_SHEET_CELLS) {
      tooLarge.push(sheet.name);
      continue;
    }
    const area = areaOf(workbook, { state: "area", sheet: sheet.name, area: used });
    if (area !== null)
      sheets.push({ area: { ...area, merges: sheet.merges }, visible: sheet.visibility === "Visible" });
  }
  return { sheets, tooLarge };
}

function usedArea({ cells }: Sheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, { value, formula }] of cells) {
    if (value === null && formula === null) continue;
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The hidden ones of `count` rows or columns */
function hiddenIn(
  lines: ReadonlyMap<number, { readonly hidden: boolean }>,
  first: number,
  count: number,
): number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (line) => lines.get(line)?.hidden === true,
  );
}

function valueOf(cell: Cell | undefined): CellValue {
  if (cell === undefined) return "";
  const { value } = cell;
  if (cell.stale === true) return NO_RESULT;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function formulaOf(cell: Cell | undefined): CellValue {
  return cell?.formula ?? valueOf(cell);
}

/** Every cell with content, one by one: however far apart they are, nothing is left unread. */
function outsideSnapshot(sheet: Sheet, targets: readonly NameTarget[]): OutsideSnapshot {
  const tables = targets.flatMap((target): Area[] =>
    target.state === "area" && sameSheetName(target.sheet, sheet.name) && cellCount(target.area) > 1
      ? [target.area]
      : [],
  );
  const blocks: OutsideBlock[] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (cell.value === null && cell.formula === null) continue;
    if (tables.some((area) => containsCell(area, row, column))) continue;
    blocks.push({ row, column, values: [[valueOf(cell)]], formulas: [[formulaOf(cell)]] });
  }
  return { sheet: sheet.name, blocks, unread: [] };
}
