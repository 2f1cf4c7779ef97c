/** Converts cell inputs to and from the values of Office.js. */
import { isSameNumber } from "../../workbook/undo/contents";
import { textInput } from "../../workbook/sheet/cells";
import type { CellInput } from "../../workbook/sheet";

/** In an array of values: leaves the cell unchanged */
export const UNCHANGED = null;
const BLANK = "";

/** Null clears the cell. */
export function changeInput(input: CellInput): string | number {
  if (input === null) return BLANK;
  if ("text" in input) return textInput(input.text);
  if ("number" in input) return Number(input.number);
  return input.formula;
}

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
