/** How long 读入自评表 takes to find no form in a large sheet of junk. */
import { performance } from "node:perf_hooks";
import { excelDesk } from "../../src/excel/desk";
import { createOperations } from "../../src/operations/create";
import { EmbeddedHost } from "../../src/emulator";
import { Calculator, createWorkbook } from "../../src/xlsx";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import { withOffice } from "../../src/emulator/node";
import { readForms } from "../../src/workbook/forms";
import { junkRows } from "../../test/support/junkRows";
import { sheetOfValues } from "../../test/support/sheetOfText";
import { median, medians } from "./timing";

/** Milliseconds; medians */
export interface JunkTimes {
  /** The reader alone */
  readonly reader: number;
  /** The whole operation, through Office.js and the embedded host */
  readonly action: number;
}

const COLUMNS = 5;

export async function timeJunk(rows: number, rounds: number): Promise<JunkTimes> {
  const values = junkRows(rows, COLUMNS);
  const area = sheetOfValues(values);
  const [reader = NaN] = medians([() => void readForms([area])], rounds);
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet?.cells.set(cellKey(row, column), { value, formula: null, style: 0 });
    });
  });
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  const action = await withOffice(host, async () => {
    const operations = createOperations(excelDesk);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const { forms, truncated } = await operations.readForms();
      times.push(performance.now() - started);
      if (forms.length + truncated.length + host.cost.writeRequests > 0)
        throw new Error("junk was taken for more");
    }
    return median(times);
  });
  return { reader, action };
}
