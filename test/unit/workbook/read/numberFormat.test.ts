import { displayOf, isPlainFormat } from "../../../../src/workbook/read/numberFormat";
import { briefly, readWith } from "../../../support/inputs";

test.each([
  ["0.00", 5, 0, ""],
  ["#,##0.00_ ", 5, 0, ""],
  ["0.00,", 5, 3, ""],
  ["0,,.0", 5, 6, ""],
  ['0!.0,"万元"', 5, 4, "万元"],
  ["0\\.0000", 5, 4, ""],
  ['[>=10000]0!.0,"万";0.00', 20_000, 4, "万"],
  ['[>=10000]0!.0,"万";0.00', 5, 0, ""],
  ['0.00"元";[Red]-0.00,"千元"', -5, 3, "-千元"],
  ['0.00;;"无;"', 0, 0, "无;"],
  ["[$¥-804]#,##0.00", 5, 0, ""],
] as const)("%s shows %d divided by ten to the power %d, with “%s”", (format, value, power, text) => {
  expect(displayOf(format, value)).toEqual({ power, text });
});

test("formats of digits and separators only are plain", () => {
  expect(["General", "0", "0.00", "#,##0.00", "0.00_ ", "#,##0.00_);"].map(isPlainFormat)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(["0.00,", "0!.0", '0"元"', "0%"].some(isPlainFormat)).toBe(false);
});

test.each([
  ['0.00"元"', "2153.46元"],
  ['0!.0,"万元"', "0.215346万元"],
  ["0.00,", "2.15346万元"],
  ['0.00"亿元"', "2153.46亿元"],
])("an amount of a workbook in 万元 in the format %s is an error", (format, shown) => {
  const result = readWith({ "资金!K12": { value: 2153.46, format } });
  expect(briefly(result)).toEqual(["error R00.shownOtherwise 资金!K12"]);
  expect(result.findings[0]?.actual).toBe(shown);
});

test.each(['0.00"万元"', '"约"0.00', "#,##0.00_);(#,##0.00)", '[$¥-804]0.00" 万"'])(
  "one in the format %s is not",
  (format) => {
    expect(briefly(readWith({ "资金!K12": { value: 2153.46, format } }))).toEqual([]);
  },
);

test("in a workbook in 元 the same format shows the amount as it is", () => {
  const shown = readWith({
    "基本信息!B5": "元",
    "资金!K12": { value: 21_534_600, format: '0!.0,"万元"' },
  });
  expect(briefly(shown)).toEqual([]);
});
