import fc from "fast-check";
import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { ZERO } from "../../../../src/domain/decimal";
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { PROFILES } from "../../../../src/domain/profiles";
import { findingSentence } from "../../../../src/locales/findings";
import { printedFormOf, type PrintedFormSpec } from "../../../support/printedFormOf";
import "../../../support/everyLanguage";

const clauseOf = (rule: string) => CATALOGUE.find(({ id }) => id === rule)?.clause;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const amount = fc.constantFrom(
  "",
  "0",
  "0.00",
  "89.974",
  "-5",
  "100.00",
  "783.65",
  "7836500",
  "215,457.6",
  "—",
  "五万",
);
const rate = fc.constantFrom("", "0.00%", "100%", "49.88%", "102.59%", "#DIV/0!", "1");
const points = fc.constantFrom("", "0", "10", "12.5", "-1", "/", "90", "8.62");
const words = fc.constantFrom(
  "",
  "无",
  "全部完成年度目标",
  "共申请预算资金90万元。其中:30万元用于编制;30万元用于审计;29.99万元用于设计。",
  "年初预算数1亿元，实际支出783.65元、783.65万元，自评总分98分，等级为优。",
  "结合自评情况,分析存在的问题及原因。(200字以内)",
);
const target = fc.constantFrom(
  "",
  "≥90%",
  "290%",
  "80%–100%",
  "=0起",
  "9月30日前",
  "应发尽发",
  "1.65万人",
  "乱##码",
);
const actual = fc.constantFrom("", "—", "无", "已完成100%", "≥90%", "16场", "部分达成", "20648人", "10月");

/** Removes undefined columns, which the form does not print. */
function withoutAbsent<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const row = fc
  .record({
    initial: maybe(amount),
    annual: maybe(amount),
    spent: maybe(amount),
    rate: maybe(rate),
    weight: maybe(points),
    score: maybe(points),
    reason: maybe(words),
    amount: maybe(amount),
  })
  .chain((cells) =>
    fc
      .constantFrom("年度资金总额", "其中：当年财政拨款", "上年结转资金", "按收入性质分", "按支出性质分", "")
      .map((label) => ({ ...withoutAbsent(cells), label, total: label === "年度资金总额" })),
  );

const specs: fc.Arbitrary<PrintedFormSpec> = fc
  .record({
    layout: fc.constantFrom("national", "department", "sichuan", "ruralRevitalisation", "hubei", "progress"),
    project: maybe(fc.constantFrom("", "技能培训")),
    department: fc.constantFrom("", "某委"),
    year: fc.constantFrom(null, 2022),
    moneyUnit: fc.constantFrom("万元" as const, "元" as const),
    rows: fc.array(row, { maxLength: 5 }),
    indicators: fc.array(
      fc
        .record({
          level1: fc.constantFrom(
            "产出指标(50分)",
            "产出指标",
            "效益指标",
            "满意度指标",
            "成本指标(20分)",
            "",
          ),
          level3: fc.constantFrom("培训学员", "其中：女学员", "服务对象满意度", "年度资金支付完成率100%", ""),
          nature: maybe(fc.constantFrom("定性" as const, "<=" as const, "=" as const)),
          target,
          actual,
          weight: points,
          score: points,
          reason: words,
        })
        .map(withoutAbsent),
      { maxLength: 5 },
    ),
    executionPoints: maybe(points),
    indicatorPoints: maybe(points),
    totalWeight: maybe(points),
    totalScore: maybe(points),
    goal: maybe(words),
    completion: maybe(words),
    conclusion: maybe(words),
    problems: maybe(words),
    notes: fc.array(words, { maxLength: 2 }),
  })
  .map((spec) => withoutAbsent(spec) as PrintedFormSpec);

/** Findings that only the profile requires cite its source, not the rule's. */
const OF_THE_PROFILE = /^(R32\.deducted|R45\.capped)/;
/** Of the profile where it differs from the national one */
const MAY_BE_OF_THE_PROFILE = /^(R12|R36\.outsideTier|R46)/;

test("for any form, every finding has a cell, its clause and complete sentences", () => {
  fc.assert(
    fc.property(specs, fc.constantFrom(undefined, ...PROFILES), (spec, profile) => {
      const evaluation = evaluateForm(printedFormOf(spec), profile === undefined ? {} : { profile });
      for (const finding of evaluation.findings) {
        expect(finding.cells.length).toBeGreaterThan(0);
        expect(finding.rule).toBe(finding.code.slice(0, 3));
        const ofProfile = OF_THE_PROFILE.test(finding.code);
        const clauses = ofProfile ? [] : [clauseOf(finding.rule)];
        if (ofProfile || MAY_BE_OF_THE_PROFILE.test(finding.code)) clauses.push(evaluation.profile.source);
        if (finding.code === "R47.otherTotal") clauses.push("本工具建议");
        expect(clauses).toContain(finding.clause);
        for (const language of ["zh-CN", "en-US"] as const) {
          expect(findingSentence(language, finding)).not.toMatch(/undefined|null|NaN|Infinity|\[object|“”/);
        }
      }
      const reported = evaluation.findings.map(({ code, cells }) => `${code} ${cells.join()}`);
      expect(new Set(reported).size).toBe(reported.length);
    }),
    { numRuns: 600 },
  );
});

test("a computed score is within its points, and a total is known only if its parts are", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const form = printedFormOf(spec);
      const { computed, indicators } = evaluateForm(form);
      if (computed.budgetScore !== null) expect(computed.budgetScore.gte(ZERO)).toBe(true);
      for (const { score, indicator, kind } of indicators) {
        if (score === null || kind === "qualitative" || kind === "date") continue;
        expect(score.gte(ZERO) && indicator.weight.value !== null && score.lte(indicator.weight.value)).toBe(
          true,
        );
      }
      if (computed.totalScore !== null) {
        // Without a money block, the indicators may have all 100 points.
        if (computed.budgetScore === null) expect(computed.totalWeight?.toNumber()).toBe(100);
        expect(indicators.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
