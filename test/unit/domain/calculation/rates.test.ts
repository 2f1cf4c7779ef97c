import fc from "fast-check";
import {
  adjustmentRate,
  executionRate,
  indicatorPercents,
  initialRate,
} from "../../../../src/domain/calculation/rates";
import { dec, print } from "../support";

describe("执行率", () => {
  test.each([
    ["154.74", "310.2", "49.88"],
    ["215457.6", "250000", "86.18"],
    ["338.31", "329.77", "102.59"],
    ["1", "3", "33.33"],
    ["2", "3", "66.67"],
    // A tie, rounded up: 0.125 %
    ["0.00125", "1", "0.13"],
    ["0", "90", "0.00"],
  ])("%s of %s is %s", (spent, budget, rate) => {
    expect(print(executionRate(dec(spent), dec(budget)))).toBe(rate);
  });

  test("is 0.00 without a budget, whatever was spent, and null for a negative one", () => {
    expect(print(executionRate(dec("0"), dec("0")))).toBe("0.00");
    expect(print(executionRate(dec("5"), dec("0")))).toBe("0.00");
    expect(executionRate(dec("5"), dec("-1"))).toBeNull();
  });
});

test("on the initial budget, 72 of 90 is 80.00, and a rate on zero is not applicable", () => {
  expect(print(initialRate(dec("72"), dec("90")))).toBe("80.00");
  expect(initialRate(dec("72"), dec("0"))).toBeNull();
});

test("预算调整率 is signed and not applicable without an initial budget", () => {
  expect(print(adjustmentRate(dec("132.912"), dec("202.64")))).toBe("-34.41");
  expect(print(adjustmentRate(dec("2030.12"), dec("861.10")))).toBe("135.76");
  expect(adjustmentRate(dec("3.36"), dec("0"))).toBeNull();
});

test("a zero target has neither 完成率 nor 偏差率", () => {
  const over = indicatorPercents(dec("20648"), dec("16000"));
  expect([over?.completion, over?.deviation].map((rate) => rate?.toFixed(2))).toEqual(["129.05", "29.05"]);
  expect(indicatorPercents(dec("3.74"), dec("4.2"))?.deviation.toFixed(2)).toBe("-10.95");
  expect(indicatorPercents(dec("1"), dec("0"))).toBeNull();
});

/** numerator / denominator in hundredths, half away from zero, by integer arithmetic */
function hundredths(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [above, below] = [numerator, denominator].map((value) => (value < 0n ? -value : value)) as [
    bigint,
    bigint,
  ];
  const rounded = (above * 200n + below) / (below * 2n);
  return negative ? -rounded : rounded;
}

test("完成率 and 偏差率 agree with integer arithmetic, including ties and negative figures", () => {
  const figure = fc.oneof(
    fc.bigInt({ min: -20000n, max: 20000n }),
    fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
  );
  fc.assert(
    fc.property(figure, figure, (actual, target) => {
      fc.pre(target !== 0n);
      const rates = indicatorPercents(dec(`${actual}e-2`), dec(`${target}e-2`));
      const printed = [rates?.completion, rates?.deviation].map((rate) => rate?.times(100).toFixed());
      const exact = [hundredths(actual * 100n, target), hundredths((actual - target) * 100n, target)];
      expect(printed.map((text) => (text === "-0" ? "0" : text))).toEqual(exact.map(String));
    }),
    {
      numRuns: 2000,
      examples: [
        [19999n, 20000n],
        [20001n, 20000n],
        [-1n, 20000n],
        [1n, -20000n],
      ],
    },
  );
});
