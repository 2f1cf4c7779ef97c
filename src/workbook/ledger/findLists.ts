/** Finds the lists on a sheet: heading rows of one to three rows, the rows below, and what stands around them. */
import { areaName, boundingArea, cellAddress, type Area } from "../../a1";
import type { LedgerCell, LedgerHeading, LedgerList } from "../../domain/ledger/list";
import { kindOf } from "../../domain/ledger/mapping";
import { roleOfHeading, type Role } from "../../domain/ledger/roles";
import type { LedgerSheet } from "../../domain/ledger/reading";
import { readNumberText } from "../../domain/text";
import type { AmountUnit } from "../../domain/text/money";
import { cellOf } from "../read/cells";
import { isClosingText } from "../read/table";
import type { AreaSnapshot } from "../snapshot";

const AMOUNT_UNITS: readonly AmountUnit[] = ["元", "万元", "亿元"];

/** Rows of headings, one below the other */
const MAX_HEADING_ROWS = 3;

export function ledgerSheet(area: AreaSnapshot): LedgerSheet {
  const grid = new SheetGrid(area);
  const cells = grid.rows.flat().filter(({ kind }) => kind !== "blank");
  const [first] = cells;
  const range =
    first === undefined ? "" : areaName(cells.map(areaOfCell).reduce(boundingArea, areaOfCell(first)));
  return { sheet: area.sheet, range, cells, lists: cells.length === 0 ? [] : listsIn(grid) };
}

function areaOfCell({ row, column }: LedgerCell): Area {
  return { row, column, rows: 1, columns: 1 };
}

function ledgerCell(area: AreaSnapshot, row: number, column: number): LedgerCell {
  const cell = cellOf(area, row, column);
  const place = { address: cell.address, row, column, written: cell.written };
  switch (cell.kind) {
    case "blank":
      return { ...place, written: "", kind: "blank", value: null, isPercent: false, unit: null };
    case "error":
      return { ...place, kind: "error", value: null, isPercent: false, unit: null };
    case "number": {
      // `0!.0,` and the like show another figure than the cell holds; what is stored counts.
      return { ...place, kind: "number", value: cell.value, isPercent: cell.percentFormat, unit: null };
    }
    case "text": {
      const number = /[\d０-９]/.test(cell.written) ? readNumberText(cell.written) : null;
      const unit = AMOUNT_UNITS.find((one) => one === number?.unit) ?? null;
      const isFigure = number !== null && (number.unit === null || number.percent || unit !== null);
      return {
        ...place,
        kind: "text",
        value: isFigure ? number.value : null,
        isPercent: number?.percent ?? false,
        unit,
      };
    }
    case "date":
    case "boolean":
      return { ...place, kind: "text", value: null, isPercent: false, unit: null };
  }
}

/** The cells of an area; in a merged area every cell has the content of the first where it is asked for as a label. */
class SheetGrid {
  readonly rows: readonly (readonly LedgerCell[])[];
  /** By cell, `row column` of the grid */
  private readonly merged = new Map<string, Area>();

  constructor(readonly area: AreaSnapshot) {
    const { row, column, values, merges = [] } = area;
    for (const merge of merges) {
      const [top, left] = [merge.row - row, merge.column - column];
      const bottom = Math.min(top + merge.rows, values.length);
      const right = Math.min(left + merge.columns, values[0]?.length ?? 0);
      const inGrid = { ...merge, row: top, column: left };
      for (let r = Math.max(top, 0); r < bottom; r += 1)
        for (let c = Math.max(left, 0); c < right; c += 1) this.merged.set(`${r} ${c}`, inGrid);
    }
    this.rows = values.map((line, r) => line.map((_, c) => ledgerCell(area, row + r, column + c)));
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(row: number, column: number): LedgerCell {
    const cell = this.rows[row]?.[column];
    if (cell === undefined) throw new RangeError("Outside the sheet's area");
    return cell;
  }

  /** The merged area around a cell; row and column as in the grid */
  mergeAt(row: number, column: number): Area | null {
    return this.merged.get(`${row} ${column}`) ?? null;
  }

  /** The cell, or the one that its merged area shows */
  shown(row: number, column: number): LedgerCell {
    const merge = this.mergeAt(row, column);
    return merge === null || merge.row < 0 || merge.column < 0
      ? this.at(row, column)
      : this.at(merge.row, merge.column);
  }

  isBlankRow(row: number): boolean {
    return this.rows[row]?.every(({ kind }) => kind === "blank") ?? true;
  }
}

interface Band {
  readonly row: number;
  readonly height: number;
  readonly headings: readonly LedgerHeading[];
  readonly roles: ReadonlySet<Role | null>;
}

function listsIn(grid: SheetGrid): LedgerList[] {
  const lists: LedgerList[] = [];
  let start = 0;
  let row = 0;
  while (row < grid.rows.length) {
    const band = bandAt(grid, row);
    if (band === null) {
      row += 1;
      continue;
    }
    const end = endOf(grid, band);
    lists.push(...listsOf(grid, band, start, end));
    start = end;
    row = end;
  }
  return lists;
}

/** The headings that begin in a row; null if none of the lists that are read has such headings. */
function bandAt(grid: SheetGrid, row: number): Band | null {
  if (grid.isBlankRow(row) || !isOfTexts(grid, row)) return null;
  const bands: Band[] = [];
  for (let height = 1; height <= MAX_HEADING_ROWS && row + height <= grid.rows.length; height += 1) {
    if (height > 1 && !isSubHeading(grid, row, row + height - 1)) break;
    const headings = headingsOf(grid, row, height);
    const roles = new Set(headings.map(({ texts }) => roleOfHeading(texts)));
    bands.push({ row, height, headings, roles });
  }
  const fitting = bands.filter(({ roles, headings }) => kindOf(roles) !== null && headings.length > 1);
  const best = fitting.reduce<Band | null>(
    (one, other) => (one === null || known(other) >= known(one) ? other : one),
    null,
  );
  if (best === null) return null;
  // The outer headings of a band that begins one row lower may say nothing by themselves.
  return best;
}

/** A wide heading counts once. */
const known = ({ headings }: Band): number =>
  new Set(headings.filter(({ texts }) => roleOfHeading(texts) !== null).map(({ cell }) => cell)).size;

/** No amounts, and more than one text: a row of headings */
function isOfTexts(grid: SheetGrid, row: number): boolean {
  const cells = (grid.rows[row] ?? []).filter(({ kind }) => kind !== "blank");
  return (
    cells.length > 1 &&
    cells.every(({ kind, written }) => kind === "text" && !isAmountText(written) && !isLabel(written))
  );
}

/** 单位：某市图书馆, 万元: what stands above headings, not in them */
function isLabel(written: string): boolean {
  return (
    /^(?!其中|减|加|内)[^:：]{1,12}[:：]/u.test(written) ||
    /^[(（]?(?:人民币)?[千万亿]?元[)）]?$/u.test(written)
  );
}

function isAmountText(written: string): boolean {
  return /\d/.test(written) && readNumberText(written) !== null;
}

/** Whether a row belongs to the headings above: its texts stand below a wide heading or below none. */
function isSubHeading(grid: SheetGrid, first: number, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  const filled = cells.filter(({ kind }) => kind !== "blank");
  if (filled.length === 0 || filled.some(({ kind, written }) => kind !== "text" || isAmountText(written)))
    return false;
  const isOfHeadings = filled.some((_, at) => {
    const column = filled[at]?.column ?? 0;
    return (
      roleOfHeading([filled[at]?.written ?? ""]) !== null ||
      isUnderWide(grid, first, row, column - grid.area.column)
    );
  });
  return (
    isOfHeadings &&
    filled.every(({ column }) => {
      const at = column - grid.area.column;
      return isUnderWide(grid, first, row, at) || isBelowNothing(grid, first, row, at);
    })
  );
}

function isBelowNothing(grid: SheetGrid, first: number, row: number, column: number): boolean {
  for (let above = first; above < row; above += 1)
    if (grid.shown(above, column).kind !== "blank") return false;
  return true;
}

/** Below a heading that spans several columns: merged, or with blank cells to its right */
function isUnderWide(grid: SheetGrid, first: number, row: number, column: number): boolean {
  for (let above = row - 1; above >= first; above -= 1) {
    const merge = grid.mergeAt(above, column);
    if (merge !== null && merge.columns > 1 && merge.row + merge.rows <= row) return true;
    let left = column;
    while (left > 0 && grid.shown(above, left).kind === "blank") left -= 1;
    if (left !== column) {
      const heading = grid.shown(above, left);
      if (heading.kind === "text" && grid.at(row, left).kind !== "blank") return true;
      continue;
    }
    const right = column + 1;
    const isWide =
      merge === null &&
      grid.at(above, column).kind === "text" &&
      right < grid.width &&
      grid.shown(above, right).kind === "blank" &&
      grid.at(row, right).kind === "text";
    if (isWide) return true;
  }
  return false;
}

function headingsOf(grid: SheetGrid, row: number, height: number): LedgerHeading[] {
  const headings: LedgerHeading[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const texts: string[] = [];
    let cell = grid.at(row, column).address;
    for (let at = row; at < row + height; at += 1) {
      const shown = headingAt(grid, row, at, column, at < row + height - 1);
      if (shown === null || shown.written === texts.at(-1)) continue;
      texts.push(shown.written);
      cell = shown.address;
    }
    if (texts.length > 0) headings.push({ column: column + grid.area.column, texts, cell });
  }
  return headings;
}

/** The heading over a cell; an outer one may stand to the left over blank cells, if something stands below it here. */
function headingAt(
  grid: SheetGrid,
  first: number,
  row: number,
  column: number,
  isOuter: boolean,
): LedgerCell | null {
  const shown = grid.shown(row, column);
  const merge = grid.mergeAt(row, column);
  if (merge !== null && merge.row < first) return null;
  if (shown.kind !== "blank") return shown;
  if (!isOuter || grid.at(row + 1, column).kind === "blank") return null;
  for (let left = column - 1; left >= 0; left -= 1) {
    const other = grid.shown(row, left);
    if (other.kind === "blank") continue;
    const spans = grid.at(row + 1, left).kind !== "blank" && grid.mergeAt(row, left) === null;
    return spans ? other : null;
  }
  return null;
}

/** The row after the last one of a list: the next headings of another list, or the end of the sheet */
function endOf(grid: SheetGrid, band: Band): number {
  for (let row = band.row + band.height; row < grid.rows.length; row += 1) {
    // Below the rows of a standard workbook that is read as a ledger
    if (grid.rows[row]?.some(({ written }) => isClosingText(written)) === true) return row;
    const next = bandAt(grid, row);
    if (next === null) {
      if (isOtherHeading(grid, row)) return startOfTitle(grid, band.row + band.height, row);
      continue;
    }
    if (isSame(band, next)) {
      row += next.height - 1;
      continue;
    }
    return startOfTitle(grid, band.row + band.height, row);
  }
  return grid.rows.length;
}

/** Words of headings, of lists that are not read too */
const HEADING_WORD =
  /^(?:序号|编号|备注|说明|摘要|单位|.{0,6}(?:姓名|名称|日期|时间|金额|数量|单价|合计|电话|职务|岗位|部门|科室|事由|原因|用途|规格|型号|地址|状态|类型|类别|人))$/u;

/** A row of texts of which most are words of headings, so that the rows below it are another list */
function isOtherHeading(grid: SheetGrid, row: number): boolean {
  if (!isOfTexts(grid, row)) return false;
  const filled = (grid.rows[row] ?? []).filter(({ kind }) => kind !== "blank");
  const headings = filled.filter(({ written }) => HEADING_WORD.test(written.replace(/\s/g, "")));
  return filled.length >= 3 && headings.length * 2 > filled.length;
}

/** A list's title stands right above its headings, with a blank row above it. */
function startOfTitle(grid: SheetGrid, from: number, headings: number): number {
  for (let row = headings - 1; row > from && row >= headings - 4; row -= 1) {
    if (grid.isBlankRow(row)) return row + 1;
    if (!(grid.rows[row] ?? []).every(({ kind }) => kind === "blank" || kind === "text")) break;
  }
  return headings;
}

function isSame(one: Band, other: Band): boolean {
  const textsOf = ({ headings }: Band): string =>
    JSON.stringify(headings.map(({ texts, column }) => [texts, column]));
  return textsOf(one) === textsOf(other);
}

/**
 * One list, or several side by side where each by itself has the headings of one. Columns beside a list that say nothing of
 * its rows, names and telephones, are another list.
 */
function listsOf(grid: SheetGrid, band: Band, start: number, end: number): LedgerList[] {
  const parts = partsOf(grid, band, end).map((headings) => ({ headings, meaning: meaningOf(headings) }));
  const lists = parts.filter(({ meaning }) => meaning === "list");
  const isApart = parts.length > 1 && lists.length > 0 && !parts.some(({ meaning }) => meaning === "part");
  if (!isApart) return [listOf(grid, band, band.headings, null, start, end)];
  return lists.map(({ headings }) => listOf(grid, band, headings, headings, start, end));
}

/** Roles that are no sign of a list that is read */
const ANYWHERE: ReadonlySet<Role | null> = new Set<Role | null>([
  null,
  "serial",
  "date",
  "document",
  "summary",
  "unitName",
  "kind",
  "amount",
]);

function meaningOf(headings: readonly LedgerHeading[]): "list" | "part" | "other" {
  const roles = new Set(headings.map(({ texts }) => roleOfHeading(texts)));
  if (kindOf(roles) !== null) return "list";
  return [...roles].every((role) => ANYWHERE.has(role)) ? "other" : "part";
}

/** The headings, parted at columns that are blank down to the end */
function partsOf(grid: SheetGrid, { row, headings }: Band, end: number): LedgerHeading[][] {
  const parts: LedgerHeading[][] = [];
  let before: LedgerHeading | undefined;
  for (const heading of headings) {
    const gap = before !== undefined && hasBlankColumn(grid, row, end, before.column, heading.column);
    if (before === undefined || gap) parts.push([]);
    parts.at(-1)?.push(heading);
    before = heading;
  }
  return parts;
}

function hasBlankColumn(grid: SheetGrid, row: number, end: number, left: number, right: number): boolean {
  for (let column = left + 1; column < right; column += 1) {
    const at = column - grid.area.column;
    let isBlank = true;
    for (let one = row; one < end && isBlank; one += 1) isBlank = grid.at(one, at).kind === "blank";
    if (isBlank) return true;
  }
  return false;
}

/** @param only the columns of one of several lists; null = the whole width, columns without heading too */
function listOf(
  grid: SheetGrid,
  { row, height }: Band,
  own: readonly LedgerHeading[],
  only: readonly LedgerHeading[] | null,
  start: number,
  end: number,
): LedgerList {
  const headings = only ?? withUnheaded(grid, own, row + height, end);
  const first = row + height;
  const last = lastRow(grid, first, end);
  const columns = headings.map(({ column }) => column - grid.area.column);
  const rows: LedgerCell[][] = [];
  for (let at = first; at <= last; at += 1) {
    if (grid.isBlankRow(at)) continue;
    rows.push(columns.map((column) => dataCell(grid, first, at, column)));
  }
  const [left = 0, right = 0] = [Math.min(...columns), Math.max(...columns)];
  const above = grid.rows
    .slice(start, row)
    .flat()
    .filter(
      ({ kind, column }) =>
        kind !== "blank" &&
        (only === null || (column - grid.area.column >= left && column - grid.area.column <= right)),
    );
  const area = {
    row: row + grid.area.row,
    column: left + grid.area.column,
    rows: Math.max(last, first - 1) - row + 1,
    columns: right - left + 1,
  };
  return { sheet: grid.area.sheet, range: areaName(area), above, headings, rows };
}

function withUnheaded(
  grid: SheetGrid,
  headings: readonly LedgerHeading[],
  first: number,
  end: number,
): LedgerHeading[] {
  const known = new Map(headings.map((heading) => [heading.column, heading]));
  const all: LedgerHeading[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const at = column + grid.area.column;
    const heading = known.get(at);
    if (heading !== undefined) {
      all.push(heading);
      continue;
    }
    let isFilled = false;
    for (let row = first; row < end && !isFilled; row += 1) isFilled = grid.at(row, column).kind !== "blank";
    if (isFilled)
      all.push({ column: at, texts: [], cell: cellAddress(grid.area.sheet, first - 1 + grid.area.row, at) });
  }
  return all;
}

function lastRow(grid: SheetGrid, first: number, end: number): number {
  let last = end - 1;
  while (last >= first && grid.isBlankRow(last)) last -= 1;
  return last;
}

/** A label that is merged down holds for each of its rows; an amount counts in its first row only. */
function dataCell(grid: SheetGrid, first: number, row: number, column: number): LedgerCell {
  const own = grid.at(row, column);
  const merge = grid.mergeAt(row, column);
  if (own.kind !== "blank" || merge === null || merge.row < first || merge.columns > 1) return own;
  const shown = grid.at(merge.row, merge.column);
  return shown.kind === "text" && shown.value === null ? shown : own;
}
