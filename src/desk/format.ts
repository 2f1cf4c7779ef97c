/** The .xlsx reader and writer, in a chunk of their own. */
import { Calculator, createWorkbook, loadXlsx, saveXlsx, XlsxError } from "../xlsx";
import type { Format } from "./session";

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
  save: (workbook) => new Uint8Array(saveXlsx(workbook)),
  blank: () => ({ workbook: createWorkbook(), calculator: new Calculator() }),
};
