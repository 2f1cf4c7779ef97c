/** Converts cell inputs to and from the values of Office.js. */
import { isSameNumber } from "../../workbook/undo/contents";
import type { CellInput } from "../../workbook/sheet";

/** In an array of values: leaves the cell unchanged */
export const UNCHANGED = null;
const BLANK = "";

/**
 * Whether a cell's content (the value of a constant or the text of a formula) equals what was written. Excel keeps 15
 * digits of a number; the last bit of the double may come back changed.
 */
export function holds(input: CellInput, content: unknown): boolean {
  if (input === null) return content === BLANK;
  if ("text" in input) return content === input.text;
  if ("number" in input) return isSameNumber(content, Number(input.number));
  return content === input.formula;
}
