import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { stepsOf } from "../../../../src/domain/triage/steps";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const indicator = { level1: "产出指标", target: "100人", weight: "10", project: "技能培训" } as const;
const { findings } = evaluate(
  selfEvaluationOf({
    lines: [
      {
        category: "项目支出",
        project: "技能培训",
        tier: "部门预算",
        initialBudget: "60",
        added: "10",
        spent: "72",
      },
    ],
    projects: [{ name: "技能培训" }],
    indicators: [
      { ...indicator, level3: "培训学员", actual: "80人" },
      { ...indicator, level3: "培训班次" },
      { ...indicator, level3: "结业学员", actual: "100人", weight: "0" },
    ],
  }),
  [],
);
const steps = stepsOf(findings);
const codes = (list: readonly { readonly code: string }[]): string[] => [
  ...new Set(list.map(({ code }) => code)),
];

test("a blank actual is filled in, an error corrected, and a reason given", () => {
  expect(codes(steps.fill)).toContain("R24.actualMissing");
  expect(codes(steps.correct)).toEqual(
    expect.arrayContaining(["R02.spentOverBudget", "R23.weightNotPositive"]),
  );
  expect(codes(steps.explain)).toEqual(expect.arrayContaining(["R08.reasonMissing", "R31.reasonMissing"]));
});

test("every open error and warning belongs to one step, and notes to none", () => {
  const inSteps = [...steps.fill, ...steps.correct, ...steps.explain];
  expect(new Set(inSteps).size).toBe(inSteps.length);
  expect(new Set(inSteps)).toEqual(new Set(findings.filter(({ severity }) => severity !== "note")));
});
