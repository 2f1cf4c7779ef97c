/** The file extension of a workbook. */
import type { Workbook } from "../model/types";
import { WorkbookModel } from "../model/createWorkbook";
import type { WorkbookSource } from "./source";

/** Excel refuses to open a file whose extension does not match its contents. */
type FileExtension = ".xlsx" | ".xlsm" | ".xltx" | ".xltm";

/** A saved workbook keeps its type: with macros, template, both or neither. */
export function fileExtension(workbook: Workbook): FileExtension {
  const source = workbook instanceof WorkbookModel ? (workbook.source as WorkbookSource | null) : null;
  const type = source?.package.contentType(source.part) ?? "";
  const macros = /macroEnabled/i.test(type);
  if (/template/i.test(type)) return macros ? ".xltm" : ".xltx";
  return macros ? ".xlsm" : ".xlsx";
}
