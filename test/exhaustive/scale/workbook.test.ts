/** Large workbooks: the file and the calculation. */
import { Calculator } from "../../../src/xlsx/calculation";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { createWorkbook } from "../../../src/xlsx/model/createWorkbook";
import type { CellValue, Sheet } from "../../../src/xlsx/model/types";

test("saves and loads 20,000 rows of 12 columns", () => {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  for (let row = 0; row < 20_000; row++) {
    for (let column = 0; column < 12; column++) {
      const value: CellValue = column < 4 ? `文字${row}-${column}` : row * 1.37 + column;
      sheet.cells.set(cellKey(row, column), { value, formula: null, style: 0 });
    }
  }
  const loaded = loadXlsx(saveXlsx(workbook));
  expect(loaded.sheets[0]?.cells.size).toBe(240_000);
});

test("computes a chain of 40,000 formulas", () => {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  for (let row = 0; row < 40_000; row++) {
    const formula = row === 0 ? "=A1" : `=B${row}+A${row + 1}`;
    sheet.cells.set(cellKey(row, 0), { value: row + 1, formula: null, style: 0 });
    sheet.cells.set(cellKey(row, 1), { value: null, formula, style: 0 });
  }
  new Calculator().recalculate(workbook);
  expect(sheet.cells.get(cellKey(39_999, 1))?.value).toBe((40_000 * 40_001) / 2);
});
