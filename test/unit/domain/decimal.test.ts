import fc from "fast-check";
import {
  fromCellNumber,
  isAboveZero,
  isBelowZero,
  round,
  shareOf,
  sum,
  toPlain,
  toPlainExact,
  type Decimal,
} from "../../../src/domain/decimal";
import { dec } from "./support";

/** part × factor ÷ whole in hundredths, half away from zero, of decimals with `places` places */
function exactly(part: bigint, factor: bigint, whole: bigint, places: number): bigint {
  const negative = (part < 0n !== factor < 0n) !== whole < 0n;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const [a, b, c] = [size(part), size(factor), size(whole) * 10n ** BigInt(places)];
  const hundredths = (200n * a * b + c) / (2n * c);
  return negative ? -hundredths : hundredths;
}

describe("shareOf", () => {
  const places = fc.constantFrom(0, 1, 2, 3, 7, 9);
  const figure = fc.oneof(
    fc.bigInt({ min: -2_000n, max: 2_000n }),
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  );
  const ofPlaces = (value: bigint, count: number): Decimal => dec(value.toString()).div(dec(10).pow(count));

  test("is exact, half away from zero, for figures of any length", () => {
    fc.assert(
      fc.property(places, figure, figure, figure, (count, part, factor, whole) => {
        fc.pre(whole !== 0n);
        const share = shareOf(ofPlaces(part, count), ofPlaces(factor, count), ofPlaces(whole, count));
        expect(share.times(100).toFixed().replace(/^-0$/, "0")).toBe(
          exactly(part, factor, whole, count).toString(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  // The limits of the fast path: seven digits per word of decimal.js, nine digits in hundredths, safe integers.
  test.each([
    ["9999999", "100", "9999999", "100"],
    ["9999999.99", "100", "9999999.99", "100"],
    ["10000000", "100", "30000000", "33.33"],
    ["0.01", "0.01", "0.02", "0.01"],
    ["0.009", "100", "0.018", "50"],
    ["0.00000001", "100", "0.00000002", "50"],
    ["9007199254740993", "1", "9007199254740992", "1"],
    ["0.01", "0.01", "0.02000000001", "0"],
    ["1", "0.01", "2.000000000000001", "0"],
    ["7", "4.5", "36", "0.88"],
    ["-7", "4.5", "36", "-0.88"],
    ["2", "100", "0.01", "20000"],
    ["2.01", "100", "0.01", "20100"],
    ["123456.78", "99.99", "0.01", "1234444343.22"],
  ])("%s × %s ÷ %s = %s", (part, factor, whole, share) => {
    expect(shareOf(dec(part), dec(factor), dec(whole)).toFixed()).toBe(share);
  });
});

test("a decimal has 34 digits, rounded half-up", () => {
  expect(dec(2).div(3).toFixed()).toBe(`0.${"6".repeat(33)}7`);
  const long = dec(`0.${"1".repeat(33)}25`);
  expect(long.times(1).toFixed()).toBe(`0.${"1".repeat(33)}3`);
});

test("very large and very small decimals are in plain notation", () => {
  expect(String(dec("1e59"))).toBe(`1${"0".repeat(59)}`);
  expect(String(dec("1e-59"))).toBe(`0.${"0".repeat(58)}1`);
});

test.each([
  [0.1 + 0.2, "0.3"],
  [2149.5 + 7.7, "2157.2"],
  [1.005, "1.005"],
  [123456789012345.6, "123456789012346"],
  [NaN, undefined],
  [-Infinity, undefined],
])("a cell's %s is %s", (number, shown) => {
  expect(fromCellNumber(number)?.toFixed()).toBe(shown);
});

test.each([
  ["0.005", "0.01", "0.01"],
  ["-0.005", "-0.01", "-0.01"],
  ["-0.004", "0", "0.00"],
  ["-10.004", "-10", "-10.00"],
  ["2515.165", "2515.17", "2515.17"],
])("%s to two places is %s, printed %s", (value, rounded, printed) => {
  expect(toPlainExact(round(dec(value)).plus(0))).toBe(rounded);
  expect(toPlain(dec(value))).toBe(printed);
});

test("other places", () => {
  expect(round(dec("1.2345"), 3).toFixed()).toBe("1.235");
  expect(toPlain(dec("-0.4"), 0)).toBe("0");
  expect(toPlain(dec("-0.00004"), 4)).toBe("0.0000");
  expect(toPlain(dec("1.5"), 0)).toBe("2");
});

test.each([
  ["0", false, false],
  ["-0", false, false],
  ["0.01", true, false],
  ["-0.01", false, true],
])("%s: above zero %s, below zero %s", (value, above, below) => {
  expect(isAboveZero(dec(value))).toBe(above);
  expect(isBelowZero(dec(value))).toBe(below);
});

test("a sum is exact, and zero without terms", () => {
  expect(sum(["0.1", "0.2", "2469.26"].map(dec)).toFixed()).toBe("2469.56");
  expect(sum([]).toFixed()).toBe("0");
});
