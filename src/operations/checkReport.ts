/**
 * 核对报告: checks a written report against the open workbook and against itself. Writes nothing.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import { triageFindings } from "../domain/acceptance";
import { evaluateSteps } from "../domain/evaluate";
import { checkReportInSteps, type ReportText } from "../domain/report";
import { runYielding } from "../domain/steps";
import { readSnapshot } from "../excel/read/snapshot";
import { HostError } from "../excel/errors";
import { NotStandardWorkbook } from "../workbook/notStandardWorkbook";
import type { OperationOptions } from "./operation";
import { interpret } from "./shared/openWorkbook";
import type { CallOptions, CheckedReport } from "./types";

export async function run(
  options: OperationOptions,
  report: ReportText,
  call: CallOptions = {},
): Promise<CheckedReport> {
  const all = { ...options, ...call };
  const { snapshot, result } = await interpret(await readSnapshot(all), all);
  if (result.state === "none") throw new NotStandardWorkbook();
  const uncalculated = result.findings.filter(({ rule }) => rule === "R62");
  if (uncalculated.length > 0)
    throw new HostError("notCalculated", { cells: uncalculated.flatMap(({ cells }) => cells) });
  const { selfEvaluation } = result;
  const evaluation = await runYielding(evaluateSteps(selfEvaluation, result.findings), all.pause);
  const check = await runYielding(checkReportInSteps(report, selfEvaluation, evaluation), all.pause);
  const { acceptances } = snapshot;
  return { check, acceptances, triage: triageFindings(check.findings, selfEvaluation, acceptances) };
}
