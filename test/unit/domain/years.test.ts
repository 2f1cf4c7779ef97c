/** Laws of the comparison of two years. */
import fc from "fast-check";
import { evaluate } from "../../../src/domain/evaluate";
import { pairProjects, yearlessName } from "../../../src/domain/years/match";
import { lastYearFrom } from "../../support/ruleCases/yearCase";
import { selfEvaluationOf, type LineSpec } from "../../support/selfEvaluationOf";

const YEARS = { year: 2021, lastYear: 2020 };
const named = (...names: string[]) => names.map((name) => ({ name, code: null }));
const pairsOf = (these: string[], lasts: string[]) =>
  pairProjects(named(...these), named(...lasts), YEARS).pairs.map(([one, last]) => [one.name, last.name]);

test("a name loses its own year only", () => {
  expect(yearlessName("2021年度技能培训", 2021)).toBe("技能培训");
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
