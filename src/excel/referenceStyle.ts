/**
 * Where the user has switched Excel to the R1C1 style, the formulas of names come in that style, too (office-js#1831):
 * `=资金!R1C1:R40C13`. The add-in speaks A1: they are translated where they come in, and where they go out again.
 */
import { columnIndex, columnLetters, MAX_COLUMNS } from "../workbook/addresses";

const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const IN_R1C1 = new RegExp(
  String.raw`${QUOTED}|!R(\d{1,7})C(\d{1,5})(?::R(\d{1,7})C(\d{1,5}))?(?![\p{L}\d_.([])`,
  "gu",
);
const IN_A1 = new RegExp(
  String.raw`${QUOTED}|!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?(?![\p{L}\d_.(])`,
  "gu",
);

/** Cells that are named absolutely; all else stays. No formula in A1 style has anything of that look. */
export function inA1(formula: string): string {
  return formula.replace(IN_R1C1, (part: string, ...numbers: unknown[]) => {
    const [row1, column1, row2 = row1, column2 = column1] = numbers
      .slice(0, 4)
      .map((digits) => (digits === undefined ? undefined : Number(digits)));
    if (row1 === undefined || column1 === undefined || row2 === undefined || column2 === undefined)
      return part;
    if (Math.min(row1, column1, row2, column2) < 1 || Math.max(column1, column2) > MAX_COLUMNS) return part;
    const [first, last] = [
      [row1, column1],
      [row2, column2],
    ].map(([row = 0, column = 0]) => `$${columnLetters(column - 1)}$${row}`);
    return first === last ? `!${first}` : `!${first}:${last}`;
  });
}

export function isR1C1(formula: string): boolean {
  return inA1(formula) !== formula;
}

/** @param r1c1 the style that this Excel wants */
export function inStyle(formula: string, r1c1: boolean): string {
  if (!r1c1) return formula;
  return formula.replace(
    IN_A1,
    (part: string, letters1?: string, row1?: string, letters2?: string, row2?: string) => {
      const corner = (letters: string, row = ""): string => `R${row}C${(columnIndex(letters) ?? 0) + 1}`;
      if (letters1 === undefined) return part;
      return `!${corner(letters1, row1)}${letters2 === undefined ? "" : `:${corner(letters2, row2)}`}`;
    },
  );
}
