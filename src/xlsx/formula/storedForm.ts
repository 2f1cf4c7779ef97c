/** Converts formula text between the stored form and the form that Excel shows. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../a1";
import { replaceReferences } from "./references";

/** Functions newer than the file format; in the file they have the prefix `_xlfn.`. */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE CEILING.MATH CHISQ.DIST CHISQ.INV COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL " +
    "FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.SNGL NUMBERVALUE PERCENTILE.EXC " +
    "PERCENTILE.INC QUARTILE.INC RANK.AVG RANK.EQ SEC SECH SHEET SHEETS STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR " +
    "UNICODE VAR.P VAR.S XOR XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY SORTBY TEXTBEFORE TEXTAFTER TEXTSPLIT " +
    "VSTACK HSTACK TOROW TOCOL TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS ARRAYTOTEXT VALUETOTEXT"
  ).split(" "),
);
const FUTURE_WORKSHEET = new Set(["FILTER", "SORT"]);

const LITERAL = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const PREFIX = new RegExp(`${LITERAL}|_xl(?:fn|ws|pm|udf)\\.`, "g");
const CALL = new RegExp(`${LITERAL}|(?<![\\p{L}\\p{N}_.])([A-Z][A-Z0-9.]*)(?=\\()`, "gu");

/** `_xlfn.IFS(A1>0,1)` → `=IFS(A1>0,1)` */
export function shownFormula(text: string): string {
  const bare = text.startsWith("=") ? text.slice(1) : text;
  const shown = bare.includes("_xl")
    ? bare.replace(PREFIX, (part) => (part.startsWith("_xl") ? "" : part))
    : bare;
  return `=${shown}`;
}

/** `=IFS(A1>0,1)` → `_xlfn.IFS(A1>0,1)` */
export function storedFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return text.replace(CALL, (part: string, name?: string) => {
    if (name === undefined) return part;
    if (FUTURE_WORKSHEET.has(name)) return `_xlfn._xlws.${name}`;
    return FUTURE.has(name) ? `_xlfn.${name}` : part;
  });
}

/** Shifts the relative references of a formula by `rows` and `columns`, as copying its cell does. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, (area) => {
    const corners = area.split(":").map((corner) => {
      const [, column$, column, row$, row] = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(corner) ?? [];
      if (column === undefined || (column !== "" && columnIndex(column) === null)) return corner;
      // The `$` of `$3` in `$3:$5` is matched where the `$` of a column would be
      const first = column === "" ? "" : movedColumn(column$, column, columns);
      const last = row === "" ? "" : movedRow(column === "" ? column$ : row$, row, rows);
      return first === null || last === null ? null : first + last;
    });
    return corners.includes(null) ? "#REF!" : corners.join(":");
  });
}

function movedColumn(absolute: string | undefined, name: string | undefined, by: number): string | null {
  if (absolute === "$") return `$${name}`;
  const column = (columnIndex(name ?? "") ?? MAX_COLUMNS) + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnLetters(column);
}

function movedRow(absolute: string | undefined, number: string | undefined, by: number): string | null {
  if (absolute === "$") return `$${number}`;
  const row = Number(number) - 1 + by;
  return row < 0 || row >= MAX_ROWS ? null : String(row + 1);
}
