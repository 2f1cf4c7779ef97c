/** Nothing that is right may be called wrong, whoever wrote it. */
import { compute } from "../../../../src/domain/calculation/compute";
import { DEFAULT_PROFILE } from "../../../../src/domain/profiles";
import { checkReport, type ReportCheck } from "../../../../src/domain/evaluate/report";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { OTHER_TEXTS } from "../../../support/otherReports";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

function checked(text: string, spec: SelfEvaluationSpec): ReportCheck {
  const selfEvaluation = selfEvaluationOf({ year: 2023, ...spec });
  const evaluation = { ...compute(selfEvaluation, DEFAULT_PROFILE), findings: [], checks: [] };
  return checkReport(readPlainText(text), selfEvaluation, evaluation);
}

const wrongIn = ({ findings }: ReportCheck): string[] =>
  findings
    .filter(({ severity }) => severity !== "note")
    .map(({ code, passages }) => `${code} ${passages?.[0]?.quote ?? ""}`);

/** As a web page writes them */
const withHalfWidthMarks = (text: string): string =>
  text.replace(/[，：；（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

describe("a report whose workbook has no figures is checked against itself alone, and nothing is wrong:", () => {
  test.each(OTHER_TEXTS)("$name", ({ text, unit }) => {
    const check = checked(text, { name: unit });
    expect([check.recognition, wrongIn(check)]).toEqual(["own", []]);
    expect(wrongIn(checked(withHalfWidthMarks(text), { name: unit }))).toEqual([]);
  });
});

describe("beside a workbook of another unit it is checked against itself alone, and nothing is wrong:", () => {
  test.each(OTHER_TEXTS)("$name", ({ text }) => {
    const check = checked(text, { name: "另一个毫不相干的单位" });
    expect(wrongIn(check)).toEqual([]);
    expect(check.coverage.tied).toBe(0);
  });
});

test("against its own workbook the figures are tied to it, and nothing is wrong", () => {
  const [own] = OTHER_TEXTS;
  if (own === undefined) throw new Error("no report");
  const line = { category: "项目支出", tier: "部门预算" } as const;
  const check = checked(own.text, {
    name: own.unit,
    staffCount: "45",
    retiredCount: "12",
    lines: [
      { category: "人员经费", project: "工资福利支出", initialBudget: "434.89", spent: "434.89" },
      { category: "公用经费", project: "日常公用支出", initialBudget: "77.4", spent: "77.4" },
      { ...line, project: "委员活动经费", initialBudget: "36.3", spent: "36.3" },
      {
        ...line,
        project: "信息网络运行经费",
        ...{ carriedOver: "2", initialBudget: "5", reduced: "1", spent: "6" },
      },
      { ...line, project: "调研协商专项经费", initialBudget: "100", added: "150", spent: "244.53" },
    ],
  });
  expect(wrongIn(check)).toEqual([]);
  expect(check.coverage.tied).toBeGreaterThanOrEqual(12);
});
