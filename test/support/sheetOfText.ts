/** A used range typed as a drawing: one line a row, cells apart by `|`, blank ones left out. */
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";

export function sheetOfText(drawing: string, sheet = "Sheet1"): AreaSnapshot {
  const lines = drawing
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.split("|").map((text) => text.trim().replaceAll("⏎", "\n")));
  return sheetOfValues(lines, sheet);
}

export function sheetOfValues(rows: readonly (readonly CellValue[])[], sheet = "Sheet1"): AreaSnapshot {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { sheet, row: 0, column: 0, values, formulas: values, numberFormats };
}
