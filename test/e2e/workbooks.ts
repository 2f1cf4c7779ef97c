/** Workbooks that the browser tests open as the user's files. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { generatedWorkbook } from "../../scripts/generatedWorkbook";
import { withOffice } from "../../src/emulator/node";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { createWorkbook, type Workbook } from "../../src/xlsx";
import { EmbeddedHost } from "../../src/emulator";
import { loadXlsx } from "../../src/xlsx/file";
import { annexForm, shortForm } from "../support/bureauForms";
import { addDrawnSheet } from "../support/drawnSheet";
import { ROOT } from "./build";

export async function sample(): Promise<Workbook> {
  return loadXlsx(await readFile(path.join(ROOT, "assets/sample-workbook.xlsx")));
}

/** The sample with 报告数 copied to another sheet and the rows of the original deleted */
export async function brokenSample(): Promise<Workbook> {
  const workbook = await sample();
  const sheet = workbook.sheets.find(({ name }) => name === "报告数");
  if (sheet === undefined) throw new Error("the sample has no 报告数");
  const copy = workbook.addSheet("报告数据");
  for (const [key, cell] of sheet.cells) copy.cells.set(key, { ...cell });
  new EmbeddedHost(workbook).userDeleteRows("报告数", 1, 60);
  return workbook;
}

/** The sample with four scores above their weights: ten findings of R24 and R27 that can be explained */
export async function sampleToHandIn(): Promise<Workbook> {
  const workbook = await sample();
  const host = new EmbeddedHost(workbook);
  for (const [cell, score] of [
    ["J6", "14"],
    ["J7", "14"],
    ["J11", "21"],
    ["J13", "14"],
  ] as const)
    host.userEdit("指标", cell, score);
  return workbook;
}

/** A standard workbook with that many indicators and nothing else */
export async function largeWorkbook(indicators: number): Promise<Workbook> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  await withOffice(new EmbeddedHost(workbook), () => insertSheets(generatedWorkbook(indicators)));
  if (blank) workbook.removeSheet(blank);
  return workbook;
}

/** The sample with 资金 protected, so that no highlight can be set */
export async function protectedSample(): Promise<Workbook> {
  const workbook = await sample();
  for (const sheet of workbook.sheets) if (sheet.name === "资金") sheet.protected = true;
  return workbook;
}

/** The sample and three blank forms: without a project's name, with it, and with a department that differs */
export async function sampleWithForms(): Promise<Workbook> {
  const workbook = await sample();
  addDrawnSheet(workbook, annexForm("表一"));
  addDrawnSheet(workbook, shortForm("表二", "建立失业预警制度专项工作经费"));
  const partly = annexForm("表三");
  const values = partly.values.map((row) => [...row]);
  const written = { 3: "援藏援彝干部人才补助经费", 4: "攀枝花市人社局" };
  for (const [row, text] of Object.entries(written)) values[Number(row)]?.splice(2, 1, text);
  addDrawnSheet(workbook, { ...partly, values, formulas: values });
  return workbook;
}
