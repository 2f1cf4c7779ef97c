/**
 * 核对报告 of several files: each against the open workbook and against itself, and the reports of each unit against each
 * other. A file that cannot be read is one entry of the list. Writes nothing.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import { triageFindings } from "../../domain/triage/acceptance";
import { checkTogetherInSteps } from "../../domain/evaluate/reports";
import { groupBy } from "../../domain/groupBy";
import { unitOfTitle } from "../../domain/report/check/recognition";
import type { ReportFile } from "../../domain/report/check/source";
import { runYielding } from "../../domain/yielding";
import { pauseOf, refuseCancelled } from "../../port/options";
import type { OperationOptions } from "../operation";
import { evaluatedWorkbook } from "../shared/evaluatedWorkbook";
import type { CallOptions, CheckedReportFile, CheckedReports, UnitReports } from "../results";
import { checkSource, outcomeOf } from "./checkSource";

/** @param files with names that differ, such as paths in a folder */
export async function run(
  options: OperationOptions,
  files: readonly ReportFile[],
  call: CallOptions = {},
): Promise<CheckedReports> {
  const all = { ...options, ...call };
  const workbook = await evaluatedWorkbook(all);
  const checked: CheckedReportFile[] = [];
  for (const file of files) {
    refuseCancelled(all);
    all.onProgress?.({ phase: "files", done: checked.length, total: files.length });
    const outcome = await outcomeOf(() => checkSource(all, { kind: "file", file }, async () => workbook));
    checked.push({ file, outcome });
  }
  const { snapshot, selfEvaluation, evaluation } = workbook;
  const own = selfEvaluation.unit.name.value;
  const units: UnitReports[] = [];
  for (const [, group] of groupBy(checked, (one) => unitOf(one, own) ?? `file ${one.file.name}`)) {
    const reports = group.flatMap(({ file: { name }, outcome }) =>
      outcome.kind === "checked" ? { name, ...outcome.report.text } : [],
    );
    const steps = checkTogetherInSteps(reports, selfEvaluation, evaluation);
    const together = await runYielding(steps, pauseOf(all));
    const findings = together.kind === "compared" ? together.findings : [];
    units.push({
      unit: group.flatMap((one) => unitOf(one, own) ?? [])[0] ?? null,
      files: group,
      together: together.kind,
      triage: triageFindings(findings, selfEvaluation, snapshot.acceptances),
    });
  }
  return { selfEvaluation, units };
}

/** Null where nothing says whose report it is */
function unitOf({ outcome }: CheckedReportFile, own: string | null): string | null {
  if (outcome.kind === "unreadable" || outcome.report.check.recognition === "none") return null;
  return outcome.report.check.recognition === "own" ? own : unitOfTitle(outcome.report.text);
}
