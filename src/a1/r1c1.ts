/**
 * Absolute references in the R1C1 style, which Excel uses in the formulas of names once the user has switched to it
 * (office-js#1831): `=资金!R1C1:R40C13`.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { columnIndex, columnLetters } from "./columns";

const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const IN_R1C1 = new RegExp(
  String.raw`${QUOTED}|!R(\d{1,7})C(\d{1,5})(?::R(\d{1,7})C(\d{1,5}))?(?![\p{L}\d_.([])`,
  "gu",
);
const IN_A1 = new RegExp(
  String.raw`${QUOTED}|!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?(?![\p{L}\d_.(])`,
  "gu",
);

/**
 * `=资金!R1C1:R40C13` → `=资金!$A$1:$M$40`. Only absolute references with a sheet are translated; the rest of the formula
 * stays. A formula in A1 style contains no such reference.
 */
export function fromR1C1(formula: string): string {
  return formula.replace(
    IN_R1C1,
    (part: string, row1?: string, column1?: string, row2 = row1, column2 = column1) => {
      const first = corner(Number(row1), Number(column1));
      const last = corner(Number(row2), Number(column2));
      if (first === null || last === null) return part;
      return first === last ? `!${first}` : `!${first}:${last}`;
    },
  );
}

function corner(row: number, column: number): string | null {
  const exists = row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
  return exists ? `$${columnLetters(column - 1)}$${row}` : null;
}

/** `=资金!$A$1:$M$40` → `=资金!R1C1:R40C13`. Only absolute references with a sheet are translated. */
export function toR1C1(formula: string): string {
  return formula.replace(IN_A1, (part: string, column1?: string, row1 = "", column2?: string, row2 = "") => {
    if (column1 === undefined) return part;
    const first = `R${row1}C${(columnIndex(column1) ?? 0) + 1}`;
    return column2 === undefined ? `!${first}` : `!${first}:R${row2}C${(columnIndex(column2) ?? 0) + 1}`;
  });
}
