/** Between plain data and what Office.js takes and gives for a cell. */
import { textInput } from "../../workbook/cells";
import type { CellInput } from "../../workbook/plan";

/** Leaves a cell as it is, in an array of values */
export const UNCHANGED = null;
const BLANK = "";

/** Null makes a cell blank. */
export function changeInput(input: CellInput): string | number {
  if (input === null) return BLANK;
  if ("text" in input) return textInput(input.text);
  if ("number" in input) return Number(input.number);
  return input.formula;
}

/** Whether a cell's content, a constant's value or a formula's text, is what was written. */
export function holds(input: CellInput, content: unknown): boolean {
  if (input === null) return content === BLANK;
  if ("text" in input) return content === input.text;
  if ("number" in input) return content === Number(input.number);
  return content === input.formula;
}
