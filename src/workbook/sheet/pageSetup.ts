/** What all printed sheets share, and sizes. */

/** Points */
export const MARGINS = { left: 36, right: 36, top: 54, bottom: 54, header: 24, footer: 24 } as const;

/**
 * Each sheet counts its own pages, also when the whole workbook is printed. Excel's total (`&N`) is that of the print
 * job, so the footer has none.
 */
export const FIRST_PAGE = 1;
export const FOOTER = "第 &P 页";

export const POINTS_PER_PIXEL = 0.75;

/** Width of a column in pixels: a digit of Excel's usual font is 7 pixels wide, and a column has 5 more. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}
