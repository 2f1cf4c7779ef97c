import fc from "fast-check";
import {
  absoluteAddress,
  absoluteFormula,
  areaAddress,
  cellAddress,
  parseAddress,
  parseReference,
  quoteSheet,
  sameReference,
  sameSheetName,
  splitList,
  splitSheet,
} from "../../../src/a1";
import { anyArea, anySheetName } from "./arbitraries";

const K12 = { row: 11, column: 10, rows: 1, columns: 1 };

test.each([
  ["资金", "资金!K12"],
  ["_汇总.2", "_汇总.2!K12"],
  ["Budget", "Budget!K12"],
  ["附件4-1", "'附件4-1'!K12"],
  ["附件5 总表", "'附件5 总表'!K12"],
  ["附件5(自评)", "'附件5(自评)'!K12"],
  ["资金（二）", "'资金（二）'!K12"],
  ["My data", "'My data'!K12"],
  ["It's", "'It''s'!K12"],
  ["a!b", "'a!b'!K12"],
  ["2021", "'2021'!K12"],
  ["2021年", "'2021年'!K12"],
  ["AB12", "'AB12'!K12"],
  ["R1C1", "'R1C1'!K12"],
  ["rc", "'rc'!K12"],
  ["C", "'C'!K12"],
  ["TRUE", "'TRUE'!K12"],
])("the address of a cell on the sheet %s is %s", (sheet, address) => {
  expect(cellAddress(sheet, 11, 10)).toBe(address);
  expect(parseAddress(address)).toEqual({ sheet, area: K12 });
});

test("an address may be absolute, reversed or without a sheet", () => {
  expect(parseAddress("资金!$A$1:$M$40")).toEqual({
    sheet: "资金",
    area: { row: 0, column: 0, rows: 40, columns: 13 },
  });
  expect(parseAddress("C9:B2")).toEqual({ sheet: null, area: { row: 1, column: 1, rows: 8, columns: 2 } });
});

test("a sheet name that needs quotes is also read without them", () => {
  expect(parseAddress("资金（二）!K12")).toEqual({ sheet: "资金（二）", area: K12 });
});

test("an address has exactly one area", () => {
  expect(parseAddress("资金!A1,资金!B2")).toBeNull();
});

test("a reference has one sheet and at least one area", () => {
  expect(parseReference("资金!$A$1:$M$40, 资金!B2,C3")).toMatchObject({
    sheet: "资金",
    areas: [{ rows: 40 }, { row: 1 }, { row: 2 }],
  });
  expect(parseReference("'附件,5''s'!A:C")?.sheet).toBe("附件,5's");
});

test.each([
  "",
  "1",
  "=A1",
  "#REF!",
  "资金!#REF!",
  "#REF!$A$1",
  "[Book2]S!A1",
  "'[Book2.xlsx]资金'!A1",
  "SUM(A1)",
  "1+资金!A1",
  "附件4-1!A1",
  "甲!A1,乙!A1",
  "A1,乙!A1",
  "Sheet1:Sheet3!A1",
  "''!A1",
  "'资金!A1",
])("%j is not a reference", (text) => {
  expect(parseReference(text)).toBeNull();
});

test("parsing an address gives the same cells of the same sheet", () => {
  fc.assert(
    fc.property(anySheetName, anyArea, anyArea, (sheet, one, other) => {
      expect(parseAddress(cellAddress(sheet, one.row, one.column))).toEqual({
        sheet,
        area: { ...one, rows: 1, columns: 1 },
      });
      expect(parseReference(areaAddress(sheet, [one, other]))).toEqual({ sheet, areas: [one, other] });
      expect(parseReference(absoluteAddress(sheet, [one, other]))).toEqual({ sheet, areas: [one, other] });
    }),
  );
});

test("the formula of a name is absolute", () => {
  expect(absoluteFormula("附件 5", { row: 0, column: 0, rows: 40, columns: 13 })).toBe(
    "='附件 5'!$A$1:$M$40",
  );
});

test("references are compared without quotes and case", () => {
  expect(sameReference("='sheet1'!$A$1", "=Sheet1!$A$1")).toBe(true);
  expect(sameReference("=Sheet1!$A$1", "=Sheet2!$A$1")).toBe(false);
  expect(sameReference("=Sheet1!$A$1", "=Sheet1!$A$2")).toBe(false);
  expect(sameReference("=1", "=1")).toBe(true);
  expect(sameReference("=1", "=2")).toBe(false);
  expect(sameReference(null, null)).toBe(true);
  expect(sameReference(null, "=Sheet1!$A$1")).toBe(false);
});

test("apostrophes are doubled between quotes", () => {
  expect(quoteSheet("a'b")).toBe("'a''b'");
});

test("Excel compares sheet names without case", () => {
  expect(sameSheetName("Sheet1", "SHEET1")).toBe(true);
  expect(sameSheetName("资金", "资金 ")).toBe(false);
});

test("a list is split only outside quotes", () => {
  expect(splitList(`'a,''b'!A1, "x,y" ;C3`, ",;")).toEqual(["'a,''b'!A1", '"x,y"', "C3"]);
  expect(splitList("A1;B2", ",")).toEqual(["A1;B2"]);
  expect(splitList("", ",")).toEqual([""]);
});

test("a sheet name may include a workbook", () => {
  expect(splitSheet("'C:\\报表\\[预算.xlsx]资金'!$A$1")).toEqual({
    sheet: "C:\\报表\\[预算.xlsx]资金",
    rest: "$A$1",
  });
  expect(splitSheet("[1]资金!$A$1")).toEqual({ sheet: "[1]资金", rest: "$A$1" });
  expect(splitSheet("$A$1")).toEqual({ sheet: null, rest: "$A$1" });
  expect(splitSheet("#REF!$A$1")).toBeNull();
});
