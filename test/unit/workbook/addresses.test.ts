import fc from "fast-check";
import {
  areaName,
  cellAddress,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  parseAddress,
  parseArea,
  quoteSheet,
} from "../../../src/workbook/addresses";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
});

test("there is no column after XFD", () => {
  expect(columnIndex("XFE")).toBeUndefined();
  expect(parseArea("XFE1")).toBeUndefined();
  expect(parseArea("A1048577")).toBeUndefined();
  expect(parseArea("A0")).toBeUndefined();
});

test.each([
  ["资金", "资金!K12"],
  ["_汇总.2", "_汇总.2!K12"],
  ["附件4-1", "'附件4-1'!K12"],
  ["附件5(自评)", "'附件5(自评)'!K12"],
  ["My data", "'My data'!K12"],
  ["It's", "'It''s'!K12"],
  ["2021", "'2021'!K12"],
  ["2021年", "'2021年'!K12"],
  ["AB12", "'AB12'!K12"],
  ["R1C1", "'R1C1'!K12"],
  ["rc", "'rc'!K12"],
  ["C", "'C'!K12"],
  ["资金（二）", "'资金（二）'!K12"],
  ["Budget", "Budget!K12"],
])("a cell of the sheet %s is %s", (sheet, address) => {
  expect(cellAddress(sheet, 11, 10)).toBe(address);
  expect(parseAddress(address)).toEqual({ sheet, area: { row: 11, column: 10, rows: 1, columns: 1 } });
});

test("absolute, reversed and sheetless addresses are read", () => {
  expect(parseAddress("=A1")).toBeUndefined();
  expect(parseAddress("资金!$A$1:$M$40")).toEqual({
    sheet: "资金",
    area: { row: 0, column: 0, rows: 40, columns: 13 },
  });
  expect(parseAddress("C9:B2")).toEqual({ sheet: null, area: { row: 1, column: 1, rows: 8, columns: 2 } });
  expect(parseAddress("资金!A:M")).toBeUndefined();
});

test("what is written as an address is read as the same cell of the same sheet", () => {
  const sheets = fc
    .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
    .filter((name) => !/^'|'$|[\\/?*[\]:!]/.test(name) && name.trim() === name && name !== "");
  fc.assert(
    fc.property(sheets, fc.nat(1_000_000), fc.nat(MAX_COLUMNS - 1), (sheet, row, column) => {
      const parsed = parseAddress(cellAddress(sheet, row, column));
      expect(parsed).toEqual({ sheet, area: { row, column, rows: 1, columns: 1 } });
    }),
  );
});

test("an area's name is read as the same area", () => {
  fc.assert(
    fc.property(
      fc.nat(999),
      fc.nat(99),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      (row, column, rows, columns) => {
        const area = { row, column, rows, columns };
        expect(parseArea(areaName(area))).toEqual(area);
      },
    ),
  );
});

test("a name in quotes stays readable with an apostrophe in it", () => {
  expect(quoteSheet("a'b")).toBe("'a''b'");
});
