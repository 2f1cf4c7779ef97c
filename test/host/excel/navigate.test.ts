import { createWorkbook } from "../../../src/xlsx";
import { closeExcel, openExcel, openStandard, sheetOf } from "../../support/openExcel";

afterEach(closeExcel);

describe("selectCell", () => {
  test("activates the sheet and selects the cell", async () => {
    const { operations, workbook } = await openStandard("sample");
    await operations.goTo("资金!K12");
    expect(workbook.activeSheet.name).toBe("资金");
    expect(workbook.selection).toEqual({ row: 11, column: 10, rows: 1, columns: 1 });
  });

  test("finds a sheet whose name needs quotes", async () => {
    const workbook = createWorkbook();
    workbook.addSheet("It's 附件4-1");
    const { operations } = await openExcel(workbook);
    await operations.goTo("'It''s 附件4-1'!B2:C3");
    expect(workbook.activeSheet.name).toBe("It's 附件4-1");
    expect(workbook.selection).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  });

  test("reports a hidden sheet and leaves it hidden", async () => {
    const { operations, workbook } = await openStandard("sample");
    const hidden = sheetOf(workbook, "指标");
    hidden.visibility = "Hidden";
    await expect(operations.goTo("指标!H3")).rejects.toMatchObject({ code: "sheetHidden", sheets: ["指标"] });
    expect(hidden.visibility).toBe("Hidden");
  });

  test("reports a missing sheet, another workbook in front and a cell being edited", async () => {
    const { operations, host } = await openExcel(createWorkbook());
    await expect(operations.goTo("资金!K12")).rejects.toMatchObject({ code: "itemNotFound" });
    host.setInFront(false);
    await expect(operations.goTo("Sheet1!A1")).rejects.toMatchObject({ code: "anotherWorkbookInFront" });
    host.setInFront(true);
    host.startCellEdit();
    await expect(operations.goTo("Sheet1!A1")).rejects.toMatchObject({ code: "cellEditing" });
  });
});
