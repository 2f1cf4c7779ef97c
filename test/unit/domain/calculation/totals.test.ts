import fc from "fast-check";
import { sum, ZERO } from "../../../../src/domain/decimal";
import type { FundFigures } from "../../../../src/domain/calculation/computation";
import { BUDGET_TIERS, FUND_CATEGORIES } from "../../../../src/domain/model";
import { linesByScope } from "../../../../src/domain/calculation/fundLines";
import { FIXED_SCOPES, sumOfLines, totalsOf } from "../../../../src/domain/calculation/totals";
import { selfEvaluationOf, type LineSpec } from "../../../support/selfEvaluationOf";
import { dec, print } from "../support";

const totals = (...lines: LineSpec[]) => totalsOf(selfEvaluationOf({ lines }).funds);
const AMOUNTS = [
  "carriedOver",
  "initialBudget",
  "added",
  "reduced",
  "spent",
  "annualBudget",
  "balance",
] as const;
const PROJECT: LineSpec = { category: "项目支出", tier: "部门预算", project: "甲" };

describe("rates", () => {
  const of = (line: LineSpec) => {
    const total = totals({ ...PROJECT, ...line }).get("甲");
    return [print(total?.executionRate), print(total?.initialRate), print(total?.adjustmentRate)];
  };

  test("both denominators: 72 of 90 less 18", () => {
    expect(of({ initialBudget: "90", reduced: "18", spent: "72" })).toEqual(["100.00", "80.00", "-20.00"]);
  });

  test("without a budget the execution rate is 0.00 and the rates on the initial budget are unknown", () => {
    expect(of({})).toEqual(["0.00", null, null]);
    expect(of({ spent: "5" })).toEqual(["0.00", null, null]);
    expect(of({ added: "3.36", spent: "3.36" })).toEqual(["100.00", null, null]);
  });

  test("half is rounded up", () => {
    expect(of({ initialBudget: "250000.00", spent: "215457.6" })).toEqual(["86.18", "86.18", "0.00"]);
    expect(of({ initialBudget: "20000", spent: "1" })[0]).toBe("0.01");
    expect(of({ initialBudget: "800", spent: "8.04" })[0]).toBe("1.01");
  });

  test("a negative budget has no execution rate", () => {
    expect(of({ initialBudget: "10", reduced: "18", spent: "1" })[0]).toBeNull();
  });
});

describe("unreadable cells", () => {
  const sane: LineSpec = { ...PROJECT, initialBudget: "5", spent: "5" };

  test("an unreadable amount makes only the sums that depend on it unknown", () => {
    const all = totals(sane, { ...PROJECT, project: "乙", initialBudget: "7", spent: null });
    expect(all.get("全部")).toMatchObject({
      spent: null,
      balance: null,
      executionRate: null,
      initialRate: null,
    });
    expect(print(all.get("全部")?.initialBudget)).toBe("12.00");
    expect(print(all.get("全部")?.annualBudget)).toBe("12.00");
    expect(print(all.get("甲")?.spent)).toBe("5.00");
    expect(print(all.get("基本支出")?.spent)).toBe("0.00");
  });

  test("a line without a category counts in 全部 and makes every narrower scope unknown", () => {
    const all = totals(sane, { category: null, initialBudget: "7", spent: "7" });
    expect(print(all.get("全部")?.spent)).toBe("12.00");
    for (const scope of FIXED_SCOPES.slice(1, 5)) expect(all.get(scope)?.spent).toBeNull();
    expect(print(all.get("甲")?.spent)).toBe("5.00");
  });

  test("a project line without a budget tier makes the tiers unknown, not the projects", () => {
    const all = totals(sane, { category: "项目支出", project: "乙", spent: "7" });
    for (const tier of BUDGET_TIERS) expect(all.get(tier)?.spent).toBeNull();
    expect(print(all.get("项目支出")?.spent)).toBe("12.00");
    expect(print(all.get("乙")?.spent)).toBe("7.00");
  });

  test("a budget tier on a line of another category is not project money", () => {
    const all = totals(sane, { category: "人员经费", tier: "部门预算", spent: "7" });
    expect(print(all.get("部门预算")?.spent)).toBe("5.00");
  });
});

test("without lines, every fixed scope is unknown instead of zero", () => {
  const all = totals();
  expect([...all.keys()]).toEqual([...FIXED_SCOPES]);
  for (const { scope, ...figures } of all.values()) {
    expect([scope, ...Object.values(figures)]).toEqual([scope, ...Object.keys(figures).map(() => null)]);
  }
});

test("a project named like a scope does not take its place", () => {
  const all = totals({ ...PROJECT, project: "全部", spent: "1" }, { category: "人员经费", spent: "2" });
  expect(print(all.get("全部")?.spent)).toBe("3.00");
  expect([...all.keys()]).toEqual([...FIXED_SCOPES]);
});

describe("properties", () => {
  const money = fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => dec(cents).div(1000).toFixed());
  const line: fc.Arbitrary<LineSpec> = fc.record({
    category: fc.constantFrom(...FUND_CATEGORIES),
    tier: fc.constantFrom(...BUDGET_TIERS),
    project: fc.constantFrom("甲", "乙", "丙"),
    carriedOver: money,
    initialBudget: money,
    added: money,
    reduced: money,
    spent: money,
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });
  const parts = (
    all: ReadonlyMap<string, FundFigures>,
    names: readonly string[],
    key: (typeof AMOUNTS)[number],
  ) => sum(names.map((name) => all.get(name)?.[key] ?? ZERO)).toFixed();

  test("every total is the sum of its parts", () => {
    fc.assert(
      fc.property(lines, (specs) => {
        const all = totals(...specs);
        const projects = [...all.keys()].slice(FIXED_SCOPES.length);
        for (const key of AMOUNTS) {
          const whole = (name: string) => all.get(name)?.[key]?.toFixed();
          expect(whole("全部")).toBe(parts(all, FUND_CATEGORIES, key));
          expect(whole("全部")).toBe(parts(all, ["基本支出", "项目支出"], key));
          expect(whole("项目支出")).toBe(parts(all, BUDGET_TIERS, key));
          expect(whole("项目支出")).toBe(parts(all, projects, key));
        }
        for (const figures of all.values()) {
          expect(figures.balance?.toFixed()).toBe(
            figures.annualBudget?.minus(figures.spent ?? ZERO).toFixed(),
          );
        }
      }),
    );
  });

  test("the order of the rows changes no figure", () => {
    fc.assert(
      fc.property(
        lines.chain((specs) =>
          fc.tuple(fc.constant(specs), fc.shuffledSubarray(specs, { minLength: specs.length })),
        ),
        ([specs, shuffled]) => {
          const [one, other] = [totals(...specs), totals(...shuffled)];
          expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
          for (const [scope, figures] of one) {
            expect(JSON.stringify(other.get(scope))).toBe(JSON.stringify(figures));
          }
        },
      ),
    );
  });

  test("in 元 instead of 万元 every amount is 10 000 times as large and no rate changes", () => {
    fc.assert(
      fc.property(lines, (specs) => {
        const inYuan = (value: LineSpec["spent"]) =>
          dec(value ?? "0")
            .times(10_000)
            .toFixed();
        const yuan = specs.map((spec) => ({
          ...spec,
          carriedOver: inYuan(spec.carriedOver),
          initialBudget: inYuan(spec.initialBudget),
          added: inYuan(spec.added),
          reduced: inYuan(spec.reduced),
          spent: inYuan(spec.spent),
        }));
        const scaled = totals(...yuan);
        for (const [scope, figures] of totals(...specs)) {
          const other = scaled.get(scope);
          for (const key of AMOUNTS)
            expect(other?.[key]?.toFixed()).toBe(figures[key]?.times(10_000).toFixed());
          for (const key of ["executionRate", "initialRate", "adjustmentRate"] as const) {
            expect(other?.[key]?.toFixed()).toBe(figures[key]?.toFixed());
          }
        }
      }),
    );
  });

  test("the lines of a scope add up to its sums", () => {
    fc.assert(
      fc.property(lines, (specs) => {
        const { funds } = selfEvaluationOf({ lines: specs });
        const linesOf = linesByScope(funds);
        for (const [scope, figures] of totalsOf(funds)) {
          const again = sumOfLines(linesOf(scope));
          for (const key of AMOUNTS) {
            if (figures[key] !== null) expect(again[key]?.toFixed()).toBe(figures[key].toFixed());
          }
        }
      }),
    );
  });
});
