/** The .xlsx file and the workbook model: reads, writes and calculates workbooks without Excel. */
export type * from "./model/types";
export { Calculator, NotComputedError } from "./calculation";
export { createWorkbook } from "./model/createWorkbook";
export { loadXlsx, saveXlsx, XlsxError, type XlsxErrorCode } from "./file";
