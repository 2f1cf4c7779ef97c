import {
  completionWorking,
  executionScoreWorking,
  fundsWorking,
  scoreWorking,
} from "../../../../src/domain/calculation/workings";
import { scoreIndicator } from "../../../../src/domain/calculation/indicators";
import type { Measure } from "../../../../src/domain/model";
import type { RuleProfile } from "../../../../src/domain/profiles/profile";
import { DEFAULT_PROFILE, PROFILES } from "../../../../src/domain/profiles";
import { sumOfLines } from "../../../../src/domain/calculation/totals";
import { selfEvaluationOf, type IndicatorSpec, type LineSpec } from "../../../support/selfEvaluationOf";
import { dec } from "../support";

function resultOf(spec: IndicatorSpec, profile: RuleProfile = DEFAULT_PROFILE) {
  const [indicator] = selfEvaluationOf({ indicators: [spec] }).indicators;
  if (indicator === undefined) throw new Error("no indicator");
  return scoreIndicator(indicator, profile, 2021);
}
const working = (spec: IndicatorSpec, profile: RuleProfile = DEFAULT_PROFILE): string | null =>
  scoreWorking(resultOf(spec, profile), profile);

test("a missed target scores by its proportion, a reverse one by its excess", () => {
  expect(working({ nature: ">=", target: "15", actual: "12", weight: "10" })).toBe("10.00 × 12 ÷ 15");
  expect(working({ nature: "<=", target: "10", actual: "12", weight: "8" })).toBe(
    "8.00 × (1 − (12 − 10) ÷ 10)",
  );
  const ratio = PROFILES.find(({ reverse }) => reverse === "ratio");
  expect(ratio).toBeDefined();
  expect(working({ nature: "<=", target: "10", actual: "12", weight: "8" }, ratio)).toBe("8.00 × 10 ÷ 12");
});

test("an all-or-nothing score has no working", () => {
  expect(working({ nature: ">=", target: "15", actual: "15", weight: "10" })).toBeNull();
  expect(working({ nature: "<=", target: "10", actual: "20", weight: "8" })).toBeNull();
  expect(working({ nature: ">=", target: "15", actual: "已完成", weight: "10" })).toBeNull();
});

test("shows the compared figures in one unit", () => {
  const result = resultOf({ nature: ">=", target: "1.5万人", actual: "18000人", weight: "10" });
  expect(completionWorking(result)).toBe("18000 ÷ 15000");
});

test("an execution score by steps has no working", () => {
  const proportional = { kind: "proportional", points: dec("10") } as const;
  expect(executionScoreWorking(dec("86.18"), dec("10"), proportional)).toBe("10.00 × 86.18%");
  expect(executionScoreWorking(dec("120"), dec("10"), proportional)).toBeNull();
  const steps = { kind: "steps", points: dec("10"), steps: [{ from: dec("80"), points: dec("8") }] } as const;
  expect(executionScoreWorking(dec("86.18"), dec("10"), steps)).toBeNull();
});

describe("a sum or rate of the funds", () => {
  const line = { category: "项目支出", tier: "部门预算", project: "甲" } as const;
  const of = (measure: Measure, ...lines: LineSpec[]): string | null => {
    const { funds } = selfEvaluationOf({ lines: lines.map((each) => ({ ...line, ...each })) });
    return fundsWorking(measure, sumOfLines(funds), funds);
  };

  test("adds up the amounts that are not zero", () => {
    const some = { carriedOver: "7.70", added: "2145.70", spent: "2153.46" };
    expect(of("annualBudget", some)).toBe("7.70 + 2145.70");
    expect(of("annualBudget", { ...some, reduced: "18" })).toBe("7.70 + 2145.70 − 18.00");
    expect(of("annualBudget", { initialBudget: "5" })).toBeNull();
    expect(of("balance", some)).toBe("2153.40 − 2153.46");
    expect(of("executionRate", some)).toBe("2153.46 ÷ 2153.40");
    expect(of("spent", some, { spent: "0" }, { spent: "4.10" })).toBe("2153.46 + 4.10");
  });

  test("has no working for more rows than fit on a line", () => {
    const rows = (count: number): LineSpec[] => Array.from({ length: count }, () => ({ spent: "1.00" }));
    expect(of("spent", ...rows(6))).toBe("1.00 + 1.00 + 1.00 + 1.00 + 1.00 + 1.00");
    expect(of("spent", ...rows(7))).toBeNull();
    expect(of("spent", ...rows(1))).toBeNull();
  });
});
