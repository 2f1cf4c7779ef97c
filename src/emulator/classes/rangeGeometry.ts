/** The position of a range, and the ranges derived from it. */
import { rangeObject } from "./objects";
import { usedRange } from "../../xlsx/edit/grid";
import { found, invalidArgument } from "../errors";
import { flag, integer, optional } from "../parameters";
import type { Session } from "../session";
import { membersOf, type Method, type Property } from "../table";
import type { HostObject } from "../objects";
import {
  boundingArea,
  cellCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../a1";
import { rectOf, type Areas } from "../targets";
import { addressOf, rangeOrAddress, rectOfArgument, target } from "./addresses";

const members = membersOf<Areas>();
const MAX_CELL_COUNT = 2 ** 31 - 1;

function derived(range: Areas, rect: Area): HostObject {
  return rangeObject(target(range.sheet, rect));
}

function shared(session: Session, range: Areas, other: Areas | string): Area | null {
  return intersect(rectOf(range), rectOfArgument(session.workbook, range.sheet, other));
}

export const geometryProperties: Readonly<Record<string, Property<Areas>>> = {
  Address: members.read((_session, range) => addressOf(range)),
  AddressLocal: members.read((_session, range) => addressOf(range)),
  // Excel returns -1 above 2^31-1
  CellCount: members.read((_session, range) => {
    const count = cellCount(rectOf(range));
    return count > MAX_CELL_COUNT ? -1 : count;
  }),
  RowIndex: members.read((_session, range) => rectOf(range).row),
  ColumnIndex: members.read((_session, range) => rectOf(range).column),
  RowCount: members.read((_session, range) => rectOf(range).rows),
  ColumnCount: members.read((_session, range) => rectOf(range).columns),
  IsEntireRow: members.read((_session, range) => isEntireRow(rectOf(range))),
  IsEntireColumn: members.read((_session, range) => isEntireColumn(rectOf(range))),
};

export const geometryMethods: Readonly<Record<string, Method<Areas>>> = {
  /** May lie outside the range, but not outside the sheet */
  GetCell: members.method("read", [integer, integer], (_session, range, row, column) => {
    const rect = rectOf(range);
    return derived(range, { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 });
  }),
  GetOffsetRange: members.method("read", [integer, integer], (_session, range, rows, columns) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, row: rect.row + rows, column: rect.column + columns });
  }),
  GetResizedRange: members.method("read", [integer, integer], (_session, range, rows, columns) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, rows: rect.rows + rows, columns: rect.columns + columns });
  }),
  GetAbsoluteResizedRange: members.method("read", [integer, integer], (_session, range, rows, columns) =>
    derived(range, { ...rectOf(range), rows, columns }),
  ),
  GetRow: members.method("read", [integer], (_session, range, index) => {
    const rect = rectOf(range);
    if (index < 0 || index >= rect.rows) throw invalidArgument(`row ${index} of ${rect.rows}`);
    return derived(range, { ...rect, row: rect.row + index, rows: 1 });
  }),
  GetColumn: members.method("read", [integer], (_session, range, index) => {
    const rect = rectOf(range);
    if (index < 0 || index >= rect.columns) throw invalidArgument(`column ${index} of ${rect.columns}`);
    return derived(range, { ...rect, column: rect.column + index, columns: 1 });
  }),
  GetLastRow: members.method("read", [], (_session, range) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }),
  GetLastColumn: members.method("read", [], (_session, range) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, column: rect.column + rect.columns - 1, columns: 1 });
  }),
  GetLastCell: members.method("read", [], (_session, range) => {
    const rect = rectOf(range);
    const row = rect.row + rect.rows - 1;
    return derived(range, { row, column: rect.column + rect.columns - 1, rows: 1, columns: 1 });
  }),
  GetRowsBelow: members.method("read", [optional(integer)], (_session, range, count) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, row: rect.row + rect.rows, rows: count ?? 1 });
  }),
  GetRowsAbove: members.method("read", [optional(integer)], (_session, range, count) => {
    const rect = rectOf(range);
    return derived(range, { ...rect, row: rect.row - (count ?? 1), rows: count ?? 1 });
  }),
  GetEntireRow: members.method("read", [], (_session, range) =>
    derived(range, { ...rectOf(range), column: 0, columns: MAX_COLUMNS }),
  ),
  GetEntireColumn: members.method("read", [], (_session, range) =>
    derived(range, { ...rectOf(range), row: 0, rows: MAX_ROWS }),
  ),
  GetBoundingRect: members.method("read", [rangeOrAddress], (session, range, other) =>
    derived(range, boundingArea(rectOf(range), rectOfArgument(session.workbook, range.sheet, other))),
  ),
  GetIntersection: members.method("read", [rangeOrAddress], (session, range, other) =>
    derived(range, found(shared(session, range, other))),
  ),
  GetIntersectionOrNullObject: members.method("read", [rangeOrAddress], (session, range, other) => {
    const area = shared(session, range, other);
    return area === null ? null : derived(range, area);
  }),
  /** The top-left cell if the range is empty */
  GetUsedRange: members.method("read", [optional(flag)], (_session, range, valuesOnly) => {
    const { row, column } = rectOf(range);
    const used = usedRange(range.sheet, rectOf(range), valuesOnly ?? false);
    return derived(range, used ?? { row, column, rows: 1, columns: 1 });
  }),
  GetUsedRangeOrNullObject: members.method("read", [optional(flag)], (_session, range, valuesOnly) => {
    const used = usedRange(range.sheet, rectOf(range), valuesOnly ?? false);
    return used === null ? null : derived(range, used);
  }),
};
