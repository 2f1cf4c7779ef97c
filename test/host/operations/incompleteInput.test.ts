/** Rows outside a table (R56) and lost names and columns (R57): asked before anything is written, and repaired. */
import type { Preview } from "../../../src/operations";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { IncompleteInput } from "../../../src/workbook/read/incompleteInput";
import type { Repair } from "../../../src/workbook/doctor/repair";
import { bytesOf, closeExcel, openExcel, sheetOf, valueAt, type OpenExcel } from "../../support/openExcel";
import { recomputeAnyway } from "../../support/recomputeAnyway";
import { FUNDS_LAST } from "../../support/columns";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";

afterEach(closeExcel);

/** 资金 of 30 rows with three lines, and attachments */
async function recomputed(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  await excel.operations.recompute();
  return excel;
}

/** Lines of 10 万元 from a row on, as they are pasted over whatever stands there */
function paste({ host }: OpenExcel, firstRow: number, rows: number): void {
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    const line = { A: "项目支出", B: "就业补助", C: "省级", G: "10", K: "9" };
    for (const [column, input] of Object.entries(line)) host.userEdit("资金", `${column}${row}`, input);
  }
}

async function previewAsked({ operations }: OpenExcel): Promise<Preview> {
  const outcome = await operations.recomputeOrPreview();
  if (outcome.kind !== "preview") throw new Error("written without asking");
  return outcome.preview;
}

async function extension({ operations }: OpenExcel): Promise<Repair> {
  const { diagnosis } = await operations.inspect();
  const repair = diagnosis.names.flatMap(({ repairs }) => repairs).find(({ kind }) => kind === "extend");
  if (repair === undefined) throw new Error("no extension is offered");
  return repair;
}

const nameOf = ({ workbook }: OpenExcel): string | undefined =>
  workbook.names.find(({ name }) => name === "绩效_资金")?.formula;

test("40 rows pasted into a table of 30: asked, taken in with one click, counted, and taken back", async () => {
  const excel = await recomputed();
  const { operations, workbook } = excel;
  paste(excel, 5, 40);
  const before = bytesOf(workbook);
  const { incomplete } = await previewAsked(excel);
  expect(incomplete.map(({ code, inputs }) => [code, inputs])).toEqual([
    ["R56.rowsBelow", { table: "资金", rows: "12", range: "A33:K44" }],
  ]);
  await expect(operations.recompute()).rejects.toThrow(IncompleteInput);
  expect(bytesOf(workbook).equals(before)).toBe(true);

  const repair = await extension(excel);
  expect(repair.names).toMatchObject([
    { from: `=资金!$A$1:$${FUNDS_LAST}$32`, to: `=资金!$A$1:$${FUNDS_LAST}$45` },
  ]);
  expect(repair.cells.filter(({ formula }) => formula !== true)).toMatchObject([
    { row: 44, column: 0, from: "", to: "在此行上方插入" },
  ]);
  await operations.repair(repair);
  const result = await operations.recompute();
  expect(result.evaluation.totals.get("全部")?.spent?.toFixed()).toBe("573.9");
  expect(result.read.find(({ table }) => table === "资金")).toMatchObject({ rows: 43, counted: 43 });
  await operations.restore();
  await operations.restore();
  expect(nameOf(excel)).toBe(`=资金!$A$1:$${FUNDS_LAST}$32`);
  expect(valueAt(workbook, "资金", "A45")).toBeNull();
});

test("rows below the closing row: the closing row moves below them", async () => {
  const excel = await recomputed();
  paste(excel, 33, 9);
  const repair = await extension(excel);
  expect(repair.cells.filter(({ formula }) => formula !== true)).toMatchObject([
    { row: 31, from: "在此行上方插入", to: "" },
    { row: 41, from: "", to: "在此行上方插入" },
  ]);
  await excel.operations.repair(repair);
  const { diagnosis } = await excel.operations.inspect();
  expect(diagnosis.faultCount).toBe(0);
  expect(valueAt(excel.workbook, "资金", "A32")).toBeNull();
  const { evaluation } = await excel.operations.recompute();
  expect(evaluation.totals.get("全部")?.spent?.toFixed()).toBe("294.9");
});

test("还原 of the run before is not lost by the repair", async () => {
  const excel = await recomputed();
  paste(excel, 33, 2);
  await excel.operations.repair(await extension(excel));
  const again = await openExcel(loadXlsx(bytesOf(excel.workbook)));
  expect(await again.operations.canRestore()).toMatchObject({ kind: "repair" });
  await again.operations.restore();
  expect(await again.operations.canRestore()).toMatchObject({ kind: "recompute" });
  await again.operations.restore();
  expect(again.workbook.sheets.map(({ name }) => name)).not.toContain("附件5");
});

test("the user's own notes between the table and the rows are not taken in", async () => {
  const excel = await recomputed();
  excel.host.userEdit("资金", "A33", "以下为补录：");
  paste(excel, 34, 2);
  const { diagnosis } = await excel.operations.inspect();
  const funds = diagnosis.names.find(({ name }) => name === "绩效_资金");
  expect(funds).toMatchObject({ severity: "error", rowsBelow: { rows: 2, first: 34, last: 35 } });
  expect(funds?.repairs).toEqual([]);
});

test("a lost name never empties finished attachments unseen; what was agreed to is not asked again", async () => {
  const excel = await recomputed();
  const { operations, workbook } = excel;
  const figure = valueAt(workbook, "附件5", "F11");
  const index = workbook.names.findIndex(({ name }) => name === "绩效_资金");
  workbook.names.splice(index, 1);
  const before = bytesOf(workbook);
  const { incomplete, losses } = await previewAsked(excel);
  expect(incomplete.map(({ code }) => code)).toEqual(["R57.unusableName"]);
  expect(losses.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["附件3", "附件4-1"]));
  for (const { emptied, changed } of losses) expect(emptied + changed).toBeGreaterThan(0);
  expect(bytesOf(workbook).equals(before)).toBe(true);
  expect(valueAt(workbook, "附件5", "F11")).toEqual(figure);

  await recomputeAnyway(operations);
  expect(await operations.recomputeOrPreview()).toMatchObject({ kind: "written" });
});

test("a renamed required column is asked about", async () => {
  const excel = await recomputed();
  excel.host.userEdit("资金", "K1", "支出数额");
  expect((await previewAsked(excel)).incomplete.map(({ code }) => code)).toEqual(["R57.missingColumn"]);
});

test("a cell in the last row of the sheet is named without reading a million rows", async () => {
  const excel = await recomputed();
  excel.host.userEdit("资金", "A1048576", "误填");
  excel.host.resetCost();
  const { incomplete } = await previewAsked(excel);
  expect(incomplete.map(({ code }) => code)).toEqual(["R56.notRead"]);
  expect(excel.host.cost.bytesReceived).toBeLessThan(2_000_000);
});

test("rows of a filtered table count, hidden or not", async () => {
  const excel = await recomputed();
  paste(excel, 5, 2);
  sheetOf(excel.workbook, "资金").rows.set(4, { height: null, hidden: true, style: 0 });
  const { read } = await excel.operations.recompute();
  expect(read.find(({ table }) => table === "资金")).toMatchObject({ rows: 5, counted: 5, leftOut: [] });
});
