import { Decimal } from "../../../../src/domain/decimal";
import {
  cellText,
  MAX_TEXT,
  numberContent,
  rateContent,
  textContent,
  textInput,
} from "../../../../src/workbook/sheet/cells";

test.each([
  "=1+1",
  "＝1+1",
  "+3",
  "-18.00",
  "－18",
  "@SUM(A1)",
  "\tabc",
  "\n=1",
  "12",
  "１２",
  " 12",
  "4.2%",
  ".5",
  "2021-12-31",
  "2021年12月31日",
  "3/4",
  "10:30",
  "(5)",
  "（5）",
  "￥5",
  "$5",
  "TRUE",
  "false",
  "TRUE ",
  "#N/A",
  "上午9:00",
  "Jan 5",
  "Dec-21",
  "'引号",
  "①",
])("%j is entered after an apostrophe", (text) => {
  expect(textInput(text)).toBe(`'${text}`);
});

test.each([
  "攀枝花市就业创业促进中心",
  "≥90%",
  "“攀枝花公共招聘网”购买服务",
  "（一）人员经费",
  "一、基本支出",
  "不低于15场次",
  "＞95%",
  "注：1. 预算合计",
  "—",
  "资金!K12",
  "R02",
  "January sales",
  "True story",
  "",
])("%j is entered unchanged", (text) => {
  expect(textInput(text)).toBe(text);
});

test("a text over Excel's limit is cut with a visible mark, between characters", () => {
  const cut = cellText("𠮷".repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(MAX_TEXT);
  expect(cut.endsWith("𠮷……（原文过长，已截断）")).toBe(true);
  expect(cellText("甲".repeat(MAX_TEXT))).toHaveLength(MAX_TEXT);
  // The apostrophe is sent as well.
  for (const text of [`=${"甲".repeat(MAX_TEXT)}`, `=${"甲".repeat(MAX_TEXT - 1)}`]) {
    expect(textInput(text)).toHaveLength(MAX_TEXT);
    expect(textInput(text)).toBe(`'${cellText(text)}`);
    expect(cellText(cellText(text))).toBe(cellText(text));
  }
});

test("line breaks are normalised and control characters removed", () => {
  expect(cellText("一\r\n二\r三\u0000\u000b四\t五")).toBe("一\n二\n三四\t五");
});

test("an unknown number is a blank cell, never 0", () => {
  expect(numberContent(null)).toBeNull();
  expect(rateContent(null)).toBeNull();
  expect(textContent("")).toBeNull();
  expect(rateContent(new Decimal("80.00"))).toEqual({ number: "0.8" });
  expect(rateContent(new Decimal("421.95"))).toEqual({ number: "4.2195" });
});
