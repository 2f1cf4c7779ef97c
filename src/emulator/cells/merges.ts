/** Merges and unmerges cells. */
import { type Area, cellCount, containsCell, encloses, intersect } from "../../a1";
import type { Sheet } from "../../xlsx/model/types";
import { invalidArgument } from "../errors";
import type { Session } from "../session";
import { rectOf, type Areas } from "../targets";
import { assertNoArrays } from "./arrays";
import { cutsMerge, setContent } from "./content";
import { inOrder, isBlank, makeCell, storedCells } from "./grid";

/**
 * Merges each area, or each of its rows (`across`). The first content, row by row, moves to the top-left cell; the
 * others are lost. Refuses an area that overlaps a merged one partly (Excel may widen it).
 */
export function merge(session: Session, target: Areas, across: boolean): void {
  const { sheet } = target;
  session.requireUnprotected(sheet);
  const rect = rectOf(target);
  if (cutsMerge(sheet, rect)) throw invalidArgument("the range cuts through merged cells");
  assertNoArrays(sheet, rect);
  const parts = across ? rowsOf(rect) : [rect];
  const first = sheet.merges.findIndex((one) => encloses(rect, one));
  const others = sheet.merges.filter((one) => !encloses(rect, one));
  const merged = parts.filter((part) => cellCount(part) > 1);
  for (const part of merged) keepFirst(sheet, part);
  // A widened area keeps its place in the file.
  others.splice(first < 0 ? others.length : first, 0, ...merged.map((part) => ({ ...part })));
  sheet.merges = others;
  session.document.markOutdated();
  session.document.changes.appearance(sheet);
}

function rowsOf(rect: Area): Area[] {
  return Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 }));
}

function keepFirst(sheet: Sheet, rect: Area): void {
  const filled = inOrder(storedCells(sheet, rect).filter(({ cell }) => !isBlank(cell)));
  const [first] = filled;
  if (first === undefined) return;
  const { value, formula } = first.cell;
  for (const { cell } of filled) setContent(cell, null, null);
  setContent(makeCell(sheet, rect.row, rect.column), value, formula);
}

/** Unmerges every merged area that the target touches. */
export function unmergeTouched(session: Session, target: Areas): void {
  const { sheet } = target;
  session.requireUnprotected(sheet);
  sheet.merges = sheet.merges.filter((one) => !target.areas.some((rect) => intersect(one, rect) !== null));
  session.document.changes.appearance(sheet);
}

/** The merged areas whose top-left cell lies in the target, which is how Excel finds them. */
export function mergesFrom(target: Areas): Area[] {
  return target.sheet.merges.filter((one) =>
    target.areas.some((rect) => containsCell(rect, one.row, one.column)),
  );
}
