/** The embedded Excel host: a workbook model, its file, and an Excel that Office.js talks to. Node only: `node.ts`. */
export * from "./host";
export type * from "./model";
export { Calculator, createCalculator, NotComputedError } from "./calculation";
export { createWorkbook } from "./workbookModel";
export { loadXlsx, saveXlsx, XlsxError, type XlsxErrorCode } from "./xlsx";
