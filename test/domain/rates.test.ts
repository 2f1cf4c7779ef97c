import {
  adjustmentRate,
  completionPercent,
  deviationPercent,
  executionRate,
  initialRate,
} from "../../src/domain/rates";
import { dec, print } from "./support";

describe("执行率", () => {
  test.each([
    ["154.74", "310.2", "49.88"],
    ["215457.6", "250000", "86.18"],
    ["338.31", "329.77", "102.59"],
    ["1", "3", "33.33"],
    ["2", "3", "66.67"],
    // A tie goes up: 0.125 % of the whole.
    ["0.00125", "1", "0.13"],
    ["0", "90", "0.00"],
  ])("%s of %s is %s", (spent, budget, rate) => {
    expect(print(executionRate(dec(spent), dec(budget)))).toBe(rate);
  });

  test("is 0.00 without a budget, whatever was spent, and unknown for a negative one", () => {
    expect(print(executionRate(dec("0"), dec("0")))).toBe("0.00");
    expect(print(executionRate(dec("5"), dec("0")))).toBe("0.00");
    expect(executionRate(dec("5"), dec("-1"))).toBeNull();
  });
});

test("on the initial budget: 72 of 90 is 80.00, and nothing of nothing is not applicable", () => {
  expect(print(initialRate(dec("72"), dec("90")))).toBe("80.00");
  expect(initialRate(dec("72"), dec("0"))).toBeNull();
});

test("预算调整率 has a sign and does not apply where nothing was budgeted initially", () => {
  expect(print(adjustmentRate(dec("132.912"), dec("202.64")))).toBe("-34.41");
  expect(print(adjustmentRate(dec("2030.12"), dec("861.10")))).toBe("135.76");
  expect(adjustmentRate(dec("3.36"), dec("0"))).toBeNull();
});

test("完成率 and 偏差率 of a target, and neither of a zero target", () => {
  expect(print(completionPercent(dec("20648"), dec("16000")))).toBe("129.05");
  expect(print(deviationPercent(dec("20648"), dec("16000")))).toBe("29.05");
  expect(print(deviationPercent(dec("3.74"), dec("4.2")))).toBe("-10.95");
  expect(completionPercent(dec("1"), dec("0"))).toBeNull();
  expect(deviationPercent(dec("1"), dec("0"))).toBeNull();
});
