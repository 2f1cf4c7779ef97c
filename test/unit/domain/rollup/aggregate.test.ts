/** A province: departments are added up exactly, in any order and grouping. */
import fc from "fast-check";
import { aggregateIn, aggregateText } from "../../../../src/cli/rollup/aggregateJson";
import { Decimal } from "../../../../src/domain/decimal";
import { checkRollup } from "../../../../src/domain/evaluate/rollup";
import { aggregateOf, mergeAggregates, type Aggregate, type RollupUnit } from "../../../../src/domain/rollup";
import { rollupWith, unitOf } from "../../../support/rollup";

const unit = (name: string, budget: string | null, actual: string): RollupUnit =>
  unitOf(name, {
    lines: [{ category: "项目支出", tier: "部门预算", project: "培训", initialBudget: budget, spent: "7.1" }],
    projects: [{ name: "培训" }],
    indicators: [
      {
        project: "培训",
        level1: "产出指标",
        level3: "培训人数",
        target: "30",
        actual,
        measureUnit: "人",
        weight: "90",
      },
    ],
  });

function department(at: number, budgets: readonly (string | null)[]): Aggregate {
  const rollup = rollupWith(
    budgets.map((budget, index) => unit(`第${at}局第${index}中心`, budget, String(20 + index))),
  );
  return aggregateOf(rollup, checkRollup(rollup));
}

const PARTS = [
  department(0, ["10.01", "9.99"]),
  department(1, ["0.1", "0.2", null]),
  department(2, ["123456789.123456", "7"]),
  department(3, ["33.33"]),
];

test("amounts, counts, grades, indicators and findings are those of all units", () => {
  const sum = mergeAggregates(PARTS)!;
  expect(sum).toMatchObject({ year: 2021, departments: 4, units: 8, projects: 8 });
  expect(sum.totals[0]?.annualBudget.known.toFixed()).toBe("123456849.753456");
  // The department of the unit whose budget cannot be read says so.
  expect(sum.totals[0]?.annualBudget.unknown).toBe(1);
  expect(sum.indicators).toMatchObject([{ name: "培训人数", unitCount: 7, missedCount: 7 }]);
  expect(sum.indicators[0]?.actual.eq(new Decimal(20 + 21 + 20 + 21 + 22 + 20 + 21))).toBe(true);
  expect(Object.values(sum.grades).reduce((count, one) => count + one, 0)).toBe(
    PARTS.reduce(
      (count, { grades }) => count + Object.values(grades).reduce((one, other) => one + other, 0),
      0,
    ),
  );
  const rule = "U14";
  expect(sum.findings[rule]).toBe(1);
});

test("order and grouping change nothing, and the text gives the aggregate back", () => {
  const whole = aggregateText(mergeAggregates(PARTS)!);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (order, cut) => {
        const parts = order.map((at) => PARTS[at]!);
        const groups = [parts.slice(0, cut), parts.slice(cut)].map((group) => {
          const text = aggregateText(mergeAggregates(group)!);
          return aggregateIn(text)!;
        });
        expect(aggregateText(mergeAggregates(groups)!)).toBe(whole);
      },
    ),
    { numRuns: 40 },
  );
  expect(aggregateIn(whole)).toEqual(mergeAggregates(PARTS));
});

test("it does not grow with the units", () => {
  const sizeOf = (units: number): number =>
    aggregateText(
      department(
        9,
        Array.from({ length: units }, (_, at) => `${at + 1}.5`),
      ),
    ).length;
  expect(sizeOf(20)).toBeLessThan(sizeOf(2) + 100);
});

test("other years and other files are refused", () => {
  expect(mergeAggregates([PARTS[0]!, { ...PARTS[1]!, year: 2022 }])).toBeNull();
  const text = aggregateText(PARTS[0]!);
  for (const broken of [
    "",
    "[]",
    "{}",
    text.replace(/"units":\d+/, '"units":-1'),
    text.replace('"20"', '"x20"'),
  ])
    expect(aggregateIn(broken)).toBeNull();
});
