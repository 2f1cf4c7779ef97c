/** Cases of a rule about two years: a small self-evaluation, last year's, and exactly what the rule finds. */
import { evaluate } from "../../../src/domain/evaluate/workbook";
import type { Finding } from "../../../src/domain/finding";
import type { RuleId } from "../../../src/domain/rules/rules";
import { checkReport } from "../../../src/domain/evaluate/report";
import { readPlainText } from "../../../src/domain/report/check/reportText";
import { lastYearOf } from "../../../src/domain/years/lastYearOf";
import type { LastYear } from "../../../src/domain/years/lastYear";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../selfEvaluationOf";
import { TITLE, UNIT, type FoundInText } from "./reportCase";
import type { Found } from "./workbookCase";

export interface YearCase {
  readonly kind: "years";
  readonly rule: RuleId;
  readonly title: string;
  readonly spec: SelfEvaluationSpec;
  /** Of 2020 unless it says otherwise */
  readonly last: SelfEvaluationSpec;
  /** A written report that is checked instead of the workbook; its title is line 1 */
  readonly lines?: readonly string[];
  /** Empty for a near miss */
  readonly finds: readonly (Found | FoundInText)[];
}

export const LAST_FILE = "2020.xlsx";

export function lastYearFrom(spec: SelfEvaluationSpec): LastYear {
  const selfEvaluation = selfEvaluationOf({ year: 2020, ...spec });
  return lastYearOf(
    { file: LAST_FILE, fingerprint: "0123456789abcdef" },
    selfEvaluation,
    evaluate(selfEvaluation, []),
  );
}

export function yearFindings({
  spec,
  last,
  lines,
}: Pick<YearCase, "spec" | "last" | "lines">): readonly Finding[] {
  const selfEvaluation = selfEvaluationOf({ name: UNIT, ...spec });
  const evaluation = evaluate(selfEvaluation, [], lastYearFrom({ name: UNIT, ...last }));
  if (lines === undefined) return evaluation.findings;
  return checkReport(readPlainText([TITLE, ...lines].join("\n")), selfEvaluation, evaluation).findings;
}

/** The cases of a rule by title: this year, last year, and what the rule finds. */
export function yearCases(
  rule: RuleId,
  cases: Readonly<Record<string, readonly [spec: SelfEvaluationSpec, last: SelfEvaluationSpec, ...Found[]]>>,
): YearCase[] {
  return Object.entries(cases).map(([title, [spec, last, ...finds]]) => ({
    kind: "years",
    rule,
    title,
    spec,
    last,
    finds,
  }));
}

/** The same of a written report: the lines below its title, and what the rule finds; all with the same workbooks. */
export function yearReportCases(
  rule: RuleId,
  spec: SelfEvaluationSpec,
  last: SelfEvaluationSpec,
  cases: Readonly<Record<string, readonly [readonly string[], ...FoundInText[]]>>,
): YearCase[] {
  return Object.entries(cases).map(([title, [lines, ...finds]]) => ({
    kind: "years",
    rule,
    title,
    spec,
    last,
    lines,
    finds,
  }));
}
