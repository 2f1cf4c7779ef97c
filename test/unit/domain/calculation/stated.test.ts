import type { FundFigures } from "../../../../src/domain/calculation/computation";
import { allowedFor, reconcile, relationsOf, verdictOn } from "../../../../src/domain/calculation/stated";
import { totalsOf } from "../../../../src/domain/calculation/totals";
import { selfEvaluationOf, type LineSpec, type StatedSpec } from "../../../support/selfEvaluationOf";
import { dec, print } from "../support";

const figuresOf = (stated: StatedSpec[]) => selfEvaluationOf({ stated }).statedFigures;
const totals = (lines: LineSpec[]): ReadonlyMap<string, FundFigures> =>
  totalsOf(selfEvaluationOf({ lines }).funds);

test.each([
  ["50", "50", "agrees"],
  ["-50", "50", "agrees"],
  ["50.01", "50", "error"],
])("a difference of %s with %s allowed is %s", (difference, allowed, verdict) => {
  expect(verdictOn(dec(difference), dec(allowed))).toBe(verdict);
});

describe("what a figure in a larger unit may differ by", () => {
  const allowed = (
    written: string,
    value: string,
    text: string | null = null,
    moneyUnit: "元" | "万元" | null = "元",
  ) => {
    const [figure] = figuresOf([{ scope: "全部", measure: "spent", stated: value, text }]);
    if (figure === undefined) throw new Error("no figure");
    return allowedFor({ ...figure, stated: { ...figure.stated, written } }, moneyUnit).toFixed();
  };

  test("is half a unit of its last place", () => {
    expect(allowed("26120.08万元", "261200800")).toBe("50");
    expect(allowed("26,120.0万", "261200000")).toBe("500");
    expect(allowed("26120万元", "261200000")).toBe("5000");
    expect(allowed("2.61亿元", "26100", null, "万元")).toBe("50");
  });

  test("is told by the same amount in 原文", () => {
    expect(allowed("261200800", "261200800", "支出26120.08万元。")).toBe("50");
    expect(allowed("261200800", "261200800", "支出26120.09万元。")).toBe("0");
  });

  test("is nothing in the workbook's own or a smaller unit", () => {
    expect(allowed("26120.08万元", "26120.08", null, "万元")).toBe("0");
    expect(allowed("261200845.87元", "26120.08", null, "万元")).toBe("0");
    expect(allowed("261200800", "261200800")).toBe("0");
    expect(allowed("26120.08万元", "261200800", null, null)).toBe("0");
  });
});

test.each([
  ["0", "agrees"],
  ["0.00", "agrees"],
  ["0.004", "rounding"],
  ["0.01", "rounding"],
  ["-0.01", "rounding"],
  ["0.0101", "error"],
  ["-18", "error"],
])("a difference of %s is %s", (difference, verdict) => {
  expect(verdictOn(dec(difference))).toBe(verdict);
});

describe("a stated figure against its total", () => {
  const all = totals([
    {
      category: "项目支出",
      tier: "部门预算",
      project: "甲",
      initialBudget: "90",
      reduced: "18",
      spent: "72",
    },
    { category: "项目支出", tier: "市级专项", project: "乙", spent: null },
  ]);
  const result = (figure: StatedSpec) => {
    const [only] = reconcile(figuresOf([figure]), all, "万元");
    return [print(only?.computed), print(only?.difference), only?.verdict];
  };

  test("scopes are the fixed ones and the projects, measures are amounts and rates", () => {
    expect(result({ scope: "甲", measure: "initialRate", stated: "100" })).toEqual([
      "80.00",
      "20.00",
      "error",
    ]);
    expect(result({ scope: "部门预算", measure: "spent", stated: "72.01" })).toEqual([
      "72.00",
      "0.01",
      "rounding",
    ]);
    expect(result({ scope: "全部", measure: "annualBudget", stated: "72" })).toEqual([
      "72.00",
      "0.00",
      "agrees",
    ]);
  });

  test("a figure that is not stated, not computed or unknown has no verdict", () => {
    expect(result({ scope: "乙", measure: "spent", stated: "1" })).toEqual([null, null, "unknown"]);
    expect(result({ scope: "丙", measure: "spent", stated: "1" })).toEqual([null, null, "unknown"]);
    expect(result({ scope: "甲", measure: null, stated: "1" })).toEqual([null, null, "unknown"]);
    expect(result({ scope: "甲", measure: "spent", stated: null })).toEqual(["72.00", null, "unknown"]);
    expect(result({ scope: null, measure: "spent", stated: "1" })).toEqual([null, null, "unknown"]);
  });
});

describe("stated sums against their stated parts", () => {
  const spent = (scope: string, stated: string | null): StatedSpec => ({ scope, measure: "spent", stated });
  const relations = (...figures: StatedSpec[]) =>
    relationsOf(figuresOf(figures), "万元").map((relation) => [
      relation.whole.scope.written,
      relation.parts.map((part) => part.scope.written).join("+"),
      print(relation.difference),
      relation.verdict,
    ]);

  test("returns each sum whose parts are all stated", () => {
    expect(
      relations(
        spent("全部", "100"),
        spent("基本支出", "40"),
        spent("人员经费", "30"),
        spent("公用经费", "10"),
        spent("项目支出", "60.01"),
        spent("部门预算", "10"),
        spent("市级专项", "20"),
        spent("上级专项", "30"),
      ),
    ).toEqual([
      ["全部", "基本支出+项目支出", "-0.01", "rounding"],
      ["全部", "人员经费+公用经费+项目支出", "-0.01", "rounding"],
      ["基本支出", "人员经费+公用经费", "0.00", "agrees"],
      ["项目支出", "部门预算+市级专项+上级专项", "0.01", "rounding"],
    ]);
  });

  test("a missing or unreadable part, or one of another measure, prevents the comparison", () => {
    expect(relations(spent("基本支出", "40"), spent("人员经费", "30"))).toEqual([]);
    expect(relations(spent("基本支出", "40"), spent("人员经费", "30"), spent("公用经费", null))).toEqual([]);
    expect(
      relations(spent("基本支出", "40"), spent("人员经费", "30"), {
        scope: "公用经费",
        measure: "added",
        stated: "10",
      }),
    ).toEqual([]);
  });

  test("rates are not added up or compared", () => {
    const rate = (scope: string): StatedSpec => ({ scope, measure: "executionRate", stated: "100" });
    expect(relations(rate("基本支出"), rate("人员经费"), rate("公用经费"))).toEqual([]);
  });
});
