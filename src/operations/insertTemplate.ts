/** 新建标准自评工作簿, empty or with the figures of the sample. Throws `HostError` if one of its sheets exists. */
import { insertSheets } from "../excel/write/insertSheets";
import { sampleWorkbook } from "../workbook/sample/sampleWorkbook";
import { standardWorkbook } from "../workbook/template";
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions, content: "blank" | "sample"): Promise<void> {
  return insertSheets(content === "blank" ? standardWorkbook() : sampleWorkbook(), options);
}
