/** Merges and unmerges cells. */
import { type Area, cellCount, encloses, intersect } from "../../a1";
import type { Sheet } from "../model/types";
import { setContent } from "./content";
import { inOrder, isBlank, makeCell, storedCells, type SheetAreas } from "./grid";

/**
 * Merges each of the parts of an area that cuts through no merged cells. The first content of a part, row by row, moves
 * to its top-left cell; the others are lost.
 */
export function mergeParts(sheet: Sheet, rect: Area, parts: readonly Area[]): void {
  const first = sheet.merges.findIndex((one) => encloses(rect, one));
  const others = sheet.merges.filter((one) => !encloses(rect, one));
  const merged = parts.filter((part) => cellCount(part) > 1);
  for (const part of merged) keepFirst(sheet, part);
  // A widened area keeps its place in the file.
  others.splice(first < 0 ? others.length : first, 0, ...merged.map((part) => ({ ...part })));
  sheet.merges = others;
}

function keepFirst(sheet: Sheet, rect: Area): void {
  const filled = inOrder(storedCells(sheet, rect).filter(({ cell }) => !isBlank(cell)));
  const [first] = filled;
  if (first === undefined) return;
  const { value, formula } = first.cell;
  for (const { cell } of filled) setContent(cell, null, null);
  setContent(makeCell(sheet, rect.row, rect.column), value, formula);
}

/** Unmerges every merged area that one of the areas touches. */
export function unmerge({ sheet, areas }: SheetAreas): void {
  sheet.merges = sheet.merges.filter((one) => !areas.some((rect) => intersect(one, rect) !== null));
}

/** Whether a merged area lies partly in `rect` */
export function cutsMerge(sheet: Sheet, rect: Area): boolean {
  return sheet.merges.some((merge) => !encloses(rect, merge) && intersect(rect, merge) !== null);
}
