/** Cases of a rule on a standard workbook: a small self-evaluation and exactly what the rule finds in it. */
import { compute } from "../../../src/domain/calculation/compute";
import type { Finding, Severity } from "../../../src/domain/finding";
import type { FindingCode, RuleId } from "../../../src/domain/rules/rules";
import type { SelfEvaluation } from "../../../src/domain/model";
import { applyParameters, DEFAULT_PROFILE, findProfile } from "../../../src/domain/profiles";
import { checkWorkbook } from "../../../src/domain/evaluate/workbook";
import { runSync } from "../../../src/domain/yielding";
import {
  type IndicatorSpec,
  type LineSpec,
  selfEvaluationOf,
  type SelfEvaluationSpec,
} from "../selfEvaluationOf";

export interface Found {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
}

export interface WorkbookCase {
  readonly kind: "workbook";
  readonly rule: RuleId;
  readonly title: string;
  readonly spec: SelfEvaluationSpec;
  /** Changes that the builder cannot express, such as a cell that was converted on reading */
  readonly adjust?: (selfEvaluation: SelfEvaluation) => SelfEvaluation;
  /** Empty for a near miss */
  readonly finds: readonly Found[];
}

export function findingsOf({ spec, adjust }: Pick<WorkbookCase, "spec" | "adjust">): Finding[] {
  const built = selfEvaluationOf(spec);
  const selfEvaluation = adjust === undefined ? built : adjust(built);
  const chosen = findProfile(spec.profile ?? "") ?? DEFAULT_PROFILE;
  const { profile } = applyParameters(chosen, selfEvaluation.parameters);
  return runSync(checkWorkbook(selfEvaluation, compute(selfEvaluation, profile)));
}

export function found(
  code: FindingCode,
  severity: Severity,
  cells: readonly string[],
  actual: string | null = null,
  expected: string | null = null,
): Found {
  return { code, severity, cells, expected, actual };
}

/**
 * The cases of a rule by title, each a self-evaluation followed by what the rule finds in it.
 *
 * @param adjust changes every self-evaluation of these cases
 */
export function workbookCases(
  rule: RuleId,
  cases: Readonly<Record<string, readonly [SelfEvaluationSpec, ...Found[]]>>,
  adjust?: WorkbookCase["adjust"],
): WorkbookCase[] {
  return Object.entries(cases).map(([title, [spec, ...finds]]) => ({
    kind: "workbook",
    rule,
    title,
    spec,
    finds,
    ...(adjust === undefined ? {} : { adjust }),
  }));
}

/** One line of 资金 in row 2, by default of a project in the departmental budget. */
export function oneLine(line: LineSpec): SelfEvaluationSpec {
  return { lines: [projectLine(line)] };
}

export function projectLine(line: LineSpec): LineSpec {
  return { category: "项目支出", project: "技能培训", tier: "部门预算", ...line };
}

/** One row of 指标 in row 2, by default 10 points for the number of people trained by the whole department. */
export function oneIndicator(row: IndicatorSpec): SelfEvaluationSpec {
  return { indicators: [indicator(row)] };
}

export function indicator(row: IndicatorSpec): IndicatorSpec {
  return {
    level1: "产出指标",
    level2: "数量指标",
    level3: "培训学员",
    target: "100人",
    actual: "100人",
    weight: "10",
    ...row,
  };
}

/** Rows of 指标 from row 2 on. */
export function indicators(...rows: readonly IndicatorSpec[]): SelfEvaluationSpec {
  return { indicators: rows.map(indicator) };
}

export function qualitative(row: IndicatorSpec): SelfEvaluationSpec {
  return oneIndicator({ level3: "政策落实", nature: "定性", target: "应发尽发", ...row });
}

export function satisfaction(row: IndicatorSpec): SelfEvaluationSpec {
  const level = { level1: "满意度指标", level3: "服务对象满意度" };
  return oneIndicator({ ...level, target: "≥95%", actual: "96%", ...row });
}

export const REASON = "报名人数不足，下年提前宣传";
