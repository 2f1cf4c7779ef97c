/** The .xlsx file and the workbook model: reading, writing and calculating workbooks without Excel. */
export type * from "./model/types";
export { Calculator, NotComputedError } from "./calculation";
export { createWorkbook } from "./model/createWorkbook";
export { loadXlsx, saveXlsx, XlsxError, type XlsxErrorCode } from "./file";
