/**
 * 说明情况 and 撤销说明 of findings of a written report: stores or removes their acceptances in the workbook. No attachment
 * depends on them, so that nothing is recomputed.
 */
import { acceptancesOf, addingTo, existingAcceptances, triageFindings } from "../../domain/triage/acceptance";
import type { Finding } from "../../domain/finding";
import { NOTHING_AMENDED, planAcceptances } from "../../workbook/amendments";
import { NOTHING_PLANNED } from "../../workbook/plan";
import type { OperationOptions } from "../operation";
import { readFinished } from "../shared/openWorkbook";
import type { CheckedReport } from "../results";

/** @param reason null revokes */
export async function run(
  options: OperationOptions,
  report: CheckedReport,
  findings: readonly Finding[],
  reason: string | null,
): Promise<CheckedReport> {
  const { check, triage, selfEvaluation } = report;
  const snapshot = await readFinished(options);
  const existing = existingAcceptances(triage, findings);
  const change =
    reason === null
      ? { add: [], drop: existing }
      : addingTo(
          snapshot.acceptances,
          acceptancesOf(findings, selfEvaluation, reason.trim()),
          existing,
          triage,
        );
  const acceptances = planAcceptances(snapshot.acceptances, change);
  await options.desk.applyPlan(NOTHING_PLANNED, snapshot, options, undefined, {
    ...NOTHING_AMENDED,
    acceptances,
  });
  return {
    ...report,
    acceptances: acceptances.after,
    triage: triageFindings(check.findings, selfEvaluation, acceptances.after),
  };
}
