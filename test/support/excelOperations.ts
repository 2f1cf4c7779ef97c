/** The operations on the workbook that the embedded host, or Excel, has open. */
import { excelDesk, type ExcelSettings } from "../../src/excel/desk";
import type { Operations } from "../../src/operations";
import { createOperations, type GivenOptions } from "../../src/operations/create";

/** @param given the desk and the operations each take their own of it */
export function excelOperations(given: GivenOptions & ExcelSettings = {}): Operations {
  return createOperations(() => excelDesk(given), given);
}
