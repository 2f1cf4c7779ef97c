/** Every figure of the 2021 report is reproduced to the digit. */
import { compute, national, print } from "../support";
import figures from "../../../fixtures/figures.json";
import { MEASURES, report2021 } from "../../../support/selfEvaluationOf";

const computation = compute(report2021(), national);

describe("totals", () => {
  test("cover every expected scope, in print order", () => {
    expect([...computation.totals.keys()]).toEqual(Object.keys(figures.expected.totals));
  });

  test.each(Object.entries(figures.expected.totals))("%s", (scope, expected) => {
    const total = computation.totals.get(scope);
    const printed = Object.fromEntries(
      Object.keys(expected).map((key) => [key, print(total?.[MEASURES[key] ?? "spent"])]),
    );
    expect(printed).toEqual(expected);
  });
});

const VERDICTS = { agrees: "agrees", rounding: "rounding (尾差)", error: "error", unknown: "unknown" };

test("stated figures are reconciled with the totals", () => {
  const printed = computation.stated.map((result, index) => ({
    scope: result.scope,
    measure: Object.keys(MEASURES).find((key) => MEASURES[key] === result.measure),
    stated: print(result.stated),
    text: figures.stated[index]?.text,
    computed: print(result.computed),
    difference: print(result.difference),
    verdict: VERDICTS[result.verdict],
  }));
  expect(printed).toEqual(figures.expected.stated);
});

test("stated sums are compared with their own stated parts", () => {
  const printed = computation.relations.map((relation) => ({
    relation: `${relation.whole.scope.written} ${relation.measure} = ${relation.parts
      .map((part) => part.scope.written)
      .join(" + ")}`,
    stated: print(relation.stated),
    sumOfParts: print(relation.sumOfParts),
    difference: print(relation.difference),
    verdict: VERDICTS[relation.verdict],
  }));
  const names = ["全部 added = 基本支出 + 项目支出", "全部 initialBudget = 人员经费 + 公用经费 + 项目支出"];
  expect(printed).toEqual(
    figures.expected.relations.map((expected, index) => ({ ...expected, relation: names[index] })),
  );
});

test.each(figures.expected.completion)("completion of $indicator ($project)", (expected) => {
  const result = computation.indicators.find(
    ({ indicator }) =>
      indicator.project.value === expected.project && indicator.level3.value === expected.indicator,
  );
  expect({
    operator: result?.operator,
    target: result?.target?.toFixed(),
    actual: result?.actual?.toFixed(),
    completionPercent: print(result?.completionPercent),
  }).toEqual({
    operator: expected.operator,
    target: expected.target,
    actual: expected.actual,
    completionPercent: expected.completionPercent,
  });
  expect(result?.kind).toBe("quantitative");
});

test("no other indicator has a completion", () => {
  const listed = new Set(
    figures.expected.completion.map(({ project, indicator }) => `${project} ${indicator}`),
  );
  const others = computation.indicators.filter(
    ({ indicator }) => !listed.has(`${indicator.project.value} ${indicator.level3.value}`),
  );
  const figuresOf = others.flatMap(({ indicator, completionPercent }) =>
    completionPercent === null ? [] : [`${indicator.level3.written} ${print(completionPercent)}`],
  );
  // Costs spent to the cent, and the one person sent.
  expect(figuresOf).toEqual([
    "调查员的工资、公积金和社保费用 100.00",
    "运行经费 100.00",
    "援藏援彝干部 100.00",
    "生活补助经费 100.00",
  ]);
});

test("answers without a measurement are not compared", () => {
  const kindOf = (level3: string) =>
    computation.indicators
      .filter(({ indicator }) => indicator.level3.value === level3)
      .map(({ kind }) => kind);
  expect(kindOf("按季收集51个指标数据")).toEqual(["notComparable"]);
  expect(kindOf("服务对象满意度、创业者满意度")).toEqual(["notComparable"]);
  expect(kindOf("失业预警分析报告")).toEqual(["qualitative"]);
  expect(kindOf("失业保险待遇")).toEqual(["qualitative"]);
  expect(kindOf("完成时间")).toEqual(["date", "date", "date"]);
});

test("a deadline restated as the actual is met, and a blank one is unknown", () => {
  const met = computation.indicators
    .filter(({ indicator }) => indicator.level3.value === "完成时间")
    .map((result) => result.met);
  expect(met).toEqual([null, true, null]);
});

test("without weights, the funds are scored but there is no total", () => {
  expect(print(computation.department.fundScore)).toBe("10.00");
  expect(computation.department.indicatorScore).toBeNull();
  expect(computation.department.totalScore).toBeNull();
  expect(computation.department.grade).toBeNull();
  expect(computation.department.indicators).toHaveLength(6);
  expect(computation.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ["人力资源市场建设专项工作经费", 6],
    ["建立失业预警制度专项工作经费", 5],
    ["业务运行费", 7],
    ["援藏援彝干部人才补助经费", 6],
  ]);
});
