/** 复制到标准自评工作簿, on the genuine Office.js: from a published form to the attachments. */
import { INPUT_SHEETS } from "../../../src/workbook/schema/names";
import { createWorkbook } from "../../../src/xlsx";
import { printedSheets } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";
import { workbookOf } from "../../support/printedSheet";
import { bytesOf, closeExcel, openExcel, sheetOf } from "../../support/openExcel";

afterEach(closeExcel);

const openForm = (id: string) => openExcel(workbookOf(printedSheets(published(id))));

test("adds the standard sheets after the form, filled from it, and leaves the form unchanged", async () => {
  const { operations, workbook } = await openForm("07");
  const form = sheetOf(workbook, "自评表");
  const before = [...form.cells].map(([key, cell]) => [key, { ...cell }]);
  const { forms } = await operations.readForms();
  await operations.copyForms(forms.map((one) => one.form));

  expect(workbook.sheets.map(({ name }) => name)).toEqual(["自评表", ...INPUT_SHEETS]);
  expect([...form.cells]).toEqual(before);
  expect((await operations.inspect()).workbook).toBe("complete");
  const { selfEvaluation } = await operations.recompute();
  expect(selfEvaluation.unit.name.value).toBe("上海市普陀区体育事业管理中心");
  expect(selfEvaluation.unit.moneyUnit.value).toBe("元");
  expect(selfEvaluation.funds.map(({ spent }) => spent.value?.toFixed())).toEqual(["215457.6"]);
  expect(selfEvaluation.indicators).toHaveLength(5);
});

test("the recompute of the copy gives the rate and the total that were computed from the form", async () => {
  const { operations } = await openForm("07");
  const { forms } = await operations.readForms();
  const computed = forms[0]?.evaluation.computed;
  await operations.copyForms(forms.map((one) => one.form));
  const { evaluation } = await operations.recompute();
  expect(evaluation.totals.get("全部")?.executionRate?.toFixed(2)).toBe(computed?.rate?.toFixed(2));
});

test("the rule profile is the one that the form's layout asks for", async () => {
  const { operations, workbook } = await openForm("01");
  const { forms } = await operations.readForms();
  await operations.copyForms(forms.map((one) => one.form));
  const { evaluation } = await operations.recompute();
  expect(evaluation.profile.id).toBe("sichuan-510000_0013zp");
  expect(workbook.sheets.map(({ name }) => name)).toContain("附件4-1");
});

test("is refused if such sheets exist, and changes nothing", async () => {
  const { operations, workbook } = await openForm("05");
  const { forms } = await operations.readForms();
  await operations.copyForms(forms.map((one) => one.form));
  const before = bytesOf(workbook);
  await expect(operations.copyForms(forms.map((one) => one.form))).rejects.toMatchObject({
    code: "sheetExists",
    sheets: INPUT_SHEETS,
  });
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

test("is also refused if a sheet of the user's has one of their names", async () => {
  const { operations, workbook } = await openForm("05");
  workbook.addSheet("资金");
  const { forms } = await operations.readForms();
  await expect(operations.copyForms(forms.map((one) => one.form))).rejects.toMatchObject({
    code: "sheetExists",
    sheets: ["资金"],
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["自评表", "资金"]);
});

test("a workbook without forms has none to copy", async () => {
  const { operations } = await openExcel(createWorkbook());
  expect((await operations.readForms()).forms).toEqual([]);
});
