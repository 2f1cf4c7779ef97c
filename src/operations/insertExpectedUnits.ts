/** 应报单位: adds the blank table to the department's workbook. Throws `HostError` if there is a sheet of its name. */
import { insertSheets } from "../excel/write/insertSheets";
import { expectedUnitsSheet } from "../workbook/template/tableSheet";
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions): Promise<void> {
  return insertSheets([expectedUnitsSheet()], options);
}
