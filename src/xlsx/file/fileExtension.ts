/** What a workbook's file is to be called. */
import type { Workbook } from "../model/types";
import { WorkbookModel } from "../model/createWorkbook";
import type { WorkbookSource } from "./source";

/** Excel opens no file whose extension says something else than its contents. */
export const EXTENSIONS = [".xlsx", ".xlsm", ".xltx", ".xltm"] as const;

/** Macros and templates stay what they are when the workbook is saved. */
export function fileExtension(workbook: Workbook): (typeof EXTENSIONS)[number] {
  const source = workbook instanceof WorkbookModel ? (workbook.source as WorkbookSource | null) : null;
  const type = source?.package.contentType(source.part) ?? "";
  const macros = /macroEnabled/i.test(type);
  if (/template/i.test(type)) return macros ? ".xltm" : ".xltx";
  return macros ? ".xlsm" : ".xlsx";
}
