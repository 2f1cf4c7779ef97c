/** Range members that merge, insert, delete and copy cells. */
import { rangeObject, rangeAreasObject } from "./objects";
import { copyCells, COPY_WHAT } from "../cells/copy";
import { merge, mergesFrom, unmergeTouched } from "../cells/merges";
import { deleteLines, insertLines } from "../cells/structure";
import { invalidArgument, notImplemented } from "../errors";
import { flag, oneOf, optional } from "../parameters";
import type { Session } from "../session";
import { membersOf, type Method } from "../table";
import { isEntireColumn, isEntireRow } from "../../a1";
import { rectOf, type Areas } from "../targets";
import { areasOfAddress, rangeOrAddress, target } from "./addresses";

const members = membersOf<Areas>();

/** Whole rows or columns only: the embedded host cannot move parts of them. */
function axisOf(range: Areas, member: string): { axis: "rows" | "columns"; at: number; count: number } {
  const rect = rectOf(range);
  if (isEntireRow(rect) && isEntireColumn(rect)) throw invalidArgument("the whole sheet");
  if (isEntireRow(rect)) return { axis: "rows", at: rect.row, count: rect.rows };
  if (isEntireColumn(rect)) return { axis: "columns", at: rect.column, count: rect.columns };
  throw notImplemented(`Range.${member} of parts of rows and columns`);
}

function copySource(session: Session, range: Areas, source: Areas | string): Areas {
  if (typeof source !== "string") return source;
  return areasOfAddress(session.workbook, range.sheet, source);
}

export const structureMethods: Readonly<Record<string, Method<Areas>>> = {
  Merge: members.act("write", [optional(flag)], (session, range, across) =>
    merge(session, range, across ?? false),
  ),
  Unmerge: members.act("write", [], (session, range) => unmergeTouched(session, range)),
  GetMergedAreasOrNullObject: members.method("read", [], (_session, range) => {
    const areas = mergesFrom(range);
    return areas.length === 0 ? null : rangeAreasObject(target(range.sheet, ...areas));
  }),
  /** Returns the new, empty range at the old address; the range itself moves. */
  Insert: members.method("write", [oneOf("Down", "Right")], (session, range, shift) => {
    const { axis, at, count } = axisOf(range, "insert");
    if ((axis === "rows") !== (shift === "Down")) throw invalidArgument(`${axis} cannot move ${shift}`);
    const place = { ...rectOf(range) };
    insertLines(session, range.sheet, axis, at, count);
    return rangeObject(target(range.sheet, place));
  }),
  Delete: members.act("write", [oneOf("Up", "Left")], (session, range, shift) => {
    const { axis, at, count } = axisOf(range, "delete");
    if ((axis === "rows") !== (shift === "Up")) throw invalidArgument(`${axis} cannot move ${shift}`);
    deleteLines(session, range.sheet, axis, at, count);
  }),
  CopyFrom: members.act(
    "write",
    [rangeOrAddress, optional(oneOf(...COPY_WHAT)), optional(flag), optional(flag)],
    (session, range, source, what, skipBlanks, transpose) => {
      if (skipBlanks === true) throw notImplemented("Range.copyFrom with skipBlanks");
      if (transpose === true) throw notImplemented("Range.copyFrom with transpose");
      copyCells(session, copySource(session, range, source), range, what ?? "All");
    },
  ),
};
