import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { sortFindings } from "../../../../src/domain/evaluate/sortFindings";
import type { Finding } from "../../../../src/domain/finding";
import { PROFILES } from "../../../../src/domain/profiles";
import { report2021, selfEvaluationOf } from "../../../support/selfEvaluationOf";

function blankAmount(cell: string, severity: Finding["severity"] = "note"): Finding {
  return {
    rule: "R00",
    code: "R00.blankAmount",
    severity,
    cells: [cell],
    inputs: { column: "支出", count: "1" },
    expected: null,
    actual: "",
    clause: "",
  };
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

test("uses the profile that the workbook names", () => {
  for (const profile of PROFILES) {
    const evaluation = evaluate(selfEvaluationOf({ profile: profile.name }), []);
    expect(evaluation.profile).toEqual(profile);
    expect(codes(evaluation.findings)).not.toContain("R00.unknownProfile");
  }
});

test("a blank profile means the national one; an unknown one is an error at its cell", () => {
  expect(codes(evaluate(selfEvaluationOf({}), []).findings)).not.toContain("R00.unknownProfile");
  const evaluation = evaluate(selfEvaluationOf({ profile: "江西阶梯" }), []);
  expect(evaluation.profile.id).toBe("national-2020");
  expect(evaluation.findings).toContainEqual(
    expect.objectContaining({
      code: "R00.unknownProfile",
      severity: "error",
      cells: ["基本信息!B6"],
      inputs: { written: "江西阶梯", used: evaluation.profile.name, similar: null },
    }),
  );
});

test.each([
  ["湖北", "湖北（20＋80）"],
  ["四川2025", "四川2025年起（70分以上为中）"],
  ["江西（执行率分档）", "江西（执行率分档计分）"],
  ["未定", null],
])("proposes the nearest profile for %s", (profile, similar) => {
  const { findings } = evaluate(selfEvaluationOf({ profile }), []);
  const [unknown] = findings.filter(({ code }) => code === "R00.unknownProfile");
  expect([unknown?.severity, unknown?.expected]).toEqual(["error", similar]);
});

test("parameters reach the computation", () => {
  const evaluation = evaluate(
    selfEvaluationOf({
      parameters: [{ name: "执行率分值", value: "20" }],
      lines: [{ category: "人员经费", initialBudget: "50", spent: "10" }],
    }),
    [],
  );
  expect(evaluation.department.fundScore?.toFixed()).toBe("4");
});

test("returns the reader's findings once each, sorted by severity, rule and cell", () => {
  const cells = ["资金!K12", "资金!K9", "资金!AA9", "基本信息!B4"];
  const reader = [...cells, ...cells].map((cell) => blankAmount(cell));
  const sorted = sortFindings([...reader, blankAmount("资金!Z99", "error")]);
  expect(sorted.map((finding) => finding.cells[0])).toEqual([
    "资金!Z99",
    "基本信息!B4",
    "资金!K9",
    "资金!AA9",
    "资金!K12",
  ]);
});

test("evaluating the 2021 report twice gives the same, and every finding has a cell", () => {
  const [first, second] = [evaluate(report2021(), []), evaluate(report2021(), [])];
  expect(JSON.stringify(first.findings)).toBe(JSON.stringify(second.findings));
  expect(first.findings.length).toBeGreaterThan(0);
  for (const finding of first.findings) expect(finding.cells.length).toBeGreaterThan(0);
});
