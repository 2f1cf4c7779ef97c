/**
 * 核对报告: checks a written report against the open workbook and against itself. Writes nothing.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import { triageFindings } from "../domain/acceptance";
import { checkReportInSteps, type ReportText } from "../domain/report";
import { runYielding } from "../domain/steps";
import type { OperationOptions } from "./operation";
import { evaluatedWorkbook } from "./shared/evaluatedWorkbook";
import type { CallOptions, CheckedReport } from "./types";

export async function run(
  options: OperationOptions,
  report: ReportText,
  call: CallOptions = {},
): Promise<CheckedReport> {
  const all = { ...options, ...call };
  const { snapshot, selfEvaluation, evaluation } = await evaluatedWorkbook(all);
  const check = await runYielding(checkReportInSteps(report, selfEvaluation, evaluation), all.pause);
  const { acceptances } = snapshot;
  return { check, acceptances, triage: triageFindings(check.findings, selfEvaluation, acceptances) };
}
