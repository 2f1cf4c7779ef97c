import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/a1";

export const anyArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(50), fc.nat(50))
  .map(([row, column, rows, columns]) => ({
    row,
    column,
    rows: Math.min(rows + 1, MAX_ROWS - row),
    columns: Math.min(columns + 1, MAX_COLUMNS - column),
  }));

/** Names that Excel allows for a sheet. */
export const anySheetName: fc.Arbitrary<string> = fc
  .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
  .filter((name) => name.length <= 31 && name.trim() === name && !/^'|'$|[\\/?*[\]:]/.test(name));
