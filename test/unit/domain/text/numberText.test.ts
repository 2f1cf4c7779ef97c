import { toPlainExact } from "../../../../src/domain/decimal";
import { compareUnits, foldName, readNumberText } from "../../../../src/domain/text";

describe("figures typed as text", () => {
  test.each<[text: string, value: string, unit: string | null, normalised: boolean]>([
    ["12.5", "12.5", null, false],
    ["-3", "-3", null, false],
    ["１２３．４", "123.4", null, true],
    ["215,457.6", "215457.6", null, true],
    ["1，234，567", "1234567", null, true],
    ["1 234 567.80", "1234567.8", null, true],
    [" 98.99 ", "98.99", null, true],
    ["259.45万元", "259.45", "万元", true],
    ["3.2亿元", "3.2", "亿元", true],
    ["783.65 元", "783.65", "元", true],
    ["5万", "5", "万", true],
    ["8.62分", "8.62", "分", true],
    ["86.19%", "86.19", "%", true],
    ["100百分比", "100", "%", true],
    ["100％", "100", "%", true],
    ["¥1,234.50元", "1234.5", "元", true],
    ["￥12", "12", null, true],
    ["(18.00)", "-18", null, true],
    ["（18.00）万元", "-18", "万元", true],
    ["−18", "-18", null, true],
    ["－18", "-18", null, true],
    ["-¥18", "-18", null, true],
    ["¥-18", "-18", null, true],
    [".5", "0.5", null, true],
    ["+.25万元", "0.25", "万元", true],
    ["负18.5", "-18.5", null, true],
    ["-0", "0", null, false],
    ["(0.00)", "0", null, true],
    ["(¥12)", "-12", null, true],
    ["(12元)", "-12", "元", true],
    ["12 345", "12345", null, true],
    ["123 456元", "123456", "元", true],
    ["1 234", "1234", null, true],
    ["123456789012345678901234567890", "123456789012345678901234567890", null, false],
    ["0.1234567890123456789012345678", "0.1234567890123456789012345678", null, false],
    ["0.00", "0", null, false],
  ])("%s is %s %s", (text, value, unit, normalised) => {
    const read = readNumberText(text);
    expect(read === null ? null : toPlainExact(read.value)).toBe(value);
    expect(read?.unit).toBe(unit);
    expect(read?.percent).toBe(unit === "%");
    expect(read?.normalised).toBe(normalised);
  });

  test.each([
    "",
    " ",
    "abc",
    "12abc",
    "1.2.3",
    "5万元左右",
    "1e5",
    "1,23",
    "12,34,567",
    "12 34",
    "--5",
    "-(5)",
    "5-",
    "(5",
    "≥5",
    "5人",
    "约5",
    "一百",
    "1/2",
    "#DIV/0!",
    "0x10",
    "Infinity",
    "NaN",
    "5万元元",
    "(5元)元",
    "(5元)万元",
    "12 3456",
    "1234 567",
    "a1 234",
    "1 234 56",
    "1234567890123456789012345678901",
    "(1234567890123456789012345678901)",
    "+-5",
    "负-5",
    "5%%",
    "5分钟",
  ])("%s is not read", (text) => {
    expect(readNumberText(text)).toBeNull();
  });
});

test("does not read text above the length limit", () => {
  const padded = (length: number) => `5${" ".repeat(length - 2)}元`;
  expect(readNumberText(padded(120))?.unit).toBe("元");
  expect(readNumberText(padded(121))).toBeNull();
});

describe("comparing units", () => {
  test.each<[string | null, string | null, string]>([
    ["人", "人", "same"],
    ["%", "百分比", "same"],
    ["km", "公里", "same"],
    [null, null, "same"],
    ["场次", "场", "compatible"],
    ["名", "人", "compatible"],
    [null, "人", "compatible"],
    ["", "%", "compatible"],
    ["万元", "元", "compatible"],
    ["人", "人次", "different"],
    ["亩", "公顷", "different"],
    ["人", "户", "different"],
    ["%", "百分点", "different"],
    ["元", "%", "different"],
  ])("%s and %s are %s", (a, b, expected) => {
    expect(compareUnits(a, b)).toBe(expected);
    expect(compareUnits(b, a)).toBe(expected);
  });
});

test("names are compared without prefix, in half width and simplified characters", () => {
  expect(foldName("指标1：全市城鎮新增就業")).toBe("全市城镇新增就业");
  expect(foldName("★ 滿意度（％）")).toBe("满意度(%)");
});
