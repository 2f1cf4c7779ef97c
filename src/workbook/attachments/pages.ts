/** How an attachment falls on its pages. */
import { MARGINS, pixelsOfCharacters, POINTS_PER_PIXEL } from "../sheet/pageSetup";
import { DEFAULT_ROW_HEIGHT } from "../sheet/rowHeights";
import type { Print, RowDefinition, SheetDefinition } from "../sheet";

/** Points */
const A4 = { short: 595.3, long: 841.9 } as const;

type Layout = Pick<SheetDefinition, "rows" | "columnWidths"> & Pick<Print, "orientation" | "titleRows">;

/** Of what would be printed otherwise; smaller, the table would be hard to read */
const SMALLEST = 0.85;

/**
 * The number of pages without the last one, if nothing but a few signatures and notes would be on it: Excel then makes
 * the sheet a little smaller. Undefined if it needs no such limit. Heights are estimates.
 */
export function pagesWithSignatures({
  rows,
  columnWidths,
  orientation,
  titleRows,
}: Layout): number | undefined {
  const [width, height] = orientation === "portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
  const points = columnWidths.reduce((sum, one) => sum + pixelsOfCharacters(one) * POINTS_PER_PIXEL, 0);
  const scale = Math.min(1, (width - MARGINS.left - MARGINS.right) / points);
  const room = (height - MARGINS.top - MARGINS.bottom) / scale;
  const heightOf = (row: RowDefinition | undefined): number => row?.height ?? DEFAULT_ROW_HEIGHT;
  const closing = rows.findLastIndex((row) => !isClosing(row)) + 1;
  let page = 1;
  let used = 0;
  for (const [index, row] of rows.entries()) {
    if (used + heightOf(row) > room) {
      if (index >= closing) {
        const left = rows.slice(index).reduce((sum, one) => sum + heightOf(one), 0);
        return (page * room) / (page * room + left) < SMALLEST ? undefined : page;
      }
      page += 1;
      used = titleRows !== null && index > titleRows.last ? heightOf(rows[titleRows.last]) : 0;
    }
    used += heightOf(row);
  }
  return undefined;
}

/** 单位负责人：, 注：1. … below the table */
function isClosing({ cells }: RowDefinition): boolean {
  return cells.every((cell) => cell === null || cell.style === "captionLeft" || cell.style === "footnote");
}
