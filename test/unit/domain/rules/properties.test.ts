import fc from "fast-check";
import { checkWorkbook } from "../../../../src/domain/evaluate/workbook";
import { runSync } from "../../../../src/domain/yielding";
import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { compute } from "../../../../src/domain/calculation/compute";
import type { Field, Indicator } from "../../../../src/domain/model";
import { DEFAULT_PROFILE } from "../../../../src/domain/profiles";
import { isBlankMark } from "../../../../src/domain/text";
import { findingSentence } from "../../../../src/locales/findings";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";
import "../../../support/everyLanguage";

const clauseOf = (rule: string) => CATALOGUE.find(({ id }) => id === rule)?.clause;

const amount = fc.constantFrom(null, "0", "0.01", "7.70", "18.00", "-3.00", "60.00", "2153.46", "600000");
const points = fc.constantFrom(null, "0", "-1", "7.143", "10", "45", "90.5");
const reason = fc.constantFrom(null, "无", "政策扩围");
const target = fc.constantFrom(
  null,
  "51个",
  "≥90%",
  "80%–100%",
  "=0起",
  "≥0人",
  "2021年12月31日前完成",
  "9月30日前",
  "每季度末月25日前",
  "应发尽发",
  "1.65万人",
  "乱码##",
);
const actual = fc.constantFrom(
  null,
  "—",
  "无",
  "完成率100%",
  "≥90%",
  "290%",
  "16场",
  "2022年1月1日",
  "部分达成",
  "20648人",
  "7公顷",
);
const name = fc.constantFrom(
  "城镇登记失业率",
  "其中：女学员",
  "服务对象满意度",
  "2020年经费使用率",
  "培训学员",
);

const selfEvaluations: fc.Arbitrary<SelfEvaluationSpec> = fc.record({
  year: fc.constantFrom(null, 2021),
  moneyUnit: fc.constantFrom(null, "万元" as const, "元" as const),
  lines: fc.array(
    fc.record({
      category: fc.constantFrom(null, "人员经费" as const, "项目支出" as const),
      project: fc.constantFrom(null, "技能培训"),
      tier: fc.constantFrom(null, "部门预算" as const),
      carriedOver: amount,
      initialBudget: amount,
      added: amount,
      reduced: amount,
      spent: amount,
      reason,
    }),
    { maxLength: 5 },
  ),
  projects: fc.constantFrom(
    [],
    [{ name: "技能培训", problems: "无", annualGoal: "甲", goalCompletion: "甲" }],
  ),
  indicators: fc.array(
    fc.record({
      project: fc.constantFrom(null, "技能培训"),
      level1: fc.constantFrom("产出指标", "效益指标", "其他", null),
      level3: name,
      nature: fc
        .constantFrom(undefined, null, "定性" as const, ">=" as const, "<=" as const)
        .map((nature) => nature ?? null),
      target,
      actual,
      weight: points,
      score: points,
      reason,
    }),
    { maxLength: 5 },
  ),
  stated: fc.array(
    fc.record({
      scope: fc.constantFrom("全部", "基本支出", "项目支出", "别的"),
      measure: fc.constantFrom("added" as const, "executionRate" as const),
      stated: amount,
    }),
    { maxLength: 4 },
  ),
});

test("for any tables, every finding has a cell, its clause and complete sentences", () => {
  fc.assert(
    fc.property(selfEvaluations, (spec) => {
      const selfEvaluation = selfEvaluationOf(spec);
      for (const finding of runSync(
        checkWorkbook(selfEvaluation, compute(selfEvaluation, DEFAULT_PROFILE)),
      )) {
        expect(finding.cells.length).toBeGreaterThan(0);
        expect(finding.clause).toBe(clauseOf(finding.rule));
        for (const language of ["zh-CN", "en-US"] as const) {
          expect(findingSentence(language, finding)).not.toMatch(/undefined|null|NaN|Infinity|\[object|“”/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("the order of the fund lines changes nothing, and no finding appears twice", () => {
  fc.assert(
    fc.property(selfEvaluations, (spec) => {
      const selfEvaluation = selfEvaluationOf(spec);
      const reversed = { ...selfEvaluation, funds: selfEvaluation.funds.toReversed() };
      const reported = (self: typeof selfEvaluation) =>
        runSync(checkWorkbook(self, compute(self, DEFAULT_PROFILE)))
          .map(({ code, cells }) => `${code} ${cells.toSorted().join()}`)
          .toSorted();
      expect(reported(reversed)).toEqual(reported(selfEvaluation));
      const sentences = runSync(checkWorkbook(selfEvaluation, compute(selfEvaluation, DEFAULT_PROFILE))).map(
        (finding) => `${finding.cells.join()} ${findingSentence("zh-CN", finding)}`,
      );
      expect(new Set(sentences).size).toBe(sentences.length);
    }),
    { numRuns: 200 },
  );
});

/** 无 with a reason: the unit itself says why there is no figure (R24 asks for the reason). */
function isExplainedByUnit({ actual, reason }: Indicator): boolean {
  return actual.value?.kind === "notApplicable" && !isBlankMark(reason.written);
}

/** The reader names a cell that it could not read, and a blank target of an indicator that is not 定性. */
function isNamedByReader({ target, actual, nature, weight, score, level1 }: Indicator): boolean {
  const unreadable = [target, actual, nature, weight, score, level1].some(
    ({ value, written }) => value === null && !isBlankMark(written),
  );
  return unreadable || (isBlankMark(target.written) && nature.value !== "定性");
}

test("for any tables, an indicator without a score has an error that says why", () => {
  fc.assert(
    fc.property(selfEvaluations, (spec) => {
      const selfEvaluation = selfEvaluationOf(spec);
      const computation = compute(selfEvaluation, DEFAULT_PROFILE);
      // R41 is a warning in rules.md, though its row has no score either. R23 names weights, form by form.
      const errors = runSync(checkWorkbook(selfEvaluation, computation)).filter(
        ({ severity, rule }) => severity === "error" || rule === "R41",
      );
      for (const { indicator, score } of computation.indicators) {
        if (score !== null || isNamedByReader(indicator) || isExplainedByUnit(indicator)) continue;
        if (indicator.weight.value?.gt(0) !== true) continue;
        const { leftOut: _, ...fields } = indicator;
        const cells = Object.values<Field<unknown>>(fields).map(({ cell }) => cell);
        const reasons = errors.filter((error) => error.cells.some((cell) => cells.includes(cell)));
        expect([indicator, reasons.length > 0]).toEqual([indicator, true]);
      }
    }),
    { numRuns: 1000 },
  );
});
