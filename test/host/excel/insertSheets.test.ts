import { createWorkbook } from "../../../src/xlsx";
import { INPUT_SHEETS, STANDARD_NAMES } from "../../../src/workbook/schema/names";
import { standardWorkbook } from "../../../src/workbook/template";
import {
  bytesOf,
  cellAt,
  closeExcel,
  openExcel,
  openStandard,
  sheetOf,
  valueAt,
} from "../../support/openExcel";

afterEach(closeExcel);

describe("新建标准自评工作簿", () => {
  test("adds the sheets behind the user's with all names in few requests and activates 说明", async () => {
    const workbook = createWorkbook();
    workbook.addSheet("我的表");
    const { operations, host } = await openExcel(workbook);
    await operations.insertTemplate("blank");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "我的表", ...INPUT_SHEETS]);
    expect(workbook.activeSheet.name).toBe("说明");
    // One reads, one writes, one saves that everything is written, and two set up eight pages.
    expect(host.cost.requests).toBe(5);
    const { workbook: state, names, highlighted } = await operations.inspect();
    expect([state, highlighted]).toEqual(["complete", false]);
    expect(names.map(({ name }) => name)).toEqual(STANDARD_NAMES.map(({ name }) => name));
    expect(names.every(({ address }) => address !== null)).toBe(true);
  });

  test("renders widths, heights, frozen rows, drop-downs and print settings as defined", async () => {
    const { workbook } = await openStandard("blank");
    const funds = sheetOf(workbook, "资金");
    expect(funds.frozen).toEqual({ rows: 1, columns: 2 });
    expect(funds.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: 9,
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      titleRows: { first: 0, last: 0 },
    });
    expect(funds.pageLayout.headersFooters.footer).toContain("&P");
    const list = funds.validations.find(({ areas }) => areas.some(({ column }) => column === 0));
    expect(list).toMatchObject({ type: "List", inCellDropDown: true });
    expect(list?.formula1).toContain("人员经费,公用经费,项目支出");
    const defined = standardWorkbook().find(({ name }) => name === "资金")?.columnWidths ?? [];
    // The width in the file includes the padding of 5 pixels.
    expect(
      defined.map((_, column) => Math.floor((funds.columns.get(column)?.width ?? 0) * 7 - 5 + 0.5)),
    ).toEqual(defined.map((characters) => characters * 7));
    const head = workbook.styles.read(cellAt(workbook, "资金", "A1")?.style ?? 0);
    expect(head).toMatchObject({ wrap: true, borders: { bottom: { style: "Continuous" } } });
    expect(head.fill).not.toBeNull();
    const amount = workbook.styles.read(cellAt(workbook, "资金", "K2")?.style ?? 0);
    expect(amount.numberFormat).toBe("#,##0.00");
  });

  test("writes figures as numbers and words as text", async () => {
    const { workbook } = await openStandard("sample");
    expect(valueAt(workbook, "资金", "K12")).toBe(2153.46);
    expect(valueAt(workbook, "基本信息", "B4")).toBe(2021);
    expect(valueAt(workbook, "指标", "F6")).toBe("控制在4.2%以内");
    expect(valueAt(workbook, "指标", "H6")).toBe("3.74%");
  });

  test("fails before writing if one of the sheets exists", async () => {
    const workbook = createWorkbook();
    workbook.addSheet("资金");
    const { operations, host } = await openExcel(workbook);
    const before = bytesOf(workbook);
    await expect(operations.insertTemplate("blank")).rejects.toMatchObject({
      code: "sheetExists",
      sheets: ["资金"],
    });
    expect(host.cost.writeRequests).toBe(0);
    expect(bytesOf(workbook).equals(before)).toBe(true);
  });

  test("fails if a name is in use and replaces names that are #REF!", async () => {
    const workbook = createWorkbook();
    const name = { scope: null, visible: true, comment: "" };
    workbook.names.push({ ...name, name: "绩效_资金", formula: "=Sheet1!$A$1:$C$3" });
    workbook.names.push({ ...name, name: "绩效_项目", formula: "=#REF!" });
    const { operations } = await openExcel(workbook);
    await expect(operations.insertTemplate("blank")).rejects.toMatchObject({
      code: "nameExists",
      definedNames: ["绩效_资金"],
    });
    expect(workbook.sheets).toHaveLength(1);
    workbook.names.shift();
    await operations.insertTemplate("blank");
    expect((await operations.inspect()).workbook).toBe("complete");
  });
});
