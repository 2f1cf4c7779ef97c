/** Addresses of ranges, derived ranges, and the insertion and deletion of rows and columns. */
import * as fc from "fast-check";
import { movedFormula, movedRect } from "../../../src/xlsx/edit/movement";
import { createWorkbook } from "../../../src/xlsx/model/createWorkbook";
import { closeAll, failureOf, open } from "./support";

afterEach(closeAll);

test("ranges are derived as in Excel", async () => {
  const { run } = await open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const base = sheet.getRange("B2:D5");
    const ranges = {
      cell: base.getCell(1, 1),
      outside: base.getCell(9, 0),
      offset: base.getOffsetRange(-1, 2),
      resized: base.getResizedRange(1, -2),
      absolute: base.getAbsoluteResizedRange(2, 2),
      row: base.getRow(3),
      column: base.getColumn(0),
      lastRow: base.getLastRow(),
      lastColumn: base.getLastColumn(),
      lastCell: base.getLastCell(),
      below: base.getRowsBelow(2),
      above: base.getRowsAbove(1),
      entireRow: base.getEntireRow(),
      entireColumn: base.getEntireColumn(),
      bounding: base.getBoundingRect("F9"),
      shared: base.getIntersectionOrNullObject("A1:B3"),
      indexes: sheet.getRangeByIndexes(0, 0, 2, 3),
      whole: sheet.getRange(),
      ofCell: sheet.getCell(2, 25),
    };
    for (const range of Object.values(ranges)) range.load("address");
    const apart = base.getIntersectionOrNullObject("A1");
    await context.sync();
    const addresses = Object.entries(ranges).map(([name, range]) => [
      name,
      range.address.replace("Sheet1!", ""),
    ]);
    expect(Object.fromEntries(addresses)).toEqual({
      cell: "C3",
      outside: "B11",
      offset: "D1:F4",
      resized: "B2:B6",
      absolute: "B2:C3",
      row: "B5:D5",
      column: "B2:B5",
      lastRow: "B5:D5",
      lastColumn: "D2:D5",
      lastCell: "D5",
      below: "B6:D7",
      above: "B1:D1",
      entireRow: "2:5",
      entireColumn: "B:D",
      bounding: "B2:F9",
      shared: "B2:B3",
      indexes: "A1:C2",
      whole: "A:XFD",
      ofCell: "Z3",
    });
    expect(apart.isNullObject).toBe(true);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["a cell left of the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(0, -1)],
  ["a row outside the range", (sheet) => sheet.getRange("A1:B2").getRow(2)],
  ["nothing left after resizing", (sheet) => sheet.getRange("A1:B2").getResizedRange(-2, 0)],
  ["several areas", (sheet) => sheet.getRange("A1,B2")],
  ["another sheet's address", (sheet) => sheet.getRange("Sheet2!A1")],
  ["a text that is not an address", (sheet) => sheet.getRange("甲乙丙")],
  ["an address of 8193 characters", (sheet) => sheet.getRange(`A1${",A1".repeat(2730)}A`)],
])("%s is refused", async (_what, range) => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.add("Sheet2");
      range(context.workbook.worksheets.getItem("Sheet1")).load("address");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
});

test("the used range includes formatted cells unless values only are requested", async () => {
  const { run } = await open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const empty = sheet.getUsedRangeOrNullObject();
    const corner = sheet.getUsedRange().load("address");
    await context.sync();
    expect([empty.isNullObject, corner.address]).toEqual([true, "Sheet1!A1"]);
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    const part = sheet.getRange("C:E").getUsedRangeOrNullObject(true);
    await context.sync();
    expect([all.address, values.address, part.isNullObject]).toEqual(["Sheet1!B2:D9", "Sheet1!B2", true]);
  });
});

test("several areas are counted, formatted and cleared together", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges("A1:B2,D4");
    areas.format.font.bold = true;
    areas.load("address,areaCount,cellCount,format/font/bold");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
    expect(areas.format.font.bold).toBe(true);
    areas.clear();
    await context.sync();
  });
  const { workbook } = host;
  const cells = [...workbook.sheets[0]!.cells.values()];
  expect(cells.every((cell) => cell.value === null && !workbook.styles.read(cell.style).font.bold)).toBe(
    true,
  );
});

test("inserted rows move names, merges, rules, formulas and tracked ranges", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add("表", sheet.getRange("A1:B5"));
    const kept = sheet.getRange("A5");
    kept.values = [["底"]];
    sheet.getRange("A2:B2").format.fill.color = "#00FF00";
    sheet.getRange("C1:C2").formulas = [["=SUM(A1:A5)"], ["=$A$5&A:A&Sheet1!B1"]];
    sheet.getRange("A4:B4").merge();
    const rule = sheet.getRange("A3:A5").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A$5>0";
    sheet.getRange("B5").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$3:$A$5" } };
    await context.sync();
    const added = sheet.getRange("3:4").insert("Down").load("address");
    kept.load("address,values");
    const style = sheet.getRange("A3").load("format/fill/color");
    await context.sync();
    expect([added.address, kept.address, kept.values]).toEqual(["Sheet1!3:4", "Sheet1!A7", [["底"]]]);
    expect(style.format.fill.color).toBe("#00FF00");
  });
  const { workbook } = host;
  const sheet = workbook.sheets[0]!;
  expect(workbook.names[0]?.formula).toBe("=Sheet1!$A$1:$B$7");
  expect(sheet.merges).toEqual([{ row: 5, column: 0, rows: 1, columns: 2 }]);
  expect(sheet.conditionalFormats[0]).toMatchObject({
    formula: "=$A$7>0",
    areas: [{ row: 4, column: 0, rows: 3, columns: 1 }],
  });
  expect(sheet.validations[0]).toMatchObject({ formula1: "=$A$5:$A$7", areas: [{ row: 6, column: 1 }] });
  const formulas = [...sheet.cells.values()].flatMap(({ formula }) => formula ?? []);
  expect(formulas).toEqual(["=SUM(A1:A7)", "=$A$7&A:A&Sheet1!B1"]);
});

test("deleted rows leave #REF! and invalidate the ranges tracked on them", async () => {
  const { run, host } = await open();
  const failure = await failureOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const kept = sheet.getRange("A3");
      context.workbook.names.add("行", sheet.getRange("A3"));
      context.workbook.names.add("表", sheet.getRange("A1:B5"));
      sheet.getRange("C1").formulas = [["=A3+A4"]];
      kept.values = [[1]];
      await context.sync();
      sheet.getRange("2:3").delete("Up");
      await context.sync();
      kept.load("values");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidReference");
  expect(host.workbook.names.map(({ formula }) => formula)).toEqual(["=Sheet1!#REF!", "=Sheet1!$A$1:$B$3"]);
  const formulas = [...host.workbook.sheets[0]!.cells.values()].flatMap(({ formula }) => formula ?? []);
  expect(formulas).toEqual(["=#REF!+A2"]);
});

test("inserting parts of rows fails as not implemented", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").insert("Down");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("NotImplemented");
});

describe("moving rows", () => {
  const rect = fc.record({
    row: fc.integer({ min: 0, max: 60 }),
    column: fc.integer({ min: 0, max: 5 }),
    rows: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });

  test("deleting the inserted rows restores every area", () => {
    fc.assert(
      fc.property(
        rect,
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (area, at, count) => {
          const inserted = movedRect(area, { axis: "rows", at, count });
          expect(inserted).not.toBeNull();
          expect(movedRect(inserted!, { axis: "rows", at, count: -count })).toEqual(area);
        },
      ),
    );
  });

  test("an area keeps exactly the cells that are not deleted", () => {
    fc.assert(
      fc.property(
        rect,
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (area, at, count) => {
          const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
          const left = rows
            .filter((row) => row < at || row >= at + count)
            .map((row) => (row < at ? row : row - count));
          const moved = movedRect(area, { axis: "rows", at, count: -count });
          const found =
            moved === null ? [] : Array.from({ length: moved.rows }, (_, index) => moved.row + index);
          expect(found).toEqual(left);
        },
      ),
    );
  });

  test("texts, references to other sheets and functions that look like cells are unchanged", () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0]!;
    const moved = (formula: string): string =>
      movedFormula(formula, sheet, sheet, { axis: "rows", at: 0, count: 1 });
    expect(moved("=\"A1\"&A1&LOG10(5)&资金!A1&'Sheet1'!A1&名A1")).toBe(
      "=\"A1\"&A2&LOG10(5)&资金!A1&'Sheet1'!A2&名A1",
    );
    expect(moved("=SUM($A1:B$2,C:C,3:4)")).toBe("=SUM($A2:B$3,C:C,4:5)");
  });
});
