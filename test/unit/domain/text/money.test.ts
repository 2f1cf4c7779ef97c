import { toPlainExact } from "../../../../src/domain/decimal";
import { moneyIn, YUAN } from "../../../../src/domain/text/money";

const found = (text: string) =>
  moneyIn(text).map(({ index, end, written, value, unit }) => [
    index,
    end,
    written,
    `${toPlainExact(value)} ${unit}`,
    toPlainExact(value.times(YUAN[unit])),
  ]);

test("finds the amounts of a text, with their places", () => {
  expect(found("全年预算90.5万元,支出 1,234,567.80 元,占1.2亿元的比重")).toEqual([
    [4, 10, "90.5万元", "90.5 万元", "905000"],
    [14, 28, "1,234,567.80 元", "1234567.8 元", "1234567.8"],
    [30, 35, "1.2亿元", "1.2 亿元", "120000000"],
  ]);
});

test.each([
  ["人均5元", "5元 = 5"],
  ["补助500元、300元", "500元 = 500, 300元 = 300"],
  ["共12 万元。", "12 万元 = 120000"],
  ["0.05万元", "0.05万元 = 500"],
  ["预算为5万元,每人每月100元", "5万元 = 50000, 100元 = 100"],
])("%s states %s", (text, expected) => {
  const amounts = found(text).map(([, , written, , yuan]) => `${String(written)} = ${String(yuan)}`);
  expect(amounts.join(", ")).toBe(expected);
});

test.each([
  "500元/人",
  "500元 / 人",
  "500元／人",
  "500元每人",
  "5万元/公里",
  "90万",
  "90万人",
  "元",
  "万元",
  "三万元",
  "500美元",
  "",
])("%p states no amount", (text) => {
  expect(moneyIn(text)).toEqual([]);
});
