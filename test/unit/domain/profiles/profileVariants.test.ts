/** Scores and totals under the profiles of a unit manual and of Jiangxi (rules.md section 9). */
import fc from "fast-check";
import { checkWorkbook } from "../../../../src/domain/evaluate/workbook";
import { runSync } from "../../../../src/domain/yielding";
import type { RuleProfile } from "../../../../src/domain/profiles/profile";
import { jiangxi } from "../../../../src/domain/profiles/jiangxi";
import { unitManual } from "../../../../src/domain/profiles/unitManual";
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { capTotal, executionScore } from "../../../../src/domain/calculation/scoring";
import { printedFormOf, SPENT_IN_FULL } from "../../../support/printedFormOf";
import { selfEvaluationOf, type IndicatorSpec } from "../../../support/selfEvaluationOf";
import { compute, dec, national, print } from "../support";

const indicator = (row: IndicatorSpec): IndicatorSpec => ({
  level1: "产出指标",
  level3: "培训学员",
  target: "1000人",
  weight: "10",
  ...row,
});

function scored(row: IndicatorSpec, profile: RuleProfile = unitManual) {
  const [result] = compute(selfEvaluationOf({ indicators: [indicator(row)] }), profile).indicators;
  if (result === undefined) throw new Error("the builder made no indicator");
  return result;
}

describe("deduction for overfulfilment", () => {
  test.each<[title: string, row: IndicatorSpec, score: string | null, deduction: string]>([
    ["met", { actual: "1000人" }, "10.00", "0.00"],
    ["exactly 30 % over", { actual: "1300人" }, "10.00", "0.00"],
    ["just above 30 % over", { actual: "1300.001人" }, "8.00", "2.00"],
    ["a third of a person, 30 % over", { target: "0.3", actual: "0.39" }, "10.00", "0.00"],
    ["far over", { actual: "9000人" }, "8.00", "2.00"],
    ["= far over", { nature: "=", actual: "1301人" }, "8.00", "2.00"],
    ["a weight of 1.5", { actual: "2000人", weight: "1.5" }, "0.00", "1.50"],
    ["a weight of 2", { actual: "2000人", weight: "2" }, "0.00", "2.00"],
    ["a weight of 0", { actual: "2000人", weight: "0" }, "0.00", "0.00"],
    ["no weight", { actual: "2000人", weight: null }, null, "0.00"],
    ["missed", { actual: "900人" }, "9.00", "0.00"],
    ["≤, missed", { target: "≤100次", actual: "140次" }, "6.00", "0.00"],
    ["<, missed", { nature: "<", target: "100次", actual: "140次" }, "6.00", "0.00"],
    ["a target of zero", { target: "0次", actual: "50次" }, "10.00", "0.00"],
    ["above a range", { target: "80%–100%", actual: "140%" }, "6.00", "0.00"],
  ])("%s", (_, row, score, deduction) => {
    const result = scored(row);
    expect([print(result.score), print(result.deduction)]).toEqual([score, deduction]);
  });

  test("the target stays met, and the national profile deducts nothing", () => {
    expect(scored({ actual: "2000人" }).met).toBe(true);
    const result = scored({ actual: "2000人" }, national);
    expect([print(result.score), print(result.deduction)]).toEqual(["10.00", "0.00"]);
  });

  const amount = (max: number) => fc.integer({ min: 0, max }).map((n) => dec(n).div(100));

  test("a score is between 0 and its weight, and at most 2 below the national one", () => {
    fc.assert(
      fc.property(amount(5000), amount(20_000), amount(1500), (target, actual, weight) => {
        const row = { target: target.toFixed(), actual: actual.toFixed(), weight: weight.toFixed() };
        const [cut, full] = [scored(row).score, scored(row, national).score];
        if (cut === null || full === null) throw new Error("figures have a score");
        expect(cut.gte(0) && cut.lte(weight) && cut.lte(full) && full.minus(cut).lte(2)).toBe(true);
      }),
    );
  });

  test("up to 30 % above the target more never scores less, and beyond that all score the same", () => {
    fc.assert(
      fc.property(amount(20_000), amount(20_000), (a, b) => {
        const [less, more] = a.lte(b) ? [a, b] : [b, a];
        const at = (value: typeof a) =>
          scored({ target: "100", actual: value.toFixed() }).score?.toNumber() ?? -1;
        if (more.lte(130)) expect(at(less)).toBeLessThanOrEqual(at(more));
        if (less.gt(130)) expect([at(less), at(more)]).toEqual([8, 8]);
      }),
    );
  });

  const codes = (row: IndicatorSpec, profile = unitManual) => {
    const selfEvaluation = selfEvaluationOf({ indicators: [indicator(row)] });
    return runSync(checkWorkbook(selfEvaluation, compute(selfEvaluation, profile)))
      .filter(({ rule }) => ["R28", "R29", "R30", "R31", "R32"].includes(rule))
      .map(({ code, expected }) => [code, expected]);
  };
  const over = { actual: "1400人" };

  test("a stated score with the deduction is right, with or without a reason", () => {
    expect(codes({ ...over, score: "8" })).toEqual([["R32.deducted", "≤ 130%"]]);
    expect(codes({ ...over, score: "8", reason: "政策扩围" })).toEqual([["R32.deductedExplained", "≤ 130%"]]);
    expect(codes(over)).toEqual([["R32.deducted", "≤ 130%"]]);
  });

  test("full points are wrong, and fewer need a reason", () => {
    expect(codes({ ...over, score: "10", reason: "政策扩围" })).toContainEqual(["R28.scoreDiffers", "8.00"]);
    expect(codes({ ...over, score: "7" })).toContainEqual(["R29.metButReduced", "8.00"]);
    expect(codes({ ...over, score: "7", reason: "政策扩围" })).toEqual([["R32.deductedExplained", "≤ 130%"]]);
  });

  test("a profile that only notifies requires no reason", () => {
    const noticing: RuleProfile = { ...national, overfulfilment: { kind: "notice" } };
    expect(codes({ actual: "1900人" }, noticing)).toEqual([["R32.notice", "< 120%"]]);
    expect(codes({ actual: "1199人" }, noticing)).toEqual([]);
    expect(codes({ actual: "1900人" }, national)).toEqual([["R32.targetTooLowUnexplained", "< 150%"]]);
  });
});

describe("总分限高", () => {
  const RATES: readonly [rate: string, total: string][] = [
    ["100", "95"],
    ["80", "95"],
    ["79.995", "95"],
    ["79.99", "89"],
    ["70", "89"],
    ["69.99", "79"],
    ["60", "79"],
    ["59.99", "69"],
    ["50", "69"],
    ["49.99", "59"],
    ["0", "59"],
  ];

  test.each(RATES)("at %s %% 95 points are %s", (rate, total) => {
    const capped = capTotal(dec(95), dec(rate), unitManual.totalCaps);
    expect(capped.total.toFixed()).toBe(total);
    expect(capped.cap?.most.toFixed() ?? "95").toBe(total);
    expect(capTotal(dec(95), dec(rate), national.totalCaps)).toEqual({ total: dec(95), cap: null });
  });

  test("a total at or below its cap is unchanged", () => {
    for (const total of ["89", "88.99", "0"]) {
      expect(capTotal(dec(total), dec(75), unitManual.totalCaps)).toEqual({ total: dec(total), cap: null });
    }
    expect(capTotal(dec("89.01"), dec(75), unitManual.totalCaps).total.toFixed()).toBe("89");
    expect(capTotal(dec(95), null, unitManual.totalCaps).total.toFixed()).toBe("95");
  });

  test("the order of the caps does not matter", () => {
    const reversed = unitManual.totalCaps.toReversed();
    for (const [rate, total] of RATES)
      expect(capTotal(dec(95), dec(rate), reversed).total.toFixed()).toBe(total);
  });

  test("more spending or a higher score never lowers the total, and a cap never raises it", () => {
    const hundredths = fc.integer({ min: 0, max: 11_000 }).map((n) => dec(n).div(100));
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, hundredths, (s1, s2, r1, r2) => {
        const total = (s: typeof s1, r: typeof s1) => capTotal(s, r, unitManual.totalCaps).total;
        const [low, high] = s1.lte(s2) ? [s1, s2] : [s2, s1];
        const [slow, fast] = r1.lte(r2) ? [r1, r2] : [r2, r1];
        expect(total(low, r1).lte(total(high, r1))).toBe(true);
        expect(total(s1, slow).lte(total(s1, fast))).toBe(true);
        expect(total(s1, r1).lte(s1)).toBe(true);
      }),
    );
  });

  test("the cap changes a form's total and grade, not its parts", () => {
    const spec = {
      lines: [
        {
          category: "项目支出" as const,
          tier: "部门预算" as const,
          project: "甲",
          initialBudget: "100",
          spent: "75",
        },
      ],
      indicators: [indicator({ actual: "1000人", weight: "90" })],
    };
    const of = (profile: RuleProfile) => {
      const { fundScore, indicatorScore, totalScore, cap, grade } = compute(
        selfEvaluationOf(spec),
        profile,
      ).department;
      return [print(fundScore), print(indicatorScore), print(totalScore), print(cap?.most ?? null), grade];
    };
    expect(of(unitManual)).toEqual(["7.50", "90.00", "89.00", "89.00", "良"]);
    expect(of(national)).toEqual(["7.50", "90.00", "97.50", null, "优"]);
  });

  test("the cap applies to a printed form, while R54 compares the scores before the cap", () => {
    const form = printedFormOf({
      rows: [{ ...SPENT_IN_FULL, spent: "75.00", rate: "75.00%", score: "7.5" }],
      indicators: [{ weight: "90", score: "90" }],
      totalWeight: "100",
      totalScore: "89",
    });
    const of = (profile: RuleProfile) => {
      const { computed, findings } = evaluateForm(form, { profile });
      const ahead = findings.find(({ code }) => code === "R54.scoreAheadOfSpending");
      return [print(computed.totalScore), ahead?.actual];
    };
    expect(of(unitManual)).toEqual(["89.00", "25.00%"]);
    expect(of(national)).toEqual(["97.50", "25.00%"]);
  });
});

test.each([
  ["100", "10.00"],
  ["99.99", "7.00"],
  ["80", "7.00"],
  ["79.99", "5.00"],
  ["60", "5.00"],
  ["59.99", "0.00"],
])("Jiangxi: %s %% of the budget is %s points", (rate, points) => {
  expect(print(executionScore(dec(rate), jiangxi.executionScore))).toBe(points);
});
