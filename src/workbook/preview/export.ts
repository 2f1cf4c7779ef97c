/** The attachments as they are handed in: figures and texts as they stand on the sheets, without formulas. */
import type { Conflict } from "./conflicts";
import type { WritePlan } from "../plan";
import { fromCellNumber, toPlainExact } from "../../domain/decimal";
import type { CellContent, SheetDefinition } from "../sheet";
import type { CellValue } from "../snapshot";

/** Printed on top of each page of unfinished papers */
export const DRAFT_HEADER = "草稿（尚未完成，不得上报）";

export function asDrafts(sheets: readonly SheetDefinition[]): SheetDefinition[] {
  return sheets.map((sheet) => ({ ...sheet, print: { ...sheet.print, header: DRAFT_HEADER } }));
}

/**
 * @param sheets as a recompute would write them
 * @param left the user's own content on them
 * @param renamed sheets that have another name in this workbook
 */
export function exportedSheets(
  sheets: readonly SheetDefinition[],
  left: readonly Conflict[],
  renamed: WritePlan["renamed"],
): SheetDefinition[] {
  return sheets
    .filter(({ purpose }) => purpose === "attachment")
    .map((definition) => {
      const used = renamed.find(({ requested }) => requested === definition.name)?.used ?? definition.name;
      const own = left.filter(({ sheet }) => sheet === used);
      return own.length === 0 ? definition : withContents(definition, own);
    });
}

function withContents(definition: SheetDefinition, own: readonly Conflict[]): SheetDefinition {
  const shown = new Map(own.map(({ row, column, shown: value }) => [`${row} ${column}`, contentOf(value)]));
  const rows = definition.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      const content = shown.get(`${row} ${column}`);
      return content === undefined ? cell : { ...cell, content };
    }),
  }));
  return { ...definition, rows };
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") {
    const exact = fromCellNumber(value);
    return { number: exact === undefined ? String(value) : toPlainExact(exact) };
  }
  const text = typeof value === "boolean" ? String(value).toUpperCase() : value;
  return text === "" ? null : { text };
}
