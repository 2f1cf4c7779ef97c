import { formatText } from "../../../../src/xlsx/text";

describe("text of a value by its number format", () => {
  it.each([
    [0.1 + 0.2, "General", "0.3"],
    [1 / 3, "General", "0.333333333"],
    [1234567890123, "General", "1.23457E+12"],
    [0.992894, "0.00%", "99.29%"],
    [-2515.165, "#,##0.00", "-2,515.17"],
    [1.005, "0.00", "1.01"],
    [44561, "m/d/yyyy", "2021/12/31"],
    [44561, "yyyy-mm-dd", "2021-12-31"],
    [44561.5, 'yyyy"年"m"月"d"日"', "2021年12月31日"],
    [44561, "mmm-yy", "Dec-21"],
    [44561, "aaaa", "星期五"],
    [0.75, "h:mm AM/PM", "6:00 PM"],
    [0.75, "上午/下午h:mm", "下午6:00"],
    [1.5, "[h]:mm", "36:00"],
    [3, '0.00"元"', "3.00元"],
    [5, "G/通用格式", "5"],
    [5, ";;;", ""],
    [-1, "yyyy/m/d", "########"],
    ["文字", "0.00", "文字"],
    ["文字", '@"；"', "文字；"],
    [true, "0.00", "TRUE"],
    [null, "0.00", ""],
  ])("shows %j in %j as %j", (value, numberFormat, text) => {
    expect(formatText(value, numberFormat, "zh-CN")).toBe(text);
  });

  it("shows an error as itself", () => {
    expect(formatText({ error: "#DIV/0!" }, "0.00", "zh-CN")).toBe("#DIV/0!");
  });

  it("shows the system date format in the order of the locale", () => {
    expect(formatText(44561, "m/d/yyyy", "en-US")).toBe("12/31/2021");
  });

  it("counts from 1904 if the workbook does", () => {
    expect(formatText(44561 - 1462, "yyyy/m/d", "zh-CN", true)).toBe("2021/12/31");
    expect(formatText(5, "0", "zh-CN", true)).toBe("5");
  });

  it("refuses an invalid number format", () => {
    expect(() => formatText(1, '"open', "zh-CN")).toThrow(RangeError);
  });
});
