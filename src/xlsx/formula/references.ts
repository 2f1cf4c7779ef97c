/** Finds and replaces the cell references in the text of a formula. */

/** No alternative backtracks, so the time is linear. */
const LEXEME = new RegExp(
  [
    `"[^"]*(?:""[^"]*)*"?`,
    `'[^']*(?:''[^']*)*'?`,
    // Table columns, and the number of another workbook
    String.raw`\[[^[\]]*(?:\[[^\]]*(?:\]|$)[^[\]]*)*\]?`,
    String.raw`[\p{L}\p{N}\p{M}_.$\\?]+`,
    String.raw`[^]`,
  ].join("|"),
  "gu",
);
const SHEET_NAME = /^[\p{L}_\\][^$]*$/u;
const CELL = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?[0-9]{1,7}$/;

/**
 * Replaces every cell reference.
 *
 * @param replace takes the area as written (`$A1:B$2`, `A:C`, `3:5`) and the sheet before it as written, without `!`;
 * returns the text that replaces the area
 */
export function replaceReferences(
  formula: string,
  replace: (area: string, sheet: string | null) => string,
): string {
  const lexemes = formula.match(LEXEME) ?? [];
  let result = "";
  let at = 0;
  while (at < lexemes.length) {
    const sheet = sheetLength(lexemes, at);
    const area = areaLength(lexemes, at + sheet);
    const taken = (from: number, count: number): string => lexemes.slice(from, from + count).join("");
    result += taken(at, sheet);
    if (area > 0) {
      result += replace(taken(at + sheet, area), sheet === 0 ? null : taken(at, sheet - 1));
    } else if (sheet === 0) result += lexemes[at] ?? "";
    at += sheet + area === 0 ? 1 : sheet + area;
  }
  return result;
}

/** Lexemes of a sheet with its `!`: quoted, or bare with an optional workbook or first sheet (`[1]Sheet1`, `Sheet1:Sheet3`) */
function sheetLength(lexemes: readonly string[], start: number): number {
  const isName = (at: number): boolean => SHEET_NAME.test(lexemes[at] ?? "");
  let end = start;
  if (lexemes[end]?.startsWith("'") === true) end += 1;
  else {
    if (lexemes[end]?.startsWith("[") === true) end += 1;
    if (!isName(end)) return 0;
    end += lexemes[end + 1] === ":" && isName(end + 2) && lexemes[end + 3] === "!" ? 3 : 1;
  }
  return lexemes[end] === "!" ? end + 1 - start : 0;
}

/** Lexemes of an area: a cell, or two cells, columns or rows. Before a bracket or `!` it is the name of something else. */
function areaLength(lexemes: readonly string[], start: number): number {
  const [first = "", colon, last = "", behind = ""] = lexemes.slice(start, start + 4);
  const isPair = [CELL, COLUMN, ROW].some((kind) => kind.test(first) && kind.test(last));
  if (colon === ":" && isPair && behind !== "(" && behind !== "!") return 3;
  return CELL.test(first) && colon !== "(" && colon !== "!" ? 1 : 0;
}
