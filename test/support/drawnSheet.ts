/** Sheets drawn row by row with their merged cells, as snapshots and in a workbook. */
import type { Area } from "../../src/a1";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import type { Workbook } from "../../src/xlsx/model/types";
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";

/** `AB:CD` of a row: the text, and how many columns and rows it is merged over */
export type DrawnCell = CellValue | readonly [text: CellValue, columns: number, rows?: number];

export interface DrawnSheet extends AreaSnapshot {
  readonly merges: readonly Area[];
}

/** Cells that a merged one above covers are left out. */
export function drawnSheet(name: string, rows: readonly (readonly DrawnCell[])[]): DrawnSheet {
  const merges: Area[] = [];
  const covered = new Set<string>();
  const cells = new Map<string, CellValue>();
  let width = 0;
  rows.forEach((line, row) => {
    let column = 0;
    for (const drawn of line) {
      while (covered.has(`${row},${column}`)) column += 1;
      const [text, columns, height = 1] = typeof drawn === "object" ? drawn : ([drawn, 1] as const);
      cells.set(`${row},${column}`, text);
      if (columns * height > 1) merges.push({ row, column, rows: height, columns });
      for (let r = row; r < row + height; r += 1)
        for (let c = column; c < column + columns; c += 1) covered.add(`${r},${c}`);
      column += columns;
      width = Math.max(width, column);
    }
  });
  const values = rows.map((_, row) =>
    Array.from({ length: width }, (__, column) => cells.get(`${row},${column}`) ?? ""),
  );
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { sheet: name, row: 0, column: 0, values, formulas: values, numberFormats, merges };
}

/** Adds the sheet to a workbook of the embedded host, with borders so that formats can be compared. */
export function addDrawnSheet(
  workbook: Workbook,
  { sheet: name, values, formulas, merges }: DrawnSheet,
): void {
  const sheet = workbook.addSheet(name);
  const style = workbook.styles.change(0, { fill: "#DDEBF7" });
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = formulas[r]?.[c];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      sheet.cells.set(cellKey(r, c), {
        value: value === "" ? null : value,
        formula: isFormula ? formula : null,
        style,
      });
    }),
  );
  sheet.merges.push(...merges.map((area) => ({ ...area })));
}

export const blanks = (count: number): DrawnCell[] => new Array<DrawnCell>(count).fill("");
