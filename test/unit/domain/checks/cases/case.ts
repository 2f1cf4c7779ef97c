/** A case of one rule: a small self-evaluation and exactly what the rule has to say about it. */
import { checkWorkbook } from "../../../../../src/domain/rules/checkWorkbook";
import { finish } from "../../../../../src/domain/steps";
import { compute } from "../../../../../src/domain/compute";
import type { Finding, FindingCode, RuleId, Severity } from "../../../../../src/domain/finding";
import type { SelfEvaluation } from "../../../../../src/domain/model";
import { DEFAULT_PROFILE, findProfile } from "../../../../../src/domain/profiles";
import {
  type IndicatorSpec,
  type LineSpec,
  selfEvaluationOf,
  type SelfEvaluationSpec,
} from "../../../../support/selfEvaluationOf";

export interface Found {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
}

export interface CheckCase {
  readonly rule: RuleId;
  readonly title: string;
  readonly spec: SelfEvaluationSpec;
  /** What the builder cannot say: a cell that was read after conversion */
  readonly adjust?: (selfEvaluation: SelfEvaluation) => SelfEvaluation;
  /** Empty for a near miss */
  readonly finds: readonly Found[];
}

export function findingsOf({ spec, adjust }: Pick<CheckCase, "spec" | "adjust">): Finding[] {
  const built = selfEvaluationOf(spec);
  const selfEvaluation = adjust === undefined ? built : adjust(built);
  const profile = findProfile(spec.profile ?? "") ?? DEFAULT_PROFILE;
  return finish(checkWorkbook(selfEvaluation, compute(selfEvaluation, profile)));
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

/** The cases of one rule: `fires` and `silent` by turns, each with the sentence that names it. */
export function casesOf(
  rule: RuleId,
  cases: Readonly<Record<string, readonly [SelfEvaluationSpec, ...Found[]]>>,
): CheckCase[] {
  return Object.entries(cases).map(([title, [spec, ...finds]]) => ({ rule, title, spec, finds }));
}

/** One line of 资金, row 2: a project of the departmental budget unless told. */
export function oneLine(line: LineSpec): SelfEvaluationSpec {
  return { lines: [projectLine(line)] };
}

export function projectLine(line: LineSpec): LineSpec {
  return { category: "项目支出", project: "技能培训", tier: "部门预算", ...line };
}

/** One row of 指标, row 2, of the whole department: 10 points for the number of people trained unless told. */
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
