/** Mistakes that a report shows without its workbook: each is found, and nothing in the report as it was. */
import { compute } from "../../../../src/domain/calculation/compute";
import { DEFAULT_PROFILE } from "../../../../src/domain/profiles";
import { checkReport } from "../../../../src/domain/evaluate/report";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { PLANTED_TEXTS } from "../../../support/plantedMistakes";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const ANOTHER_UNIT = "另一个毫不相干的单位";

/** Rule and place of each finding */
function found(text: string, unit: string): string[] {
  const selfEvaluation = selfEvaluationOf({ year: 2023, name: unit });
  const evaluation = { ...compute(selfEvaluation, DEFAULT_PROFILE), findings: [], checks: [] };
  return checkReport(readPlainText(text), selfEvaluation, evaluation).findings.map(
    ({ code, passages, actual }) => `${code} ${passages?.[0]?.quote ?? ""} ${actual ?? ""}`,
  );
}

describe.each(PLANTED_TEXTS)("$unit", ({ unit, text, mistakes, beyond }) => {
  test("nothing is found as it is", () => {
    expect(found(text, unit)).toEqual([]);
  });

  test.each(mistakes)("%s → %s is found", (right, wrong) => {
    expect(text.split(right)).toHaveLength(2);
    const mistaken = text.replace(right, wrong);
    expect(found(mistaken, unit)).not.toEqual([]);
    expect(found(mistaken, ANOTHER_UNIT)).toEqual(found(mistaken, unit));
  });

  test.each(beyond)("%s → %s is not", (right, wrong) => {
    expect(text).toContain(right);
    expect(found(text.replace(right, wrong), unit)).toEqual([]);
  });
});
