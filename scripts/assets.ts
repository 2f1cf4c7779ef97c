import { fileDesk } from "../src/files/desk";
import { createOperations } from "../src/operations/create";
import { Calculator, createWorkbook } from "../src/xlsx";
import { saveXlsx } from "../src/xlsx/file";

export const ASSETS = {
  "standard-workbook.xlsx": "blank",
  "sample-workbook.xlsx": "sample",
} as const;

/** 新建标准自评工作簿 in a new workbook, without the blank sheet that a new workbook has. The same bytes every time. */
export async function buildAsset(content: "blank" | "sample"): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  const desk = fileDesk({ workbook, calculator: new Calculator() });
  await createOperations(() => desk).insertTemplate(content);
  if (blank) workbook.removeSheet(blank);
  return saveXlsx(workbook);
}
