/** Merges and unmerges cells. */
import { type Area, containsCell } from "../../a1";
import { cutsMerge, mergeParts, unmerge } from "../../xlsx/edit/merges";
import { invalidArgument } from "../errors";
import type { Session } from "../session";
import { rectOf, type Areas } from "../targets";
import { assertNoArrays } from "./arrays";

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
  mergeParts(sheet, rect, across ? rowsOf(rect) : [rect]);
  session.document.markOutdated();
  session.document.changes.appearance(sheet);
}

function rowsOf(rect: Area): Area[] {
  return Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 }));
}

/** Unmerges every merged area that the target touches. */
export function unmergeTouched(session: Session, target: Areas): void {
  const { sheet } = target;
  session.requireUnprotected(sheet);
  unmerge(target);
  session.document.changes.appearance(sheet);
}

/** The merged areas whose top-left cell lies in the target, which is how Excel finds them. */
export function mergesFrom(target: Areas): Area[] {
  return target.sheet.merges.filter((one) =>
    target.areas.some((rect) => containsCell(rect, one.row, one.column)),
  );
}
