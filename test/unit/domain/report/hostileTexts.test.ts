/** Texts that nobody writes: each would take minutes if the work grew with the square of their length. */
import { compute } from "../../../../src/domain/calculation/compute";
import { DEFAULT_PROFILE } from "../../../../src/domain/profiles";
import { checkReport, type ReportCheck } from "../../../../src/domain/evaluate/report";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { numeralsIn } from "../../../../src/domain/report/check/statedNumerals";
import { TITLE, UNIT } from "../../../support/ruleCases/reportCase";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

function checked(spec: SelfEvaluationSpec, lines: readonly string[]): ReportCheck {
  const selfEvaluation = selfEvaluationOf({ name: UNIT, ...spec });
  const evaluation = { ...compute(selfEvaluation, DEFAULT_PROFILE), findings: [], checks: [] };
  return checkReport(readPlainText([TITLE, ...lines].join("\n")), selfEvaluation, evaluation);
}

const LINES = Array.from({ length: 1_000 }, (_, at) => `${at + 1}、就业创业补助资金支出${at}.5万元。`);

test.each(["就业创业资金", "资金"])("projects with the longest text of Excel, many times %s", (words) => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    category: "项目支出" as const,
    project: `${words.repeat(32_760 / words.length)}${at}`,
    spent: "10.5",
  }));
  expect(checked({ lines }, LINES).coverage.claims).toBe(1_000);
});

test("indicators with names as long as that", () => {
  const indicator = { level3: "创业补助资金".repeat(5_461), target: "12", actual: "12", weight: "10" };
  const indicators = Array.from({ length: 20 }, () => indicator);
  expect(checked({ indicators }, LINES).coverage.claims).toBe(1_000);
});

test("a figure that never ends: only its last 21 digits can be one", () => {
  expect(numeralsIn(`1${",111".repeat(200_000)}`, 0, null)).toHaveLength(199_995);
});
