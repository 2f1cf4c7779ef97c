import fc from "fast-check";
import {
  selfEvaluationOf,
  type IndicatorSpec,
  type SelfEvaluationSpec,
} from "../../../support/selfEvaluationOf";
import { compute, national, print } from "../support";

const LINES = [
  {
    category: "项目支出" as const,
    tier: "部门预算" as const,
    project: "甲",
    initialBudget: "10",
    spent: "9",
  },
];
const run = (spec: SelfEvaluationSpec) => compute(selfEvaluationOf(spec), national);
const met = (weight: string): IndicatorSpec => ({ target: "≥5次", actual: "6次", weight });

test("a form's total is the sum of its execution score and its indicators' scores", () => {
  const { projects, department } = run({
    lines: LINES,
    projects: [{ name: "甲" }],
    indicators: [
      { project: "甲", ...met("60") },
      { project: "甲", target: "合规", actual: "达成", weight: "30", score: "25.5" },
      { ...met("90") },
    ],
  });
  const [project] = projects;
  expect([project?.fundScore, project?.indicatorScore, project?.totalScore].map(print)).toEqual([
    "9.00",
    "85.50",
    "94.50",
  ]);
  expect(project?.grade).toBe("优");
  expect([department.fundScore, department.indicatorScore, department.totalScore].map(print)).toEqual([
    "9.00",
    "90.00",
    "99.00",
  ]);
  expect(department.project).toBeNull();
});

test("a missing score leaves the form without a total", () => {
  const [project] = run({
    lines: LINES,
    projects: [{ name: "甲" }],
    indicators: [
      { project: "甲", ...met("60") },
      { project: "甲", target: "合规", actual: "达成", weight: "30" },
    ],
  }).projects;
  expect([project?.indicatorScore, project?.totalScore, project?.grade]).toEqual([null, null, null]);
  expect(project?.unscored.map(({ indicator }) => indicator.score.cell)).toEqual(["指标!J3"]);
});

test("a project without fund lines has no funds, one without indicators no indicator score", () => {
  const [a, b] = run({
    lines: LINES,
    projects: [{ name: "甲" }, { name: "乙" }],
    indicators: [{ project: "乙", ...met("90") }],
  }).projects;
  expect([print(a?.fundScore), a?.indicatorScore, a?.totalScore]).toEqual(["9.00", null, null]);
  expect([b?.funds, b?.fundScore, print(b?.indicatorScore), b?.totalScore]).toEqual([
    null,
    null,
    "90.00",
    null,
  ]);
});

test("a project named like a scope does not take the scope's funds", () => {
  const [project] = run({ lines: LINES, projects: [{ name: "部门预算" }] }).projects;
  expect(project?.funds).toBeNull();
});

test("a blank mark as the project means the whole department", () => {
  const evaluation = selfEvaluationOf({ indicators: [met("90")] });
  const indicators = evaluation.indicators.map((indicator) => ({
    ...indicator,
    project: { cell: "指标!A2", written: "—", value: null },
  }));
  expect(compute({ ...evaluation, indicators }, national).department.indicators).toHaveLength(1);
});

test("an indicator of a project without a form is still computed", () => {
  const computation = run({ projects: [{ name: "甲" }], indicators: [{ project: "丁", ...met("90") }] });
  expect(computation.indicators.map(({ score }) => print(score))).toEqual(["90.00"]);
  expect(computation.department.indicators).toEqual([]);
});

test("an empty self-evaluation computes to nothing and does not throw", () => {
  const computation = run({ year: null, moneyUnit: null });
  expect(computation.totals.get("全部")).toMatchObject({
    spent: null,
    annualBudget: null,
    executionRate: null,
  });
  expect(computation.department).toMatchObject({ indicatorScore: null, totalScore: null, grade: null });
  expect([computation.projects, computation.indicators, computation.stated, computation.relations]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test("the order of the indicators changes no score", () => {
  const specs: IndicatorSpec[] = [
    met("30"),
    { target: "≥7次", actual: "3次", weight: "12.5" },
    { target: "控制在4.2%以内", actual: "4.62%", weight: "20" },
    { target: "合规", actual: "达成", weight: "10", score: "9.5" },
    { target: "9月前", actual: "7月", weight: "17.5" },
  ];
  const expected = print(run({ lines: LINES, indicators: specs }).department.totalScore);
  // 9 + 30 + 5.36 + 18 + 9.5 + 17.5
  expect(expected).toBe("89.36");
  fc.assert(
    fc.property(fc.shuffledSubarray(specs, { minLength: specs.length }), (indicators) => {
      expect(print(run({ lines: LINES, indicators }).department.totalScore)).toBe(expected);
    }),
  );
});
