import fc from "fast-check";
import { shareOf, type Decimal } from "../../src/domain/decimal";
import { dec } from "./support";

/** part × factor ÷ whole in hundredths, half away from zero, of decimals with `places` places */
function exactly(part: bigint, factor: bigint, whole: bigint, places: number): bigint {
  const negative = (part < 0n !== factor < 0n) !== whole < 0n;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const [a, b, c] = [size(part), size(factor), size(whole) * 10n ** BigInt(places)];
  const hundredths = (200n * a * b + c) / (2n * c);
  return negative ? -hundredths : hundredths;
}

describe("a share", () => {
  const places = fc.constantFrom(0, 1, 2, 3, 7, 9);
  const figure = fc.oneof(
    fc.bigInt({ min: -2_000n, max: 2_000n }),
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  );
  const ofPlaces = (value: bigint, count: number): Decimal => dec(value.toString()).div(dec(10).pow(count));

  test("is exact, half away from zero, however long its figures", () => {
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

  // What is told apart: seven digits to a word of decimal.js, nine digits of a hundredfold, safe integers.
  test.each([
    ["9999999", "100", "9999999", "100"],
    ["9999999.99", "100", "9999999.99", "100"],
    ["10000000", "100", "30000000", "33.33"],
    ["0.01", "0.01", "0.02", "0.01"],
    ["0.009", "100", "0.018", "50"],
    ["0.00000001", "100", "0.00000002", "50"],
    ["9007199254740993", "1", "9007199254740992", "1"],
    ["7", "4.5", "36", "0.88"],
    ["-7", "4.5", "36", "-0.88"],
    ["2", "100", "0.01", "20000"],
    ["2.01", "100", "0.01", "20100"],
    ["123456.78", "99.99", "0.01", "1234444343.22"],
  ])("%s × %s ÷ %s = %s", (part, factor, whole, share) => {
    expect(shareOf(dec(part), dec(factor), dec(whole)).toFixed()).toBe(share);
  });
});
