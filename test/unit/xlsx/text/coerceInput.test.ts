import type { CellFormat } from "../../../../src/xlsx/model/types";
import { coerceInput, InputError } from "../../../../src/xlsx/text";
import { createWorkbook } from "../../../../src/xlsx/model/createWorkbook";

const TODAY = new Date(2022, 0, 15);
const general: CellFormat = createWorkbook().styles.read(0);
const withFormat = (numberFormat: string): CellFormat => ({ ...general, numberFormat });
const coerce = (input: string, format: CellFormat = general) => coerceInput(input, format, false, TODAY);

describe("input in a Chinese Excel", () => {
  it.each([
    ["12", 12, undefined],
    [" 12 ", 12, undefined],
    ["+5", 5, undefined],
    ["-0.5", -0.5, undefined],
    ["(5)", -5, undefined],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["1,234", 1234, "#,##0"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["0 1/2", 0.5, "# ?/?"],
    ["2021-12-31", 44561, "m/d/yyyy"],
    ["2021/12/31", 44561, "m/d/yyyy"],
    ["21/12/31", 44561, "m/d/yyyy"],
    ["2021年12月31日", 44561, 'yyyy"年"m"月"d"日"'],
    ["2021年12月", 44531, 'yyyy"年"m"月"'],
    ["2021-12", 44531, "mmm-yy"],
    ["1/2", 44563, 'm"月"d"日"'],
    ["3-4", 44624, 'm"月"d"日"'],
    ["12:30", 0.5208333333333334, "h:mm"],
    ["2021/12/31 12:00", 44561.5, "m/d/yyyy h:mm"],
    ["1900-03-01", 61, "m/d/yyyy"],
    ["1900-02-28", 59, "m/d/yyyy"],
  ])("reads %j as the number %d and sets the format of a General cell", (input, value, numberFormat) => {
    const coerced = coerce(input);
    expect(coerced.value).toBeCloseTo(value, 12);
    expect(coerced.formula).toBeNull();
    expect(coerced.numberFormat).toBe(numberFormat);
  });

  it("keeps the format of a cell that has one", () => {
    expect(coerce("12%", withFormat("0.00"))).toEqual({ value: 0.12, formula: null });
    expect(coerce("2021-12-31", withFormat("yyyy-mm-dd"))).toEqual({ value: 44561, formula: null });
  });

  it.each([
    "不低于15场次",
    "1.65万",
    "１２３．４",
    "1,23",
    "2021-02-30",
    "5-",
    "2021.12.31",
    "1e400",
    "-",
    "=",
    " 备注",
    "12 34",
  ])("keeps %j as unchanged text", (input) => {
    expect(coerce(input)).toEqual({ value: input, formula: null });
  });

  it("reads booleans and errors in any case", () => {
    expect(coerce("true").value).toBe(true);
    expect(coerce("FALSE").value).toBe(false);
    expect(coerce("#n/a").value).toEqual({ error: "#N/A" });
    expect(coerce("#DIV/0!").value).toEqual({ error: "#DIV/0!" });
  });

  it("keeps 15 digits of a long number, so identity numbers lose their last digits as in Excel", () => {
    expect(coerce("110101199003071234").value).toBe(110101199003071000);
    expect(coerce("0.1234567890123456789").value).toBe(0.123456789012345);
  });

  it("reads text after an apostrophe, and clears the mark with the next input", () => {
    expect(coerce("'=A1")).toEqual({ value: "=A1", formula: null, quotePrefix: true });
    expect(coerce("12", { ...general, quotePrefix: true })).toEqual({
      value: 12,
      formula: null,
      quotePrefix: false,
    });
  });

  it("keeps everything as text in a text cell, formulas too", () => {
    expect(coerce("=A1", withFormat("@"))).toEqual({ value: "=A1", formula: null });
    expect(coerce("0012", withFormat("@"))).toEqual({ value: "0012", formula: null });
  });

  it("clears a cell with the empty string", () => {
    expect(coerce("")).toEqual({ value: null, formula: null });
  });

  it.each([
    ["=A1+1", "=A1+1"],
    ["=SUM(资金!$A$1:$B$2,,'附件5 总表'!C:C)", "=SUM(资金!$A$1:$B$2,,'附件5 总表'!C:C)"],
    ['=IF(A1="","无",1%)', '=IF(A1="","无",1%)'],
    ["={1,2;3,4}", "={1,2;3,4}"],
    ["=SUM(1:3) ", "=SUM(1:3) "],
    ["=A1:A3 A2", "=A1:A3 A2"],
    ["=表1[金额]", "=表1[金额]"],
    ["+备注", "=+备注"],
    ["-a", "=-a"],
    ["+5元", null],
    ["@SUM(A1)", "=SUM(A1)"],
    ["=SUM(", null],
    ["=1 2", null],
    ["=A1+", null],
    ["=)", null],
    ["--", null],
    ["- 见 附件5，表二", null],
    ["+86 13800000000", null],
    ["@张三", null],
  ])("reads %j as a formula or refuses it", (input, formula) => {
    if (formula === null) expect(() => coerce(input)).toThrow(InputError);
    else expect(coerce(input)).toEqual({ value: null, formula });
  });

  it("accepts at most 255 characters in a text constant of a formula", () => {
    expect(coerce(`="${"字".repeat(255)}"`).formula).not.toBeNull();
    expect(() => coerce(`="${"字".repeat(256)}"`)).toThrow(InputError);
  });

  it("refuses more text than a cell can hold", () => {
    expect(() => coerce("字".repeat(32_768))).toThrow(InputError);
  });

  it("counts from 1904 if the workbook does", () => {
    expect(coerceInput("2021-12-31", general, true, TODAY).value).toBe(44561 - 1462);
  });
});
