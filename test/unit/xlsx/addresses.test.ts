import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatRect,
  formatReference,
  parseRect,
  parseReference,
  quoteSheetName,
  renameSheetsInFormula,
} from "../../../src/xlsx/model/addresses";
import { isValidSheetName } from "../../../src/xlsx/model/createWorkbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/xlsx/model/types";

describe("addresses", () => {
  it("name columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(["a", "XFD", "XFE", "A1", ""].map(columnIndex)).toEqual([0, 16383, null, null, null]);
  });

  it("read cells, areas, whole columns and whole rows, with and without dollars", () => {
    expect(parseRect("$B$2")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseRect("C3:A1")).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect(parseRect("B:C")).toEqual({ row: 0, column: 1, rows: MAX_ROWS, columns: 2 });
    expect(parseRect("$3:5")).toEqual({ row: 2, column: 0, rows: 3, columns: MAX_COLUMNS });
    expect(["A0", "A1048577", "XFE1", "A", "A1:B", "A1:B2:C3", "资金"].map(parseRect)).toEqual(
      Array(7).fill(null),
    );
  });

  it("are the same after formatting and reading", () => {
    const rect = fc
      .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(50), fc.nat(50))
      .map(([row, column, rows, columns]) => ({
        row,
        column,
        rows: Math.min(rows + 1, MAX_ROWS - row),
        columns: Math.min(columns + 1, MAX_COLUMNS - column),
      }));
    fc.assert(
      fc.property(
        rect,
        fc.boolean(),
        fc.string({ minLength: 1 }).filter((name) => isValidSheetName(name)),
        (area, absolute, sheet) => {
          expect(parseRect(formatRect(area, absolute))).toEqual(area);
          expect(parseReference(formatReference(sheet, [area, area], absolute))).toEqual({
            sheet,
            areas: [area, area],
          });
        },
      ),
    );
  });

  it("quote the sheet where Excel quotes it", () => {
    expect(
      ["资金", "附件5 总表", "2021", "A1", "R1C1", "O'Neil", "表（一）", "_x.y", "rc", "TRUE"].map(
        quoteSheetName,
      ),
    ).toEqual([
      "资金",
      "'附件5 总表'",
      "'2021'",
      "'A1'",
      "'R1C1'",
      "'O''Neil'",
      "'表（一）'",
      "_x.y",
      "'rc'",
      "'TRUE'",
    ]);
  });

  it("take a reference apart, and nothing that is not one", () => {
    expect(parseReference("资金!$A$1:$M$40,资金!B2")).toMatchObject({
      sheet: "资金",
      areas: [{ rows: 40 }, { row: 1 }],
    });
    expect(parseReference("'附件,5''s'!A:C")?.sheet).toBe("附件,5's");
    for (const text of [
      "#REF!",
      "资金!#REF!",
      "#REF!$A$1",
      "[Book2]S!A1",
      "SUM(A1)",
      "1",
      "1+资金!A1",
      "",
      "甲!A1,乙!A1",
      "Sheet1:Sheet3!A1",
    ]) {
      expect([text, parseReference(text)]).toEqual([text, null]);
    }
  });

  it("follow a sheet's new name in formulas, but not in texts", () => {
    const rename = (sheet: string): string | null =>
      sheet === "资金" ? "资 金" : sheet === "旧" ? null : sheet;
    expect(renameSheetsInFormula(`='资金'!A1+资金!B2&"资金!A1"+旧!C3+其他!D4+我的资金!A1`, rename)).toBe(
      `='资 金'!A1+'资 金'!B2&"资金!A1"+#REF!C3+其他!D4+我的资金!A1`,
    );
  });
});
