/**
 * Finds the area of a defined name from its formula. Asking Excel for the range of a name without one crashes some
 * hosts and fails the whole batch in others.
 */
import {
  cellCount,
  foldedSheetName,
  parseArea,
  sameSheetName,
  splitList,
  splitSheet,
  type Area,
} from "../../a1";
import { INPUT_SHEETS } from "../schema/names";
import type { NameState } from "../snapshot";

/** Larger areas are not read: a table of 20,000 indicators has 220,000 cells, a whole column a million. */
export const MAX_AREA_CELLS = 500_000;

export type NameTarget =
  | { readonly state: "area"; readonly sheet: string; readonly area: Area }
  | { readonly state: Exclude<NameState, "area"> };

interface Reference {
  /** Unquoted; may include a workbook: `[Book2.xlsx]资金` */
  readonly sheet: string;
  readonly area: Area;
}

/**
 * @param formula as Office.js gives it: `=资金!$A$1:$M$40`
 * @param sheetNames the workbook's sheets; the result uses their spelling
 */
export function nameTarget(formula: string, sheetNames: readonly string[]): NameTarget {
  const body = formula.trim().replace(/^=/, "");
  if (withoutQuoted(body).includes("#REF!")) return { state: "refError" };
  const union = /^\((.*)\)$/.exec(body)?.[1] ?? body;
  // The list separator is a semicolon under some regional settings.
  const references = splitList(union, ",;").map(parseReference);
  if (references.some((reference) => reference === null)) return { state: "formula" };
  const [first, second] = references;
  if (!first) return { state: "formula" };
  if (second !== undefined) return { state: "multiArea" };
  const sheet = sheetNames.find((name) => sameSheetName(name, first.sheet));
  if (sheet === undefined) return { state: "foreign" };
  if (cellCount(first.area) > MAX_AREA_CELLS) return { state: "tooLarge" };
  return { state: "area", sheet, area: first.area };
}

/** Blanks out texts and quoted sheet names. */
function withoutQuoted(body: string): string {
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => " ".repeat(quoted.length));
}

/** Columns and rows, all with `$`: a relative name refers to other cells from every cell. */
const ABSOLUTE = /^(\$[A-Z]+(\$\d+)?|\$\d+)(:(\$[A-Z]+(\$\d+)?|\$\d+))?$/i;

function parseReference(text: string): Reference | null {
  const parts = splitSheet(text);
  if (parts === null || parts.sheet === null || !ABSOLUTE.test(parts.rest)) return null;
  const area = parseArea(parts.rest);
  return area && { sheet: parts.sheet, area };
}

/** The sheets to search for rows outside the tables, folded: the standard ones but 说明, and those of the targets. */
export function sheetsAroundTables(targets: readonly NameTarget[]): ReadonlySet<string> {
  return new Set([
    ...INPUT_SHEETS.slice(1).map(foldedSheetName),
    ...targets.flatMap((target) => (target.state === "area" ? [foldedSheetName(target.sheet)] : [])),
  ]);
}
