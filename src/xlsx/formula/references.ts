/** Finds and replaces the cell references in the text of a formula. */

const IDENTIFIER = String.raw`[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const AREA = String.raw`${CELL}:${CELL}|${CELL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
/** Quoted, or bare with an optional workbook or first sheet: `[1]Sheet1`, `Sheet1:Sheet3` */
const SHEET = String.raw`'(?:[^']|'')*'|(?:\[[^\]]*\])?(?:${IDENTIFIER}:)?${IDENTIFIER}`;
const TEXT = `"(?:[^"]|"")*"`;
/** Table columns */
const BRACKETS = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;

const REFERENCE = new RegExp(
  String.raw`${TEXT}|(?<sheet>(?:${SHEET})!)?(?<![\p{L}\p{N}_.$\\?])(?<area>${AREA})(?![\p{L}\p{N}_.(!\\?])|'(?:[^']|'')*'!|${BRACKETS}`,
  "gu",
);

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
  return formula.replace(REFERENCE, (part: string, ...found: unknown[]) => {
    const { sheet, area } = found[found.length - 1] as { sheet?: string; area?: string };
    if (area === undefined) return part;
    return (sheet ?? "") + replace(area, sheet?.slice(0, -1) ?? null);
  });
}
