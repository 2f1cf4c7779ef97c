/** Between plain data and what Office.js takes and gives for a cell. */
import { textInput } from "../workbook/cells";
import type { CellInput } from "../workbook/plan";
import type { CellContent } from "../workbook/sheet";

/** Leaves a cell as it is, in an array of values */
export const UNCHANGED = null;
const BLANK = "";

/** A cell of a new sheet: nothing is written where nothing is to stand. */
export function contentInput(content: CellContent): string | number | null {
  return content === null ? UNCHANGED : changeInput(content);
}

/** A cell of a standing sheet: null makes it blank. */
export function changeInput(input: CellInput): string | number {
  if (input === null) return BLANK;
  if ("text" in input) return textInput(input.text);
  if ("number" in input) return Number(input.number);
  return input.formula;
}

/** Whether a cell holds what was written. A formula's value is not ours to judge: its text is compared. */
export function holds(input: CellInput, value: unknown, formula: unknown): boolean {
  if (input === null) return value === BLANK;
  if ("text" in input) return value === input.text;
  if ("number" in input) return value === Number(input.number);
  return formula === input.formula;
}
