/** Widths of columns and heights of rows, in points as Office.js has them, and in characters as files have them. */
import type { ColumnFormat, RowFormat, Sheet } from "../model/types";

/** Width of a digit in the default font; Excel measures it, so a wider font makes wider columns */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
/** 64 pixels: eight digits and the padding */
export const STANDARD_WIDTH_POINTS = 48;

/** Converts the file's width (characters including padding) to points, rounded to whole pixels as in Excel */
export function pointsOfWidth(width: number | null): number {
  if (width === null) return STANDARD_WIDTH_POINTS;
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / PIXELS_PER_DIGIT)) / 256) * PIXELS_PER_DIGIT);
  return pixels * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return widthOfPixels(Math.round(points / POINTS_PER_PIXEL));
}

export function widthOfPixels(pixels: number): number {
  return Math.trunc((pixels / PIXELS_PER_DIGIT) * 256) / 256;
}

/** To whole pixels */
export function roundedHeight(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** The column's format, to be changed in place */
export function columnFormat(sheet: Sheet, index: number): ColumnFormat {
  const known = sheet.columns.get(index);
  if (known !== undefined) return known;
  const format: ColumnFormat = { width: null, hidden: false, style: 0 };
  sheet.columns.set(index, format);
  return format;
}

/** The row's format, to be changed in place */
export function rowFormat(sheet: Sheet, index: number): RowFormat {
  const known = sheet.rows.get(index);
  if (known !== undefined) return known;
  const format: RowFormat = { height: null, hidden: false, style: 0 };
  sheet.rows.set(index, format);
  return format;
}
