import { Decimal } from "../../../src/domain/decimal";
import type { FundFigures } from "../../../src/domain/calculation/computation";
import { shown, shownAmount, shownExecutionRate } from "../../../src/taskpane/overview/shown";

test.each([
  ["0", "0.00"],
  ["999.995", "1,000.00"],
  ["-999.99", "-999.99"],
  ["-3306.58", "-3,306.58"],
  ["11728400464.28", "11,728,400,464.28"],
  ["12345678901234567.891", "12,345,678,901,234,567.89"],
])("the amount %s is shown as %s", (amount, text) => {
  expect(shownAmount(new Decimal(amount))).toBe(text);
});

test("an unknown value is not zero, and a rate has no digit groups", () => {
  expect(shownAmount(null)).toBe("—");
  expect(shown(new Decimal("2832.24"), "%")).toBe("2832.24%");
});

test.each([
  ["0", "0", "0", "—"],
  ["0", "10", "0", "0.00%"],
  ["0", "0", "5", "0.00%"],
  [null, null, "0", "—"],
])("a rate of %s on %s, of which %s was spent, shows %s", (executionRate, annualBudget, spent, expected) => {
  const [rate, budget, out] = [executionRate, annualBudget, spent].map((one) =>
    one === null ? null : new Decimal(one),
  );
  const funds = { executionRate: rate, annualBudget: budget, spent: out } as FundFigures;
  expect(shownExecutionRate(funds)).toBe(expected);
});
