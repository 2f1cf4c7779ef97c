/** Cases of a rule on written reports: a text, a small self-evaluation, and exactly what the rule finds in the text. */
import { compute } from "../../../src/domain/calculation/compute";
import type { Evaluation } from "../../../src/domain/evaluation";
import type { Finding, Severity } from "../../../src/domain/finding";
import type { FindingCode, RuleId } from "../../../src/domain/rules/rules";
import { DEFAULT_PROFILE } from "../../../src/domain/profiles";
import { checkReport } from "../../../src/domain/evaluate/report";
import { readPlainText } from "../../../src/domain/report/check/reportText";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../selfEvaluationOf";
import type { Found } from "./workbookCase";

export interface FoundInText extends Found {
  /** Of the passage at fault */
  readonly lines: readonly [first: number, last: number];
}

export interface ReportCase {
  readonly kind: "report";
  readonly rule: RuleId;
  readonly title: string;
  readonly text: string;
  readonly spec: SelfEvaluationSpec;
  /** Empty for a near miss */
  readonly finds: readonly FoundInText[];
}

export const UNIT = "市培训中心";
/** Line 1 of every text: without it nothing is found */
export const TITLE = `${UNIT}2021年部门预算整体绩效自评报告`;

export function reportFindings({ text, spec }: Pick<ReportCase, "text" | "spec">): readonly Finding[] {
  const selfEvaluation = selfEvaluationOf(spec);
  const evaluation: Evaluation = { ...compute(selfEvaluation, DEFAULT_PROFILE), findings: [], checks: [] };
  return checkReport(readPlainText(text), selfEvaluation, evaluation).findings;
}

export function inText(
  code: FindingCode,
  severity: Severity,
  lines: readonly [number, number],
  actual: string | null,
  expected: string | null = null,
  cells: readonly string[] = [],
): FoundInText {
  return { code, severity, cells, expected, actual, lines };
}

/** The cases of a rule by title: the lines below the title, and what the rule finds; all with the same workbook. */
export function reportCases(
  rule: RuleId,
  spec: SelfEvaluationSpec,
  cases: Readonly<Record<string, readonly [readonly string[], ...FoundInText[]]>>,
): ReportCase[] {
  return Object.entries(cases).map(([title, [lines, ...finds]]) => ({
    kind: "report",
    rule,
    title,
    text: [TITLE, ...lines].join("\n"),
    spec: { name: UNIT, ...spec },
    finds,
  }));
}

/** Two projects with 90 of the initial budget, of which 72 was spent and 18 withdrawn, and 10 of basic expenditure */
export const FUNDS_OF_100: SelfEvaluationSpec = {
  lines: [
    { category: "人员经费", project: "工资福利支出", initialBudget: "10", added: "2.5", spent: "12.5" },
    {
      category: "项目支出",
      project: "技能培训专项经费",
      tier: "部门预算",
      initialBudget: "60",
      arrived: "60",
      spent: "60",
    },
    {
      category: "项目支出",
      project: "就业服务专项经费",
      tier: "部门预算",
      initialBudget: "30",
      added: "5",
      reduced: "18",
      spent: "12",
    },
  ],
};
