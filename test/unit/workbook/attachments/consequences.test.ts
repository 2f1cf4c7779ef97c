/** 核对记录 and the JSON say what follows from a finding with it. */
import { findingJson } from "../../../../src/cli/recompute/json";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { triageFindings } from "../../../../src/domain/triage/acceptance";
import { recordSheet, sentenceIn } from "../../../../src/workbook/attachments/record";
import { projectLine } from "../../../support/ruleCases/workbookCase";
import { concluded } from "../../../support/ruleCases/workbookSpecs";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";
import { NO_CHECKS } from "../../../support/attachmentsOf";

const selfEvaluation = selfEvaluationOf({
  ...concluded("自评总分98.5分。"),
  lines: [projectLine({ initialBudget: "100.00", spent: "120.00" })],
});
const evaluation = evaluate(selfEvaluation, []);
const sentence = ({ code }: { readonly code: string }) => `${code}。`;

test("核对记录 has no row for what follows, but says it, and the next run reads the sentence alone", () => {
  const sheet = recordSheet({
    selfEvaluation,
    evaluation,
    triage: triageFindings(evaluation.findings, selfEvaluation, []),
    sentence,
    severityName: String,
    checks: NO_CHECKS,
    read: [],
    lastYear: [],
    writtenAt: "",
    version: "",
  });
  const said = JSON.stringify(sheet.rows).match(/R02\.spentOverBudget。（随之而来：[^）"]*）/)?.[0] ?? "";
  expect(said).toContain("R47.otherTotal。");
  expect(JSON.stringify(sheet.rows)).not.toContain('"R47"');
  expect(sentenceIn(said)).toBe("R02.spentOverBudget。");
});

test("the JSON lists it in `follows`", () => {
  const cause = evaluation.findings.find(({ code }) => code === "R02.spentOverBudget");
  if (cause === undefined) throw new Error("Not found");
  expect(findingJson(cause, sentence).follows?.map(({ rule }) => rule)).toContain("R47");
});
