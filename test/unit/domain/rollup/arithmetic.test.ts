import fc from "fast-check";
import { Decimal } from "../../../../src/domain/decimal";
import {
  DEFAULT_SAMPLE,
  drawSample,
  encodeUnit,
  listedItems,
  reviewDeviation,
  rollupOf,
  scoresOf,
  totalOf,
  unitDecoder,
  type RollupUnit,
} from "../../../../src/domain/rollup";
import { countedProblems } from "../../../../src/domain/rollup/problems";
import { cleanUnit, rollupWith } from "../../../support/rollup";

const withTotals = (
  name: string,
  budget: string,
  spent: string,
  moneyUnit: "元" | "万元" = "万元",
): RollupUnit =>
  cleanUnit(name, {
    moneyUnit,
    lines: [{ category: "人员经费", project: "工资", initialBudget: budget, spent }],
  });

const total = (units: readonly RollupUnit[]) => rollupWith(units).totals[0]!;

function scored(name: string, score: string | null, spent = "100"): RollupUnit {
  const unit = withTotals(name, "100", spent);
  const totalScore = score === null ? null : new Decimal(score);
  return { ...unit, tablesFingerprint: name, department: { ...unit.department, totalScore } };
}

describe("sums", () => {
  test("give the rate of the sums, never the mean of the rates", () => {
    const { annualBudget, spent, executionRate } = total([
      withTotals("甲中心", "90", "72"),
      withTotals("乙中心", "2459", "2459"),
    ]);
    expect([annualBudget, spent, executionRate].map((one) => one?.toFixed())).toEqual([
      "2549",
      "2531",
      "99.29",
    ]);
  });

  test("convert 元 exactly", () => {
    const units = [withTotals("甲中心", "1234567.89", "0.01", "元"), withTotals("乙中心", "0.000011", "7.7")];
    expect(total(units).annualBudget?.toFixed()).toBe("123.4568");
    expect(total(units).spent?.toFixed()).toBe("7.700001");
  });

  test("are unknown with an unknown amount of one unit, and do not lack it", () => {
    const unknown = cleanUnit("丙中心", {
      lines: [{ category: "人员经费", project: "工资", initialBudget: null, spent: "1" }],
    });
    expect(total([withTotals("甲中心", "90", "72"), unknown])).toMatchObject({ annualBudget: null });
    expect(total([withTotals("甲中心", "90", "72"), unknown]).spent?.toFixed()).toBe("73");
  });

  test("have an equal quota of three units three times", () => {
    const quota = (name: string): RollupUnit =>
      cleanUnit(name, {
        lines: [
          {
            category: "项目支出",
            tier: "部门预算",
            project: "平安医院建设",
            initialBudget: "12",
            spent: "12",
          },
        ],
        projects: [{ name: "平安医院建设", competentDepartment: "市卫健委" }],
      });
    const rollup = rollupWith([quota("甲医院"), quota("乙医院"), quota("丙医院")].map(ownTables));
    expect(rollup.totals[0]?.annualBudget?.toFixed()).toBe("36");
    expect(rollup.scores.projectCount).toBe(3);
  });

  test("are not blanked by a blank form, and are given beside a blank without the unit that lacks", () => {
    const line = { category: "人员经费", project: "工资" } as const;
    const blank = cleanUnit("丙中心", { lines: [line] });
    const unknown = cleanUnit("丁中心", { lines: [{ ...line, initialBudget: null, spent: "1" }] });
    const known = [withTotals("甲中心", "90", "72"), withTotals("乙中心", "10", "9")];
    expect(rollupWith([...known, blank])).toMatchObject({
      provisional: null,
      blank: [{ file: "丙中心.xlsx" }],
    });
    expect(total([...known, blank]).annualBudget?.toFixed()).toBe("100");
    const { totals, provisional } = rollupWith([unknown, ...known]);
    expect(totals[0]).toMatchObject({ annualBudget: null });
    expect(provisional).toMatchObject({ without: ["丁中心"], unitCount: 2 });
    const [all] = provisional?.totals ?? [];
    expect([all?.annualBudget, all?.spent].map((one) => one?.toFixed())).toEqual(["100", "81"]);
  });

  test("are open until the department chooses one of two workbooks, whichever comes first", () => {
    const early = withTotals("甲中心", "90", "72");
    const late = { ...withTotals("甲中心", "91", "72"), file: "甲中心（修改）.xlsx" };
    const other = withTotals("乙中心", "10", "9");
    const files = (units: readonly RollupUnit[]) => units.map((unit) => ({ kind: "read", unit }) as const);
    for (const units of [
      [early, late, other],
      [late, other, early],
    ]) {
      const open = rollupOf(files(units), null);
      expect(open.totals[0]).toMatchObject({ annualBudget: null });
      expect(open.provisional).toMatchObject({ without: ["甲中心"], unitCount: 1 });
      expect(open.counted).toEqual([other]);
      const chosen = rollupOf(files(units), null, [late.file]);
      expect(chosen.totals[0]?.annualBudget?.toFixed()).toBe("101");
      expect(chosen.repeated).toMatchObject([{ unit: early, first: late, because: "chosen" }]);
    }
  });

  test("are the same in whatever order the files come", () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 10 ** 12 }));
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 6 }), (pairs) => {
        const units = pairs.map(([budget, spent], index) => {
          const cents = (value: number): string => new Decimal(value).div(100).toFixed();
          return withTotals(`第${index}中心`, cents(budget), cents(spent), index % 2 === 0 ? "元" : "万元");
        });
        const [one, other] = [total(units), total([...units].reverse())];
        const sums = [one.annualBudget, one.spent].map((value) => value?.toFixed());
        // Equal tables count once, and the sum of the others is the same.
        if (new Set(pairs.map(String)).size < pairs.length) return;
        expect([other.annualBudget, other.spent].map((value) => value?.toFixed())).toEqual(sums);
      }),
      { numRuns: 30 },
    );
  });
});

const ownTables = (unit: RollupUnit): RollupUnit => ({ ...unit, tablesFingerprint: unit.file });

test("scores have a simple mean and one weighted by money", () => {
  const form = (score: string | null, budget: string) => {
    const { department } = withTotals("甲中心", "1", "1");
    const funds = { ...totalOf(withTotals("甲中心", budget, "0"), "全部") };
    return { ...department, totalScore: score === null ? null : new Decimal(score), funds };
  };
  const scores = scoresOf([form("90", "300"), form("100", "100"), form(null, "50")]);
  expect(scores).toMatchObject({ projectCount: 3, evaluatedCount: 2 });
  expect([scores.mean, scores.weighted].map((one) => one?.toFixed())).toEqual(["95", "92.5"]);
});

describe("ranks", () => {
  const ranks = (units: readonly RollupUnit[]) => {
    const rollup = rollupWith(units);
    return rollup.ranks && rollup.counted.map((unit) => rollup.ranks?.get(unit));
  };

  test("are shared by equal units: 1, 1, 3", () => {
    expect(ranks([scored("甲中心", "90"), scored("乙中心", "95"), scored("丙中心", "95")])).toEqual([
      3, 1, 1,
    ]);
  });

  test("follow the execution rate where the scores are equal; no score, no rank", () => {
    expect(ranks([scored("甲中心", "95", "80"), scored("乙中心", "95"), scored("丙中心", null)])).toEqual([
      2,
      1,
      undefined,
    ]);
  });

  test("are not given over mixed profiles", () => {
    const other = { ...scored("乙中心", "90"), profile: { id: "hubei-20-80", name: "湖北（20＋80）" } };
    expect(ranks([scored("甲中心", "95"), other])).toBeNull();
  });
});

describe("the sample", () => {
  const units = Array.from({ length: 10 }, (_, index) => {
    const unit = scored(`第${index}中心`, "95");
    const funds = totalOf(
      withTotals("甲中心", index === 3 ? "200" : "199.99", index === 5 ? "100" : "199"),
      "全部",
    );
    const name = { cell: `项目!A2`, written: `项目${index}`, value: `项目${index}` };
    return {
      ...unit,
      projects: [{ ...unit.department, name, funds, grade: index === 7 ? ("中" as const) : null }],
    };
  });
  const drawn = (seed: string, from = units) =>
    drawSample(from, { ...DEFAULT_SAMPLE, seed }).map(({ unit, because }) => `${unit.file} ${because}`);

  test("has all above the amount, below the rate and of a low grade, and a share of the rest", () => {
    const sample = drawn("1");
    expect(sample).toEqual(
      expect.arrayContaining(["第3中心.xlsx amount", "第5中心.xlsx rate", "第7中心.xlsx grade"]),
    );
    // 20 % of the seven others, rounded up
    expect(sample.filter((one) => one.endsWith("random"))).toHaveLength(2);
  });

  test("is the same for the same seed, in whatever order the files come", () => {
    expect([...drawn("1", [...units].reverse())].sort()).toEqual([...drawn("1")].sort());
    const others = ["2", "3", "4", "5", "6"].map((seed) => drawn(seed).join());
    expect(new Set(others).size).toBeGreaterThan(1);
  });
});

test("偏离度 is the difference of the marks in percent of the weight", () => {
  const [ten, eight] = [new Decimal(10), new Decimal(8)];
  expect(reviewDeviation(ten, eight, ten)?.toFixed()).toBe("20");
  expect(reviewDeviation(ten, null, ten)).toBeNull();
  expect(reviewDeviation(ten, eight, new Decimal(0))).toBeNull();
});

test.each([
  ["存在以下三个问题：一是慢；二是少；三是乱。", 3, 3],
  ["1.慢；2.少", 2, null],
  ["（一）慢。（二）少。", 2, null],
  ["主要有两个方面的问题：一是慢；二是少。", 2, 2],
  ["预算1.5万元未支出", 1, null],
  ["无", 0, null],
  ["", 0, null],
])("problems listed and counted: %s", (text, listed, counted) => {
  expect(listedItems(text)).toHaveLength(listed);
  expect(countedProblems(text)).toBe(counted);
});

test("problems are in the unit's own words", () => {
  const written = " （一）资金下达晚，“等米下锅”；（二）人员不足，只有３人。";
  expect(listedItems(written)).toEqual(["（一）资金下达晚，“等米下锅”", "（二）人员不足，只有３人"]);
  expect(listedItems("　進度慢，（尚未）完成。")).toEqual(["進度慢，（尚未）完成。"]);
});

test("a unit survives as text, and what two units have in common is held once", () => {
  const unit = withTotals("甲中心", "1234567.89", "0.01", "元");
  const other = withTotals("乙中心", "1234567.89", "5", "元");
  const decode = unitDecoder();
  const [first, second] = [decode(encodeUnit(unit)), decode(encodeUnit(other))];
  expect(first).toEqual(unit);
  expect(second).toEqual(other);
  expect(totalOf(second, "全部").annualBudget).toBe(totalOf(first, "全部").annualBudget);
});
