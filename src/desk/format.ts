/** The .xlsx reader and writer, in a chunk of their own. */
import { Calculator, createWorkbook, loadXlsx, saveXlsx, XlsxError, type Workbook } from "../xlsx";
import type { Format } from "./session";

function save(workbook: Workbook): Uint8Array<ArrayBuffer> {
  return new Uint8Array(saveXlsx(workbook));
}

export const format: Format = {
  load: (bytes) => {
    try {
      const workbook = loadXlsx(bytes);
      const calculator = new Calculator();
      if (workbook.sheets.some(({ cells }) => [...cells.values()].some(({ stale }) => stale === true)))
        calculator.recalculate(workbook);
      return { kind: "loaded", workbook, calculator };
    } catch (error) {
      if (error instanceof XlsxError) return { kind: "unreadable", problem: error.code };
      throw error;
    }
  },
  save,
  content: (workbook) => {
    const { activeSheet, selectedAreas } = workbook;
    workbook.activeSheet = workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? activeSheet;
    workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    try {
      return save(workbook);
    } finally {
      workbook.activeSheet = activeSheet;
      workbook.selectAreas(selectedAreas);
    }
  },
  blank: () => ({ workbook: createWorkbook(), calculator: new Calculator() }),
};
