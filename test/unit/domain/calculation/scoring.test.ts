import fc from "fast-check";
import type { Decimal } from "../../../../src/domain/decimal";
import { fromCellNumber, toPlain, ZERO } from "../../../../src/domain/decimal";
import type { IndicatorResult } from "../../../../src/domain/calculation/computation";
import { scoreIndicator } from "../../../../src/domain/calculation/indicators";
import type { Operator } from "../../../../src/domain/model";
import type { ExecutionScoreRule, ReverseRule } from "../../../../src/domain/profiles/profile";
import { findProfile } from "../../../../src/domain/profiles";
import { indicatorPercents } from "../../../../src/domain/calculation/rates";
import {
  executionScore,
  gradeOf,
  scoreQuantity,
  achievementBounds,
} from "../../../../src/domain/calculation/scoring";
import vectors from "../../../fixtures/scoring-vectors.json";
import { selfEvaluationOf, type IndicatorSpec } from "../../../support/selfEvaluationOf";
import { dec, national, print } from "../support";

function scored(spec: IndicatorSpec, profile = national, year: number | null = 2021): IndicatorResult {
  const [indicator] = selfEvaluationOf({ indicators: [{ weight: "10", ...spec }] }).indicators;
  if (indicator === undefined) throw new Error("the builder made no indicator");
  return scoreIndicator(indicator, profile, year);
}

describe("the scoring vectors", () => {
  test.each(vectors.vectors)("$sign $target against $actual, weight $weight", (vector) => {
    const row = {
      operator: vector.sign as Operator,
      target: dec(vector.target),
      actual: dec(vector.actual),
      weight: dec(vector.weight),
    };
    const linear = scoreQuantity(row, "linear").score;
    expect(linear?.toFixed()).toBe(dec(vector.score_platform_default).toFixed());
    const expectedRatio = vector.score_reverse_A_over_B ?? vector.score_platform_default;
    expect(scoreQuantity(row, "ratio").score?.toFixed()).toBe(dec(expectedRatio).toFixed());
    expect(print(indicatorPercents(row.actual, row.target)?.deviation ?? null)).toBe(vector.deviation_pct);

    const result = scored({
      nature: row.operator,
      target: vector.target,
      actual: vector.actual,
      weight: vector.weight,
    });
    const isReverse = vector.sign === "<=" || vector.sign === "<";
    expect(print(result.completionPercent)).toBe(isReverse ? null : vector.completion_pct);
    expect(print(result.score)).toBe(toPlain(dec(vector.score_platform_default)));
  });
});

describe("cases beyond the vectors", () => {
  test("the reverse rules of section 9: T 90, A 100", () => {
    const row = { operator: "<=" as const, target: dec(90), actual: dec(100), weight: dec(10) };
    expect(print(scoreQuantity(row, "linear").score)).toBe("8.89");
    expect(print(scoreQuantity(row, "ratio").score)).toBe("9.00");
  });

  test("a missed target below zero has no score", () => {
    const row = { operator: ">=" as const, target: dec(-5), actual: dec(-10), weight: dec(10) };
    expect(scoreQuantity(row, "linear")).toEqual({ met: false, score: null });
    expect(scoreQuantity({ ...row, actual: dec(-4) }, "linear").score?.toFixed()).toBe("10");
    expect(scoreQuantity({ ...row, operator: "<=", actual: dec(-4) }, "linear").score).toBeNull();
  });

  test("a zero target earns full points at zero only and is never divided by", () => {
    for (const reverse of ["linear", "ratio"] as const) {
      const at = (operator: Operator, actual: number) =>
        scoreQuantity(
          { operator, target: ZERO, actual: dec(actual), weight: dec(10) },
          reverse,
        ).score?.toFixed();
      expect([at("=", 0), at("=", 1), at("<=", 0), at("<=", 1), at("<", 0)]).toEqual([
        "10",
        "0",
        "10",
        "0",
        "10",
      ]);
    }
  });
});

describe("预算执行率得分", () => {
  const ten: ExecutionScoreRule = { kind: "proportional", points: dec(10) };
  const steps: ExecutionScoreRule = {
    kind: "steps",
    points: dec(10),
    steps: [
      { from: dec(100), points: dec(10) },
      { from: dec(80), points: dec(7) },
      { from: dec(60), points: dec(5) },
    ],
  };

  test.each([
    ["100", "10.00"],
    ["102.59", "10.00"],
    ["86.18304", "8.62"],
    ["49.88", "4.99"],
    ["0", "0.00"],
    ["-5", "0.00"],
    // Rounded twice: 84.945 → 84.95 → 8.50; once would give 8.49.
    ["84.945", "8.50"],
  ])("%s %% scores %s of 10 points", (rate, expected) => {
    expect(print(executionScore(dec(rate), ten))).toBe(expected);
  });

  test("20 % scores 4.00 of 20 points", () => {
    expect(print(executionScore(dec(20), { kind: "proportional", points: dec(20) }))).toBe("4.00");
  });

  test.each([
    ["100", "10.00"],
    ["99.99", "7.00"],
    ["99.995", "10.00"],
    ["80", "7.00"],
    ["60", "5.00"],
    ["59.99", "0.00"],
  ])("%s %% scores %s by steps", (rate, expected) => {
    expect(print(executionScore(dec(rate), steps))).toBe(expected);
  });
});

describe("indicators as written", () => {
  test("figures are compared after scaling", () => {
    const result = scored({ target: "1.65 万人", actual: "20648人" });
    expect([result.target?.toFixed(), result.actual?.toFixed(), result.unit]).toEqual([
      "16500",
      "20648",
      "人",
    ]);
    expect(print(result.completionPercent)).toBe("125.14");
    expect(print(result.score)).toBe("10.00");
  });

  test("指标性质 takes precedence over the target's operator, and ≥ applies where neither gives one", () => {
    expect(scored({ nature: "<=", target: "≥4", actual: "5" }).operator).toBe("<=");
    expect(scored({ nature: null, target: "不超过4", actual: "5" }).operator).toBe("<=");
    expect(scored({ nature: null, target: "4", actual: "5" }).operator).toBe(">=");
  });

  test("an unreadable 指标性质 does not mean ≥", () => {
    const [indicator] = selfEvaluationOf({
      indicators: [{ target: "4", actual: "5", weight: "10" }],
    }).indicators;
    if (indicator === undefined) throw new Error("the builder made no indicator");
    const unreadable = { ...indicator, nature: { cell: "指标!E2", written: "反向", value: null } };
    expect(scoreIndicator(unreadable, national, 2021)).toMatchObject({ kind: "notComparable", score: null });
  });

  test("different units are not compared, but a missing unit is", () => {
    expect(scored({ target: "5亩", actual: "5公顷" })).toMatchObject({
      kind: "notComparable",
      score: null,
      met: null,
    });
    expect(scored({ target: "≥1场", actual: "1" })).toMatchObject({
      kind: "quantitative",
      met: true,
      unit: "场",
    });
    expect(scored({ target: "1", actual: "1场" })).toMatchObject({ kind: "quantitative", unit: "场" });
  });

  test("a restated target is not a measurement, but a stated result is", () => {
    expect(scored({ target: "≥266米", actual: "≥266米" })).toMatchObject({
      kind: "notComparable",
      score: null,
    });
    expect(print(scored({ target: "≥98%", actual: "达到98%" }).score)).toBe("10.00");
    expect(print(scored({ target: "≥98%", actual: "=98%" }).score)).toBe("10.00");
  });

  test.each(["完成", "已完成100%", "无", "应发尽发", "2021年12月"])(
    "a numeric target answered by %s has no score",
    (actual) => {
      expect(scored({ target: "51个", actual })).toMatchObject({
        kind: "notComparable",
        score: null,
        met: null,
      });
    },
  );

  test.each(["", "—", "/", null])("an actual of %p is missing, not zero", (actual) => {
    expect(scored({ target: "51个", actual })).toMatchObject({
      kind: "quantitative",
      actual: null,
      score: null,
    });
  });

  test("an unreadable actual has no score", () => {
    expect(scored({ target: "≥90%", actual: "工5%" })).toMatchObject({ kind: "notComparable", score: null });
  });

  test("a missing or negative weight gives no score, but the target is still met", () => {
    expect(scored({ target: "5", actual: "6", weight: null })).toMatchObject({ met: true, score: null });
    expect(scored({ target: "5", actual: "6", weight: "-1" })).toMatchObject({ met: true, score: null });
  });

  test("定性 keeps the user's score and is met according to its words", () => {
    const row = (actual: string, score: string | null) =>
      scored({ nature: "定性", target: "合规", actual, score });
    expect(row("达成预期指标", "8")).toMatchObject({ kind: "qualitative", met: true, operator: null });
    expect(print(row("达成预期指标", "8").score)).toBe("8.00");
    expect(row("部分达成", null)).toMatchObject({ met: false, score: null });
    expect(row("合规", "10").met).toBeNull();
    expect(scored({ nature: null, target: "应发尽发", actual: "应发尽发", score: "9" }).kind).toBe(
      "qualitative",
    );
    expect(scored({ nature: ">=", target: "应发尽发", actual: "应发尽发", score: "9" }).kind).toBe(
      "notComparable",
    );
  });

  test("a missing target cannot be compared", () => {
    expect(scored({ nature: ">=", target: null, actual: "5" })).toMatchObject({
      kind: "notComparable",
      score: null,
    });
  });
});

describe("ranges", () => {
  const at = (actual: string, reverse: ReverseRule = "linear") =>
    scored({ target: "80%–100%", actual }, { ...national, reverse });

  test("full points inside both bounds", () => {
    for (const actual of ["80%", "95%", "100%"]) expect(print(at(actual).score)).toBe("10.00");
    expect(at("95%")).toMatchObject({ kind: "range", met: true, target: null });
  });

  test("below the range the low bound is the target, above it the high one", () => {
    expect([print(at("40%").score), at("40%").operator, print(at("40%").completionPercent)]).toEqual([
      "5.00",
      ">=",
      "50.00",
    ]);
    expect([print(at("125%").score), print(at("125%", "ratio").score), at("125%").operator]).toEqual([
      "7.50",
      "8.00",
      "<=",
    ]);
  });
});

describe("deadlines", () => {
  test.each<[target: string, actual: string, met: boolean | null]>([
    ["2021年12月31日前完成", "2021年12月31日前完成", true],
    ["2021年12月31日完成", "2021年11月", true],
    ["2021年12月31日前", "2022年1月5日", false],
    ["9月前", "7月", true],
    ["9月前", "10月", false],
    ["12月底之前完成", "2021-12-31", true],
    ["12月底之前完成", "2022-01-01", false],
    ["2021年6月30日前", "6月15日", true],
    ["2月底前", "2021年2月28日", true],
  ])("%s against %s is met: %s", (target, actual, met) => {
    expect(scored({ target, actual })).toMatchObject({ kind: "date", met });
  });

  test("a met deadline earns full points, a missed one keeps the user's score, a blank one has none", () => {
    expect(print(scored({ target: "6月30日前", actual: "6月1日" }).score)).toBe("10.00");
    expect(print(scored({ target: "6月30日前", actual: "7月1日", score: "6" }).score)).toBe("6.00");
    expect(scored({ target: "6月30日前", actual: "7月1日" }).score).toBeNull();
    expect(scored({ target: "6月30日前", actual: "" })).toMatchObject({
      kind: "date",
      met: null,
      score: null,
    });
  });

  test("without a report year, two dates without years are compared, but not with a full date", () => {
    expect(scored({ target: "6月30日前", actual: "7月1日" }, national, null).met).toBe(false);
    expect(scored({ target: "6月30日前", actual: "2021年6月1日" }, national, null)).toMatchObject({
      kind: "notComparable",
      met: null,
    });
  });

  test("a recurring deadline cannot be compared", () => {
    expect(scored({ nature: "<=", target: "每季度末月25日前", actual: "完成率100%" }).kind).toBe(
      "notComparable",
    );
  });
});

test("points of each level of achievement for a weight of 7.5: national and Hubei", () => {
  const hubei = findProfile("hubei-20-80") ?? national;
  const bounds = (achievement: 1 | 2 | 3, profile = national) => {
    const { low, high, highIncluded } = achievementBounds(achievement, dec("7.5"), profile);
    return `${low.toFixed()} ${high.toFixed()} ${String(highIncluded)}`;
  };
  expect([bounds(1), bounds(2), bounds(3)]).toEqual(["6 7.5 true", "4.5 6 false", "0 4.5 false"]);
  expect(bounds(2, hubei)).toBe("3.75 6 false");
});

test.each([
  ["100", "优"],
  ["90", "优"],
  ["89.99", "良"],
  ["80", "良"],
  ["60", "中"],
  ["59.99", "差"],
])("a total of %s is %s", (total, grade) => {
  expect(gradeOf(dec(total), national)).toBe(grade);
});

describe("properties", () => {
  const operator = fc.constantFrom<Operator>(">=", ">", "=", "<", "<=");
  const reverse = fc.constantFrom<ReverseRule>("linear", "ratio");
  const amount = (min: number, max: number) =>
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 3 }))
      .map(([n, p]) => dec(n).div(dec(10).pow(p)));
  const score = (o: Operator, r: ReverseRule, target: Decimal, actual: Decimal, weight: Decimal) =>
    scoreQuantity({ operator: o, target, actual, weight }, r).score;

  test("a score is between 0 and its weight", () => {
    fc.assert(
      fc.property(
        operator,
        reverse,
        amount(-500, 5000),
        amount(-500, 9000),
        amount(0, 60_000),
        (o, r, t, a, w) => {
          const value = score(o, r, t, a, w);
          expect(value === null || (value.gte(0) && value.lte(w))).toBe(true);
        },
      ),
    );
  });

  test("more completed never scores less; for ≤ and < never more", () => {
    fc.assert(
      fc.property(operator, reverse, amount(1, 5000), amount(0, 9000), amount(0, 9000), (o, r, t, a, b) => {
        if (o === "=" && t.isZero()) return;
        const [less, more] = a.lte(b) ? [a, b] : [b, a];
        const [low, high] = [score(o, r, t, less, dec(10)), score(o, r, t, more, dec(10))];
        if (low === null || high === null) throw new Error("positive targets have a score");
        expect(o === "<" || o === "<=" ? low.gte(high) : low.lte(high)).toBe(true);
      }),
    );
  });

  test("the score of a missed target agrees with integer arithmetic, half-up", () => {
    const count = fc.integer({ min: 1, max: 2000 });
    const tenths = fc.integer({ min: 1, max: 1000 });
    // round(part / whole × tenths / 10, 2) in hundredths
    const hundredths = (part: number, whole: number, weight: number): bigint =>
      (2n * BigInt(part) * BigInt(weight) * 10n + BigInt(whole)) / (2n * BigInt(whole));
    const inHundredths = (o: Operator, r: ReverseRule, t: number, a: number, weight: number) =>
      score(o, r, dec(t), dec(a), dec(weight).div(10))?.times(100).toFixed();
    fc.assert(
      fc.property(count, count, tenths, (a, b, weight) => {
        fc.pre(a !== b);
        const [less, more] = a < b ? [a, b] : [b, a];
        const cut = Math.max(0, 2 * less - more);
        expect(inHundredths(">=", "linear", more, less, weight)).toBe(String(hundredths(less, more, weight)));
        expect(inHundredths("<=", "ratio", less, more, weight)).toBe(String(hundredths(less, more, weight)));
        expect(inHundredths("<=", "linear", less, more, weight)).toBe(String(hundredths(cut, less, weight)));
      }),
      { numRuns: 1000 },
    );
  });

  // The ratio does not terminate, the score is a tie, and 34 digits of the ratio are too few.
  test.each([
    [">=", 36, 7, "4.5", "0.88"],
    [">=", 60, 11, "4.5", "0.83"],
    [">=", 24, 5, "45", "9.38"],
    ["<=", 36, 65, "4.5", "0.88"],
  ] as const)("%s %d, actually %d, of %s points: %s", (o, target, actual, weight, expected) => {
    expect(print(score(o, "linear", dec(target), dec(actual), dec(weight)))).toBe(expected);
  });

  test("a met target earns full points, and a score below the weight means a missed target", () => {
    fc.assert(
      fc.property(operator, reverse, amount(0, 5000), amount(0, 9000), (o, r, t, a) => {
        const outcome = scoreQuantity({ operator: o, target: t, actual: a, weight: dec(10) }, r);
        if (outcome.met) expect(outcome.score?.toFixed()).toBe("10");
        if (outcome.score?.lt(10) === true) expect(outcome.met).toBe(false);
      }),
    );
  });

  test("target and actual in 万 have the same completion and score", () => {
    fc.assert(
      fc.property(
        operator,
        fc.integer({ min: 1, max: 10 ** 7 }),
        fc.integer({ min: 0, max: 10 ** 7 }),
        (nature, t, a) => {
          const inWan = (n: number) => `${dec(n).div(10_000).toFixed()}万人`;
          const plain = scored({ nature, target: `${String(t)}人`, actual: `${String(a)}人` });
          for (const [target, actual] of [
            [inWan(t), `${String(a)}人`],
            [`${String(t)}人`, inWan(a)],
            [inWan(t), inWan(a)],
          ]) {
            const scaled = scored({ nature, target: target ?? null, actual: actual ?? null });
            expect(print(scaled.completionPercent)).toBe(print(plain.completionPercent));
            expect(print(scaled.score)).toBe(print(plain.score));
          }
        },
      ),
    );
  });

  test("binary floats of cells do not affect a rate: 0.1 + 0.2 of 0.3 is complete", () => {
    const actual = fromCellNumber(0.1 + 0.2) ?? ZERO;
    expect(scoreQuantity({ operator: ">=", target: dec("0.3"), actual, weight: dec(10) }, "linear").met).toBe(
      true,
    );
    expect(scoreQuantity({ operator: "<=", target: dec("0.3"), actual, weight: dec(10) }, "linear").met).toBe(
      true,
    );
  });
});

describe("changes", () => {
  const brief = ({ kind, operator, met, score, completionPercent }: IndicatorResult) =>
    [kind, operator, met, print(score), print(completionPercent)].join(" ");

  test.each<[IndicatorSpec, string]>([
    [{ target: "增长5%", actual: "增长6.2%" }, "quantitative >= true 10.00 124.00"],
    [{ target: "增长5%", actual: "增长4%" }, "quantitative >= false 8.00 80.00"],
    [{ target: "下降10%", actual: "下降12%" }, "quantitative >= true 10.00 120.00"],
    [{ target: "下降10%", actual: "同比下降8%" }, "quantitative >= false 8.00 80.00"],
    [{ level3: "投诉率", target: "减少10起", actual: "减少12起" }, "quantitative >= true 10.00 120.00"],
    [{ target: "下降10%", nature: "<=", actual: "下降12%" }, "quantitative >= true 10.00 120.00"],
    [{ target: "下降10%", nature: "<", actual: "下降8%" }, "quantitative > false 8.00 80.00"],
    [{ target: "下降不超过3%", nature: "<=", actual: "下降2%" }, "quantitative <= true 10.00 "],
    [{ level3: "运行成本", target: "增长5%", actual: "增长6%" }, "quantitative <= false 8.00 "],
    [{ target: "增长5%", actual: "6%" }, "quantitative >= true 10.00 120.00"],
    [{ level3: "能耗降低率", target: "≥5%", actual: "下降6%" }, "quantitative >= true 10.00 120.00"],
    [{ target: "增长5%", actual: "下降2%" }, "notComparable >=   "],
    [{ target: "增长5%", actual: "-2%" }, "notComparable >=   "],
    [{ target: "≥100人", actual: "增加120人" }, "notComparable >=   "],
    [{ target: "提升至95%", actual: "提高到96%" }, "quantitative >= true 10.00 101.05"],
    [{ target: "降至3%", actual: "降至2%" }, "quantitative <= true 10.00 "],
  ])("%j", (spec, expected) => {
    expect(brief(scored({ nature: null, ...spec }))).toBe(expected);
  });

  test("two of one direction score as their sizes do", () => {
    const size = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
    const words = fc.constantFrom("增长", "提高", "上升", "下降", "降低", "减少");
    fc.assert(
      fc.property(words, size, size, (word, target, actual) => {
        const change = scored({ nature: null, target: `${word}${target}%`, actual: `${word}${actual}%` });
        const plain = scored({ nature: ">=", target: `${target}%`, actual: `${actual}%` });
        expect([change.met, print(change.score)]).toEqual([plain.met, print(plain.score)]);
      }),
    );
  });
});
