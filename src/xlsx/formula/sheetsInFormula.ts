import { quoteSheet, unescapeSheet } from "../../a1";

/** Text constants, quoted sheet names and bare sheet names, each with its `!` */
const FORMULA_PART = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*)!/gu;

/**
 * Renames the sheets that a formula refers to. `rename` takes a sheet name and returns the new name, the same name, or
 * null if the sheet is deleted (`#REF!$A$1`). 3D references and references to other workbooks are unchanged.
 */
export function renameSheetsInFormula(formula: string, rename: (sheet: string) => string | null): string {
  return formula.replace(FORMULA_PART, (part: string, quoted?: string, bare?: string) => {
    const name = quoted === undefined ? bare : unescapeSheet(quoted);
    if (name === undefined || /[[\]:]/.test(name)) return part;
    const renamed = rename(name);
    if (renamed === name) return part;
    return renamed === null ? "#REF!" : `${quoteSheet(renamed)}!`;
  });
}
