/**
 * 新建标准自评工作簿, empty or with the figures of the sample, or the table 应报单位 of a department alone. Throws
 * `HostError` if one of the sheets exists.
 */
import { sampleWorkbook } from "../workbook/sample/sampleWorkbook";
import { standardWorkbook } from "../workbook/template";
import { expectedUnitsSheet } from "../workbook/template/tableSheet";
import type { SheetDefinition } from "../workbook/sheet";
import type { OperationOptions } from "./operation";

type Content = "blank" | "sample" | "expectedUnits";

const CONTENTS: Readonly<Record<Content, () => SheetDefinition[]>> = {
  blank: standardWorkbook,
  sample: sampleWorkbook,
  expectedUnits: () => [expectedUnitsSheet()],
};

export function run(options: OperationOptions, content: Content): Promise<void> {
  return options.desk.insertSheets(CONTENTS[content](), options);
}
