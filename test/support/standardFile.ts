/** Sheets of a standard workbook as the bytes of a file, written by the add-in on the embedded host. */
import { withOffice } from "../../src/emulator/node";
import { EmbeddedHost } from "../../src/emulator";
import { insertSheets } from "../../src/excel/write/insertSheets";
import type { SheetDefinition } from "../../src/workbook/sheet";
import { Calculator, createWorkbook } from "../../src/xlsx";
import { saveXlsx } from "../../src/xlsx/file";

export async function standardFile(sheets: readonly SheetDefinition[]): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  await withOffice(new EmbeddedHost(workbook, { calculator: new Calculator() }), () => insertSheets(sheets));
  if (blank) workbook.removeSheet(blank);
  return saveXlsx(workbook);
}
