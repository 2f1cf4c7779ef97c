/** Workbooks with the 1904 date system of old Macs: no date is read four years off. */
import { dateSystemIn } from "../../../src/excel/read/dateSystem";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { from1904 } from "../../support/from1904";
import { closeExcel, openExcel, openStandard, valueAt, type OpenExcel } from "../../support/openExcel";
import { workbookOf } from "../../support/printedSheet";
import { printedSheets } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

afterEach(closeExcel);

/** The file with `date1904`, opened again */
async function countingFrom1904({ workbook }: OpenExcel): Promise<OpenExcel> {
  const loaded = loadXlsx(from1904(saveXlsx(workbook)));
  expect(loaded.date1904).toBe(true);
  return openExcel(loaded);
}

/** As a user types them: 2021-12-31 is then the day 42,734 in the one file and 44,196 in the other */
async function withDates(excel: OpenExcel): Promise<OpenExcel> {
  const { host } = excel;
  const { names } = await excel.operations.inspect();
  const address = names.find(({ name }) => name === "绩效_填报日期")?.address ?? "";
  host.userEdit("基本信息", address.slice(address.indexOf("!") + 1), "2022-4-6");
  const row = ["就业补助", "产出指标", "时效指标", "补贴发放时间", "≤", "2021-12-31", "", "2021-12-20", "1"];
  host.userInsertRows("指标", 3);
  row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
  return excel;
}

async function datesOf({ operations }: OpenExcel): Promise<unknown> {
  const { selfEvaluation } = await operations.recompute();
  const indicator = selfEvaluation.indicators.find(({ level3 }) => level3.value === "补贴发放时间");
  return [selfEvaluation.unit.preparedOn.value, indicator?.target.value, indicator?.actual.value];
}

test("the standard workbook: the same days either way, in no more requests", async () => {
  const usual = await datesOf(await withDates(await openStandard("sample")));
  expect(JSON.stringify(usual)).toMatch(/2022-04-06.*2021-12-31.*2021-12-20/);

  const excel = await withDates(await countingFrom1904(await openStandard("sample")));
  expect(valueAt(excel.workbook, "指标", "F3")).toBe(44_561 - 1_462);
  excel.host.resetCost();
  expect(await datesOf(excel)).toEqual(usual);
  expect(excel.host.cost.readRequests).toBeLessThanOrEqual(3);
});

test("a year in a cell of a date format stays a year", async () => {
  const excel = await countingFrom1904(await openStandard("sample"));
  const { names } = await excel.operations.inspect();
  const cell = (names.find(({ name }) => name === "绩效_年度")?.address ?? "").split("!")[1] ?? "";
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("基本信息").getRange(cell);
    range.numberFormat = [["yyyy-mm-dd"]];
    await context.sync();
  });
  excel.host.userEdit("基本信息", cell, "2021-5-1");
  const year = async () => (await excel.operations.recompute()).selfEvaluation.unit.year.value;
  expect(await year()).toBe(2021);
  excel.host.userEdit("基本信息", cell, "2020");
  expect(await year()).toBe(2020);
});

test("an answer that fits neither date system is none", () => {
  const answers = [36_526, 35_064, 36_525, null as unknown as number];
  expect(answers.map((value) => dateSystemIn({ value }))).toEqual([
    "from1900",
    "from1904",
    "unknown",
    "unknown",
  ]);
});

test.each(["refused", "error"] as const)("DATE %s: days count from 1900, and that is said", async (date) => {
  const excel = await withDates(await openStandard("sample"));
  const usual = await datesOf(excel);
  expect((await excel.operations.inspect()).dateSystemUnknown).toBe(false);
  excel.host.setQuirks({ date });
  expect(await datesOf(excel)).toEqual(usual);
  expect((await excel.operations.inspect()).dateSystemUnknown).toBe(true);
});

test("a printed form, read without a date system: days count from 1900, and that is said", async () => {
  const { host, operations } = await openExcel(workbookOf(printedSheets(published("07"))));
  const { forms: before } = await operations.readForms();
  const target = before[0]?.evaluation.indicators[0]?.indicator.target.cell ?? "";
  const [sheet = "", cell = ""] = target.split("!");
  host.userEdit(sheet, cell, "2021-12-31");
  expect((await operations.readForms()).dateSystemUnknown).toBe(false);
  host.setQuirks({ date: "refused" });
  const { forms, dateSystemUnknown } = await operations.readForms();
  expect(dateSystemUnknown).toBe(true);
  expect(JSON.stringify(forms[0]?.evaluation.indicators[0]?.indicator.target.value)).toContain("2021-12-31");
});

test("a printed form", async () => {
  const sheets = printedSheets(published("07"));
  const { host, operations } = await countingFrom1904(await openExcel(workbookOf(sheets)));
  const { forms: before } = await operations.readForms();
  const target = before[0]?.evaluation.indicators[0]?.indicator.target.cell ?? "";
  const [sheet = "", cell = ""] = target.split("!");
  host.userEdit(sheet, cell, "2021-12-31");
  const { forms } = await operations.readForms();
  expect(JSON.stringify(forms[0]?.evaluation.indicators[0]?.indicator.target.value)).toContain("2021-12-31");
});
