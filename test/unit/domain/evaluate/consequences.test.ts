/** What only follows from a wrong amount or total stands under it, in workbooks as on forms. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import type { Finding } from "../../../../src/domain/finding";
import { acceptancesOf, triageFindings } from "../../../../src/domain/triage/acceptance";
import { printedFormOf, type PrintedFormSpec } from "../../../support/printedFormOf";
import { totalling, whole } from "../../../support/ruleCases/formCase";
import { projectLine } from "../../../support/ruleCases/workbookCase";
import { concluded } from "../../../support/ruleCases/workbookSpecs";
import { lastYearFrom } from "../../../support/ruleCases/yearCase";
import { selfEvaluationOf, type LineSpec, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const workbook = (line: LineSpec, conclusion = "自评总分98.5分。") =>
  selfEvaluationOf({ ...concluded(conclusion), lines: [projectLine(line)] });
const findingsOf = (line: LineSpec): readonly Finding[] => evaluate(workbook(line), []).findings;
const onForm = (spec: PrintedFormSpec): readonly Finding[] => evaluateForm(printedFormOf(spec)).findings;

const codes = (findings: readonly Finding[] | undefined) => findings?.map(({ code }) => code) ?? [];
const named = (findings: readonly Finding[], code: string) => findings.find((one) => one.code === code);

const OVERSPENT = { initialBudget: "100.00", spent: "120.00" };

test("the conclusion of an overspent project waits for its spending", () => {
  const findings = findingsOf(OVERSPENT);
  expect(codes(findings)).not.toContain("R47.otherTotal");
  expect(codes(named(findings, "R02.spentOverBudget")?.follows)).toContain("R47.otherTotal");
});

test("a conclusion that differs from a right total is a finding of its own", () => {
  const findings = findingsOf({ initialBudget: "100.00", spent: "100.00" });
  expect(codes(findings)).toContain("R47.otherTotal");
});

test("a project that is not the overspent one keeps its findings", () => {
  const { lines: _, ...rest } = concluded("自评总分98.5分。");
  const selfEvaluation = selfEvaluationOf({
    ...rest,
    lines: [
      projectLine({ initialBudget: "100.00", spent: "100.00" }),
      projectLine({ project: "业务运行", ...OVERSPENT }),
    ],
  });
  const { findings } = evaluate(selfEvaluation, []);
  expect(named(findings, "R02.spentOverBudget")).toBeDefined();
  expect(codes(findings)).toContain("R47.otherTotal");
});

test("the rates of an amount in the wrong unit follow from it", () => {
  const findings = findingsOf({ initialBudget: "80.00", added: "20.00", spent: "966183.57" });
  expect(codes(findings)).not.toContain("R09.ratesDiffer");
  expect(codes(named(findings, "R15.lineContradicts")?.follows)).toContain("R09.ratesDiffer");
});

test("what two years differ by follows from the wrong scale of one", () => {
  const amounts = (amount: string) => ({ lines: [projectLine({ initialBudget: amount, spent: amount })] });
  const { findings } = evaluate(selfEvaluationOf(amounts("600000.00")), [], lastYearFrom(amounts("60.00")));
  expect(codes(findings)).not.toContain("Y6.unexplained");
  expect(codes(named(findings, "Y15.scaleDiffers")?.follows)).toContain("Y6.unexplained");
});

test("amounts beyond reason per head are the cause of all that they are compared with", () => {
  const spec = (amount: string): SelfEvaluationSpec => ({
    staffCount: "30",
    lines: [{ category: "人员经费", project: "工资福利支出", initialBudget: amount, spent: amount }],
  });
  const stated = (["initialBudget", "spent"] as const).map((measure) => {
    return { scope: "全部", measure, stated: "412.50" };
  });
  const selfEvaluation = selfEvaluationOf({ ...spec("4125000.00"), stated });
  const { findings } = evaluate(selfEvaluation, [], lastYearFrom(spec("400.00")));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(codes(errors)).toEqual(["R89.tooLarge"]);
  expect(codes(errors[0]?.follows)).toEqual(
    expect.arrayContaining(["R15.statedScale", "Y15.scaleDiffers", "Y6.unexplained"]),
  );
});

test("a 报告数 with its point elsewhere is the cause of what it does not add up to", () => {
  const selfEvaluation = selfEvaluationOf({
    lines: [
      { category: "人员经费", project: "工资福利支出", initialBudget: "41.25", spent: "41.25" },
      projectLine({ initialBudget: "60.00", spent: "60.00" }),
    ],
    stated: [
      { scope: "全部", measure: "spent", stated: "101.25" },
      { scope: "基本支出", measure: "spent", stated: "412.50" },
      { scope: "项目支出", measure: "spent", stated: "60.00" },
    ],
  });
  const { findings } = evaluate(selfEvaluation, []);
  expect(codes(findings.filter(({ severity }) => severity === "error"))).toEqual(["R15.statedPowerOfTen"]);
  expect(codes(named(findings, "R15.statedPowerOfTen")?.follows)).toContain("R49.partsDiffer");
});

test("the two rates of a line that is overspent by little stay a note", () => {
  const findings = findingsOf({ initialBudget: "80.00", added: "20.00", spent: "100.06" });
  expect(codes(findings)).toEqual(expect.arrayContaining(["R02.spentOverBudget", "R09.ratesDiffer"]));
});

test("what follows from an accepted finding is open", () => {
  const selfEvaluation = workbook(OVERSPENT);
  const { findings } = evaluate(selfEvaluation, []);
  const cause = findings.filter(({ code }) => code === "R02.spentOverBudget");
  const { open, accepted } = triageFindings(
    findings,
    selfEvaluation,
    acceptancesOf(cause, selfEvaluation, "财政已批复超支"),
  );
  expect([...accepted.keys()]).toEqual(cause);
  expect(codes(open)).toContain("R47.otherTotal");
});

test("what follows can be accepted as well, once it is open", () => {
  const selfEvaluation = workbook(OVERSPENT);
  const { findings } = evaluate(selfEvaluation, []);
  const cause = findings.filter(({ code }) => code === "R02.spentOverBudget");
  const all = [...cause, ...cause.flatMap(({ follows = [] }) => follows)].filter(
    ({ severity }) => severity === "error",
  );
  const { open } = triageFindings(findings, selfEvaluation, acceptancesOf(all, selfEvaluation, "已核实无误"));
  expect(codes(open)).not.toContain("R47.otherTotal");
});

test("a right conclusion and a right grade beside a wrong printed total are no findings at all", () => {
  const right = { conclusion: "项目自评总分100分，等级为优，效果明显。", grade: "优" };
  const findings = onForm(whole({ layout: "sichuan", totalScore: "85", ...right }));
  expect(codes(findings)).toContain("R45.totalDiffers");
  expect(codes(named(findings, "R45.totalDiffers")?.follows)).toEqual([]);
  expect(codes(findings)).not.toContain("R47.otherTotal");
});

test("a conclusion that repeats a wrong printed total follows, and names the right one", () => {
  const findings = onForm(
    whole({ layout: "sichuan", totalScore: "85", conclusion: "项目自评总分85分，等级为良。" }),
  );
  const { follows = [] } = named(findings, "R45.totalDiffers") ?? {};
  expect(follows.map(({ code, expected }) => [code, expected])).toEqual([
    ["R46.gradeDiffers", "优"],
    ["R47.otherTotal", "100.00"],
  ]);
  expect(codes(findings)).not.toContain("R47.otherTotal");
});

test("a grade beside a right printed total is a finding of its own", () => {
  expect(codes(onForm(totalling("85", { grade: "优" })))).toContain("R46.gradeDiffers");
});
