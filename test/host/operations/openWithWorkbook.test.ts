import { loadXlsx } from "../../../src/xlsx/file";
import { bytesOf, closeExcel, openExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

const KEY = "Office.AutoShowTaskpaneWithDocument";

test("off by default; the choice is stored under Office's name, survives saving, and can be taken back", async () => {
  const { operations, workbook, host } = await openStandard("sample");
  expect((await operations.inspect()).autoOpen).toBe(false);
  expect(workbook.settings.has(KEY)).toBe(false);
  await operations.openWithWorkbook(true);
  expect(workbook.settings.get(KEY)).toBe("true");
  expect(host.cost.writeRequests).toBe(1);
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect((await again.operations.inspect()).autoOpen).toBe(true);
  await again.operations.openWithWorkbook(false);
  await again.operations.openWithWorkbook(false);
  expect(again.workbook.settings.has(KEY)).toBe(false);
});

test("what 还原 needs stays, and so do the sheets", async () => {
  const { operations, workbook } = await openStandard("sample");
  await operations.recompute();
  const [sheets, offer] = [workbook.sheets.map(({ name }) => name), await operations.canRestore()];
  await operations.openWithWorkbook(true);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(await operations.canRestore()).toEqual(offer);
  await operations.restore();
  expect((await operations.inspect()).autoOpen).toBe(true);
});
