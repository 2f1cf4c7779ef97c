/** Laws of the comparison of two years. */
import fc from "fast-check";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { LastYear } from "../../../../src/domain/years/lastYear";
import { unmatchedOf } from "../../../../src/domain/years/unmatched";
import { pairProjects, yearlessName } from "../../../../src/domain/years/match";
import { lastYearFrom } from "../../../support/ruleCases/yearCase";
import { comparisonLines } from "../../../../src/locales/yearsComparison";
import { selfEvaluationOf, type LineSpec, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const YEARS = { year: 2021, lastYear: 2020 };
const named = (...names: string[]) => names.map((name) => ({ name, code: null }));
const pairsOf = (these: string[], lasts: string[]) =>
  pairProjects(named(...these), named(...lasts), YEARS).pairs.map(([one, last]) => [one.name, last.name]);

test("a name loses its own year only", () => {
  expect(yearlessName("2021年度技能培训", 2021)).toBe("技能培训");
  expect(yearlessName("1.技能培训", 2021)).toBe("技能培训");
  expect(yearlessName("1号教学楼维修", 2021)).toBe("1号教学楼维修");
  expect(yearlessName("2020年工业专项", 2021)).toBe("2020年工业专项");
});

test("the same name comes before the same name of another year", () => {
  expect(pairsOf(["2021年补助", "2020年补助"], ["2020年补助", "2019年补助"])).toEqual([
    ["2020年补助", "2020年补助"],
  ]);
  expect(pairsOf(["2021年补助"], ["2020年补助"])).toEqual([["2021年补助", "2020年补助"]]);
});

test("a code comes before a name", () => {
  const { pairs } = pairProjects(
    [
      { name: "技能培训", code: "B" },
      { name: "创业培训", code: "A" },
    ],
    [{ name: "技能培训", code: "A" }],
    YEARS,
  );
  expect(pairs.map(([one]) => one.name)).toEqual(["创业培训"]);
});

const amount = fc.integer({ min: 0, max: 10_000_00 }).map((cents) => (cents / 100).toFixed(2));
const project = (name: string, line: LineSpec): LineSpec => ({
  category: "项目支出",
  project: name,
  tier: "部门预算",
  reason: "据实",
  ...line,
});

test("carrying over exactly what was left raises nothing, whatever the amounts; one cent more than roundings does", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }), (pairs) => {
      const last = pairs.map(([budget, spent], index) =>
        project(`项目${"甲乙丙丁戊己"[index] ?? ""}`, { initialBudget: budget, spent }),
      );
      const balances = pairs.map(([budget, spent]) =>
        Math.max(0, Math.round(Number(budget) * 100 - Number(spent) * 100)),
      );
      const lastYear = lastYearFrom({ lines: last });
      const found = (extra: number) => {
        const lines = balances.map((cents, index) => {
          const carriedOver = ((cents + (index === 0 ? extra : 0)) / 100).toFixed(2);
          return project(`项目${"甲乙丙丁戊己"[index] ?? ""}`, { carriedOver, spent: carriedOver });
        });
        const { findings } = evaluate(selfEvaluationOf({ lines }), [], lastYear);
        return findings.filter(({ rule }) => rule === "Y1" || rule === "Y2").map(({ code }) => code);
      };
      expect(found(0)).toEqual([]);
      expect(found(3)).toEqual(["Y1.differs"]);
    }),
    { numRuns: 50 },
  );
});

test("no two years whatever make the comparison throw, and every finding has its cell", () => {
  const lines = fc.array(
    fc.record({
      name: fc.constantFrom("技能培训", "2020年补助", "2021年补助", ""),
      budget: fc.option(amount),
      spent: fc.option(amount),
      reduced: amount,
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(lines, lines, (now, last) => {
      const of = (rows: typeof now) =>
        rows.map(({ name, budget, spent, reduced }) =>
          project(name, { initialBudget: budget, spent, reduced, reason: "" }),
        );
      const { findings } = evaluate(
        selfEvaluationOf({ lines: of(now) }),
        [],
        lastYearFrom({ lines: of(last) }),
      );
      for (const { rule, cells } of findings)
        if (rule.startsWith("Y")) expect(cells.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

type IndicatorSpec = NonNullable<SelfEvaluationSpec["indicators"]>[number];

describe("what cannot be compared is said, and what does not match is listed:", () => {
  const LAST: SelfEvaluationSpec = {
    name: "甲中心",
    lines: [
      project("技能培训", { initialBudget: "100", spent: "90" }),
      project("购置", { initialBudget: "50", spent: "50" }),
    ],
  };
  const THIS: SelfEvaluationSpec = {
    name: "甲中心",
    lines: [
      project("技能培训", { initialBudget: "100", carriedOver: "10", spent: "110" }),
      project("购置", { initialBudget: "50", spent: "50" }),
    ],
  };
  const compared = (spec: SelfEvaluationSpec, last: SelfEvaluationSpec, change: Partial<LastYear> = {}) => {
    const evaluation = evaluate(selfEvaluationOf(spec), [], { ...lastYearFrom(last), ...change });
    const { years, findings } = evaluation;
    return {
      lines: comparisonLines("zh-CN", years, null).slice(years?.kind === "compared" ? 1 : 0),
      found: findings.flatMap(({ rule, cells }) =>
        /^Y[12]$/u.test(rule) ? `${rule} ${cells[0] ?? ""}` : [],
      ),
      unmatched: years?.kind === "compared" ? unmatchedOf(years.context) : null,
    };
  };
  const indicator = (project: string | null, actual: string, level3 = "培训人数"): IndicatorSpec => ({
    ...{ project, level1: "产出指标", level2: "数量指标", level3, nature: ">=", target: "60" },
    ...{ actual, measureUnit: "人", weight: "90" },
  });
  const PROJECTS = [{ name: "技能培训" }, { name: "购置" }];

  test("the same, also with another width of brackets", () => {
    expect(compared(THIS, LAST)).toMatchObject({ lines: [], found: [] });
    expect(compared({ ...THIS, name: "甲中心（本级）" }, { ...LAST, name: "甲中心(本级)" }).lines).toEqual(
      [],
    );
  });

  test("another unit", () => {
    expect(compared({ ...THIS, name: "乙中心" }, LAST)).toMatchObject({
      lines: ["上年的单位名称为“甲中心”，与本年不同，请核实所选文件"],
      found: [],
    });
  });

  test.each<[string, Partial<LastYear>, string]>([
    ["the same year", { year: 2021 }, "未与上年比较：“2020.xlsx”为2021年度，应为2020年度"],
    ["two years ago", { year: 2019 }, "未与上年比较：“2020.xlsx”为2019年度，应为2020年度"],
    ["a year that is not known", { year: null }, "未与上年比较：“2020.xlsx”为未填年度，应为2020年度"],
    ["no money unit", { moneyUnit: null }, "有一年的工作簿没有金额单位，金额未比较"],
  ])("%s", (_, change, line) => {
    expect(compared(THIS, LAST, change)).toMatchObject({ lines: [line], found: [] });
  });

  test("last year in 元: what agrees at the places of this year is the same, one cent more is not", () => {
    const inYuan: SelfEvaluationSpec = {
      ...LAST,
      moneyUnit: "元",
      lines: [
        project("技能培训", { initialBudget: "1000000", spent: "901234.56" }),
        project("购置", { initialBudget: "500000", spent: "500000" }),
      ],
    };
    const carrying = (carriedOver: string): SelfEvaluationSpec => ({
      ...THIS,
      lines: [project("技能培训", { initialBudget: "100", carriedOver, spent: "100" }), THIS.lines![1]!],
    });
    expect(compared(carrying("9.88"), inYuan).found).toEqual([]);
    expect(compared(carrying("9.89"), inYuan).found).toEqual(["Y1 资金!F2"]);
  });

  test("a project that was renamed, and one that was split in two", () => {
    const line = (name: string, carriedOver: string) =>
      project(name, { initialBudget: "50", carriedOver, spent: "60" });
    const bought = THIS.lines![1]!;
    expect(compared({ ...THIS, lines: [line("职业培训", "10"), bought] }, LAST)).toMatchObject({
      lines: ["今年新增的项目：“职业培训”", "今年没有的上年项目：“技能培训”"],
      found: ["Y1 资金!F2"],
    });
    const split = [line("技能培训（城镇）", "6"), line("技能培训（农村）", "4"), bought];
    expect(compared({ ...THIS, lines: split }, LAST)).toMatchObject({
      lines: ["今年新增的项目：“技能培训（城镇）”、“技能培训（农村）”", "今年没有的上年项目：“技能培训”"],
      found: expect.arrayContaining(["Y1 资金!F2", "Y1 资金!F3"]) as unknown,
    });
  });

  test("an indicator of another project with other figures, though one of that name is left", () => {
    const last = {
      ...LAST,
      projects: PROJECTS,
      indicators: [indicator("技能培训", "70"), indicator("购置", "77")],
    };
    const now = { ...THIS, projects: PROJECTS, indicators: [indicator("技能培训", "80")] };
    expect(compared(now, last).unmatched).toMatchObject({
      newIndicators: [],
      droppedIndicators: ["培训人数"],
    });
    // The same figure filed twice is one indicator.
    const twice = { ...last, indicators: [indicator("技能培训", "70"), indicator("购置", "70")] };
    expect(compared(now, twice).unmatched).toMatchObject({ droppedIndicators: [] });
  });

  test("which of two indicators of one name is meant is not guessed", () => {
    const last = {
      ...LAST,
      projects: PROJECTS,
      indicators: [indicator("技能培训", "70"), indicator("购置", "77")],
    };
    const now = { ...THIS, projects: PROJECTS, indicators: [indicator(null, "80")] };
    expect(compared(now, last).unmatched).toMatchObject({
      newIndicators: ["培训人数（部门整体）"],
      droppedIndicators: ["培训人数（技能培训）", "培训人数（购置）"],
    });
  });

  test("rows of 实绩 that only one year has, or has in another unit", () => {
    const work = (name: string, measureUnit = "场") => ({
      name,
      value: "5",
      measureUnit,
      section: "三（一）",
    });
    expect(
      compared(
        { ...THIS, works: [work("招聘会"), work("走访"), work("培训班", "期")] },
        { ...LAST, works: [work("招聘会"), work("宣讲会"), work("培训班", "人")] },
      ).unmatched,
    ).toMatchObject({ newWorkFigures: ["走访", "培训班"], droppedWorkFigures: ["宣讲会", "培训班"] });
  });
});
