import type { Reading } from "../../../../src/domain/model";
import { scoreQuantity, achievementOf } from "../../../../src/domain/calculation/scoring";
import { readTarget } from "../../../../src/domain/text";
import { dec, print } from "../support";

const reading = (text: string): Reading | null => readTarget({ text }, "");

describe("level of achievement of a 定性 actual", () => {
  test.each([
    ["达成预期指标", 1],
    ["部分达成", 2],
    ["未达成", 3],
    ["已完成", 1],
    ["已完成100%", 1],
    ["已完成120%", 1],
    // Something was done, but not all: no level is stated.
    ["已完成80%", null],
    ["及时", null],
    ["98人", null],
    ["2021年12月", null],
    ["无", null],
  ] as const)("%s: %s", (text, achievement) => {
    expect(achievementOf(reading(text))).toBe(achievement);
  });

  test("none for a blank actual", () => {
    expect(achievementOf(null)).toBeNull();
  });
});

test("any actual meets ≥ 0, and only 0 meets = 0", () => {
  const of = (operator: ">=" | "=", actual: string) =>
    scoreQuantity({ operator, target: dec(0), actual: dec(actual), weight: dec(10) }, "linear");
  expect(of(">=", "5").met).toBe(true);
  expect(print(of(">=", "5").score)).toBe("10.00");
  expect(of("=", "5").met).toBe(false);
  expect(print(of("=", "5").score)).toBe("0.00");
  expect(print(of("=", "0").score)).toBe("10.00");
});

test("without a weight, a target is met or missed but not scored", () => {
  const of = (actual: string, weight: string | null) =>
    scoreQuantity(
      { operator: ">=", target: dec(10), actual: dec(actual), weight: weight === null ? null : dec(weight) },
      "linear",
    );
  expect(of("12", null)).toEqual({ met: true, score: null });
  expect(of("8", null)).toEqual({ met: false, score: null });
  expect(of("8", "-5")).toEqual({ met: false, score: null });
});
